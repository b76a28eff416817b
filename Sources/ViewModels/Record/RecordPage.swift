/// A record as it is read: headings, facts under them. Drawn by a screen and printed by `show`.
package struct RecordPage: Equatable, Sendable {
  package struct Fact: Equatable, Sendable {
    /// Empty for a line of its own.
    package let label: String
    package let value: String
    /// Something somebody has to look at.
    package let isNotice: Bool

    package init(_ label: String, _ value: String, isNotice: Bool = false) {
      self.label = label
      self.value = value
      self.isNotice = isNotice
    }
  }

  package struct Section: Equatable, Sendable {
    package let title: String
    package let facts: [Fact]

    /// Facts without a value are left out.
    package init(_ title: String, _ facts: [Fact]) {
      self.title = title
      self.facts = facts.filter { !$0.value.isEmpty }
    }
  }

  package let title: String
  package let sections: [Section]

  /// Sections without facts are left out.
  package init(title: String, sections: [Section]) {
    self.title = title
    self.sections = sections.filter { !$0.facts.isEmpty }
  }
}
