/// A row of a list at a glance, beside it.
package struct ListPeek: Equatable, Sendable {
  package enum Part: Equatable, Sendable {
    case fact(RecordFact)
    case heading(String)
    case paragraph(String, Tone = .plain)
    case blank

    /// Those that have a value.
    package static func facts(_ facts: [RecordFact]) -> [Part] {
      facts.filter { !$0.value.isEmpty }.map(Part.fact)
    }
  }

  package let title: String
  package let parts: [Part]

  package init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }

  /// Facts without a value are left out.
  package init(title: String, facts: [RecordFact]) {
    self.init(title: title, parts: Part.facts(facts))
  }
}
