/// The answer to a question that grants something. Nothing is assumed where nobody asked.
package enum Answer: String, CaseIterable, Hashable, Sendable, Codable {
  case yes, no
  case notAsked = "not asked"

  package init(_ isYes: Bool?) { self = isYes.map { $0 ? .yes : .no } ?? .notAsked }

  /// nil where nobody asked.
  package var isYes: Bool? { self == .notAsked ? nil : self == .yes }
}

/// What a relative may do, each asked by itself.
package struct RelativeRights: Equatable, Hashable, Sendable {
  /// Asked of guardians only: nobody else signs for a child.
  package var mayConsent: Answer
  package var mayPickUp: Answer
  package var hasCustody: Answer

  package init(mayConsent: Answer = .notAsked, mayPickUp: Answer = .notAsked, hasCustody: Answer = .notAsked) {
    self.mayConsent = mayConsent
    self.mayPickUp = mayPickUp
    self.hasCustody = hasCustody
  }
}
