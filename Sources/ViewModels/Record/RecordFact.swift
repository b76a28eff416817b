/// A name and its value on a record.
package struct RecordFact: Equatable, Sendable {
  /// Empty for a line of its own.
  package let name: String
  package let value: String
  package let tone: Tone

  package init(_ name: String, _ value: String, _ tone: Tone = .plain) {
    self.name = name
    self.value = value
    self.tone = tone
  }

  /// - Parameter isNotice: Somebody has to look at it.
  package init(_ name: String, _ value: String, isNotice: Bool) {
    self.init(name, value, isNotice ? .warning : .plain)
  }

  package var isNotice: Bool { tone == .warning }
}

/// Facts of a record under one heading.
package struct RecordSection: Equatable, Sendable {
  package let title: String
  package let facts: [RecordFact]

  /// Facts without a value are left out.
  package init(_ title: String, _ facts: [RecordFact]) {
    self.title = title
    self.facts = facts.filter { !$0.value.isEmpty }
  }
}
