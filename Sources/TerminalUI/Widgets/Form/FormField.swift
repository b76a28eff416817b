/// A field of a form: its label, the kind of its value, and what its screen makes of it.
///
/// A value is text. Of a pick list it is the id of the option; of several choices and of a grid it is the ids, sorted and
/// one a line; of yes or no it is `yes`, `no` or empty. So all the values of a form are a `[String: String]`.
package struct FormField {
  package enum Kind {
    /// One line of text: names, dates, phone numbers, ZIP codes, durations; its reading tells them apart.
    case line(width: Int)
    /// Text over several lines, of which so many are shown.
    case lines(rows: Int)
    /// One of many, found by typing a part of it: `find` answers what is typed, best first; `title` names a stored id. The
    /// first that answers is taken when the field is left, unless `wantsPointing`: then one has to be pointed at, or typed
    /// in full.
    case pick(
      find: (_ typed: String, _ limit: Int) -> [FormOption], title: (_ id: String) -> String?,
      wantsPointing: Bool = false)
    /// Any number of a few, side by side as far as there is room.
    case choices([FormOption])
    case yesOrNo
    /// Any cells of a grid, such as days by parts of a day; the id of a cell is `row.column`.
    case grid(rows: [FormOption], columns: [FormOption])
  }

  package let id: String
  package let label: String
  package let kind: Kind
  package let isRequired: Bool
  /// How to fill it in, shown while it has the keyboard: "such as 1h30".
  package let hint: String
  /// A heading above the field, where a group of fields begins; empty for none.
  package let heading: String
  /// Asked when the field is left and when the form is saved, with its value and all values; never with an empty value.
  package let read: (_ value: String, _ values: [String: String]) -> Reading

  package init(
    _ id: String, label: String, kind: Kind = .line(width: 40), isRequired: Bool = false, hint: String = "",
    heading: String = "",
    read: @escaping (_ value: String, _ values: [String: String]) -> Reading = { _, _ in .understood() }
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.hint = hint
    self.heading = heading
    self.read = read
  }

  /// What can be chosen with the arrow keys and Space, in order; empty for fields that take text.
  var toggles: [String] {
    switch kind {
    case .choices(let options): options.map(\.id)
    case .yesOrNo: ["yes", "no"]
    case .grid(let rows, let columns): rows.flatMap { row in columns.map { "\(row.id).\($0.id)" } }
    case .line, .lines, .pick: []
    }
  }
}
