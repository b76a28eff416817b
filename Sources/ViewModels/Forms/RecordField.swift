/// A field of a form, as its view-model describes it: what is asked and what is made of the answer.
///
/// A value is text: of a pick list the id of the option; of several choices and of a grid their ids, sorted and one a
/// line; of yes or no `yes`, `no` or empty.
package struct RecordField: Identifiable {
  package struct Choice: Hashable, Sendable, Identifiable {
    package let id: String
    package let title: String
    /// What tells it from another of the same title.
    package let detail: String

    package init(_ id: String, _ title: String, detail: String = "") {
      self.id = id
      self.title = title
      self.detail = detail
    }
  }

  package enum Kind {
    case line(width: Int)
    case lines(rows: Int)
    /// One of many, found by typing a part of it.
    case pick([Choice])
    /// One of more than a list can hold: who answers what is typed, and the words for a stored id.
    case search(find: (String) -> [Choice], title: (String) -> String?)
    /// Any number of a few.
    case choices([Choice])
    case yesOrNo
    /// Days down, parts of the day across; see ``AvailabilityText``.
    case availability
  }

  /// The column it is kept in, so that what the repository says of a column is said at the field.
  package let id: String
  package let label: String
  package let kind: Kind
  package let isRequired: Bool
  /// How to fill it in.
  package let hint: String
  /// The heading above it, where a group begins; empty for none.
  package let heading: String
  /// Never asked with an empty value.
  package let read: (_ value: String, _ values: [String: String]) -> FieldReading

  package init(
    _ id: String, _ label: String, kind: Kind = .line(width: 32), isRequired: Bool = false, hint: String = "",
    heading: String = "",
    read: @escaping (_ value: String, _ values: [String: String]) -> FieldReading = { _, _ in .understood() }
  ) {
    self.id = id
    self.label = label
    self.kind = kind
    self.isRequired = isRequired
    self.hint = hint
    self.heading = heading
    self.read = read
  }

  /// The words for a value, as a conflict shows it.
  package func shown(_ value: String) -> String {
    switch kind {
    case .pick(let choices): choices.first { $0.id == value }?.title ?? value
    case .choices(let choices):
      value.split(separator: "\n").map { id in choices.first { $0.id == id }?.title ?? String(id) }
        .joined(separator: ", ")
    case .search(_, let title): title(value) ?? value
    case .availability: AvailabilityText.words(value)
    case .line, .lines, .yesOrNo: value
    }
  }
}

/// What was made of a field's text.
package enum FieldReading: Equatable, Sendable {
  /// - Parameters:
  ///   - understood: What was understood, in words; empty where that says nothing new.
  ///   - text: The spelling to put in its place; nil leaves it as typed.
  ///   - fills: Text for other fields by id; only empty ones are filled.
  case understood(_ understood: String = "", text: String? = nil, fills: [String: String] = [:])
  /// It cannot be used, for a reason in a sentence.
  case wrong(String)
}
