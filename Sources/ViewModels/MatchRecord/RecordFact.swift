/// A name and its value on a record.
package struct RecordFact: Equatable, Sendable {
  package let name: String
  package let value: String
  package let tone: Tone

  package init(_ name: String, _ value: String, _ tone: Tone = .plain) {
    self.name = name
    self.value = value
    self.tone = tone
  }
}

/// Facts of a record under one heading.
package struct RecordSection: Equatable, Sendable {
  package let title: String
  package let facts: [RecordFact]

  package init(_ title: String, _ facts: [RecordFact]) {
    self.title = title
    self.facts = facts
  }
}
