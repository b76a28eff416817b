import TerminalUI
import TestSupport

/// A form with a field of every kind, as an intake desk has it.
enum IntakeForm {
  static let towns = ["55104": "Saint Paul", "55901": "Rochester"]
  static let schools = [
    FormOption("s1", title: "Como Park High", detail: "Saint Paul"),
    FormOption("s2", title: "Central High", detail: "Duluth"),
    FormOption("s3", title: "Century High", detail: "Rochester"),
  ]

  static func form(values: [String: String] = [:], draft: [String: String]? = nil) -> FormView {
    FormView(fields, values: values, draft: draft, words: .sample)
  }

  static var fields: [FormField] {
    [
      FormField("given", label: "First name", kind: .line(width: 24), isRequired: true, heading: "The youth"),
      FormField("born", label: "Born", kind: .line(width: 12), isRequired: true, hint: "such as 3/5/2014") { text, _ in
        text == "3/5/2014"
          ? .understood("Wednesday 5 March 2014, 12 years") : .wrong("No such day. Type it like 3/5/2014.")
      },
      FormField("phone", label: "Phone", kind: .line(width: 16)) { text, _ in
        let digits = text.filter(\.isNumber)
        return digits.count == 10
          ? .understood(text: "(\(digits.prefix(3))) \(digits.dropFirst(3).prefix(3))-\(digits.suffix(4))")
          : .wrong("A phone number has ten digits.")
      },
      FormField("zip", label: "ZIP code", kind: .line(width: 6)) { text, _ in
        towns[text].map { .understood(fills: ["town": $0]) } ?? .wrong("No such ZIP code.")
      },
      FormField("town", label: "Town", kind: .line(width: 24)),
      FormField(
        "school", label: "School", kind: .pick(find: find, title: { id in schools.first { $0.id == id }?.title })),
      FormField("lunch", label: "Free lunch", kind: .yesOrNo, heading: "More"),
      FormField(
        "interests", label: "Interests",
        kind: .choices([
          FormOption("art", title: "Art"), FormOption("chess", title: "Chess"), FormOption("swim", title: "Swimming"),
        ])),
      FormField(
        "free", label: "Free",
        kind: .grid(
          rows: ["Mon", "Tue", "Wed"].map { FormOption($0.lowercased(), title: $0) },
          columns: ["Noon", "Evening"].map { FormOption($0.lowercased(), title: $0) })),
      FormField("note", label: "Note", kind: .lines(rows: 3)),
    ]
  }

  private static func find(_ typed: String, _ limit: Int) -> [FormOption] {
    Array(FuzzyMatch.ranked(schools, for: typed, by: \.title).prefix(limit))
  }
}
