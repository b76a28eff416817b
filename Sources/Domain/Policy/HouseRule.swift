/// A figure by which the whole house works, whatever the program; value and citation are in the database.
package enum HouseRule: String, CaseIterable, Hashable, Sendable {
  /// Minutes without a key after which a console hides what it shows; 0 for never.
  case lockMinutes = "lock-minutes"
  /// Minutes without a key after which a console ends, drafts kept; 0 for never.
  case endMinutes = "end-minutes"
  /// Whether lists show initials in place of names: 1 for yes, 0 for no.
  case maskNames = "mask-names"
  /// Months after which an entry of the need-to-know list is to be confirmed anew.
  case needToKnowMonths = "need-to-know-months"
  /// Whether the audit log keeps what people search for as it was typed: 1 for yes, 0 for a salted hash.
  case keepSearchTerms = "keep-search-terms"

  /// What it may be set to.
  package var range: ClosedRange<Int> {
    switch self {
    case .lockMinutes: 0...120
    case .endMinutes: 0...1_440
    case .maskNames, .keepSearchTerms: 0...1
    case .needToKnowMonths: 1...12
    }
  }
}

/// The rules of the house as they stand.
package struct HouseRules: Equatable, Sendable {
  package var values: [HouseRule: Int]

  package init(_ values: [HouseRule: Int]) { self.values = values }

  package subscript(rule: HouseRule) -> Int { values[rule] ?? 0 }

  package var masksNames: Bool { self[.maskNames] > 0 }
}
