package import Domain

/// A record that another one lists, and that can be opened from there.
package struct ListedRecord: Equatable, Sendable {
  package let reference: Reference
  package let name: String

  package init(_ reference: Reference, _ name: String) {
    self.reference = reference
    self.name = name
  }
}

/// Somebody in a family, as they are picked.
package struct FamilyMember: Equatable, Sendable, Identifiable {
  /// Row id of the relationship.
  package let id: Int64
  package let name: String
  package let relation: String
}
