/// A record as it is read: headings, facts under them. Drawn by a screen and printed by `show`.
package struct RecordPage: Equatable, Sendable {
  package let title: String
  package let sections: [RecordSection]

  /// Sections without facts are left out.
  package init(title: String, sections: [RecordSection]) {
    self.title = title
    self.sections = sections.filter { !$0.facts.isEmpty }
  }
}
