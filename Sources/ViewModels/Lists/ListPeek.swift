/// A row of a list at a glance, beside it.
package struct ListPeek: Equatable, Sendable {
  package enum Part: Equatable, Sendable {
    case fact(RecordFact)
    case heading(String)
    case paragraph(String, Tone = .plain)
    case blank
  }

  package let title: String
  package let parts: [Part]

  package init(title: String, parts: [Part]) {
    self.title = title
    self.parts = parts
  }
}
