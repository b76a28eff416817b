/// A person's name as they give it.
package struct PersonName: Hashable, Sendable {
  package var given: String
  package var family: String
  /// What they like to be called, where it differs from the given name.
  package var preferred: String?

  package init(given: String, family: String, preferred: String? = nil) {
    self.given = given
    self.family = family
    self.preferred = preferred
  }

  /// The one name of somebody who has no other; nil for who has two.
  package var only: String? { family.isEmpty ? given : given.isEmpty ? family : nil }

  /// `Mei Ahmed`.
  package var full: String { family.isEmpty ? given : given.isEmpty ? family : "\(given) \(family)" }

  /// `Ahmed, Mei`, as lists sort.
  package var listed: String { family.isEmpty ? given : given.isEmpty ? family : "\(family), \(given)" }
}

/// Gender as a person states it; used only where that person or a program has stated a requirement.
package enum Gender: String, CaseIterable, Hashable, Sendable, Codable {
  case female, male, nonbinary
  case selfDescribed = "self-described"
}

/// What one person is to another.
package enum RelationshipKind: String, CaseIterable, Hashable, Sendable, Codable {
  case guardian, sibling, caseworker
  case emergencyContact = "emergency contact"

  /// Who is of the family: a caseworker is not, and an emergency contact may be anybody.
  package var isFamily: Bool { self == .guardian || self == .sibling }
}
