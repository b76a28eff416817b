package import Domain

extension English {
  /// The rules of the house.
  package enum HouseRules {
    package static let rule = "Rule"
    package static let value = "Value"
    package static let meaning = "What it is"
    package static let citation = "Where it comes from"

    package static func meaning(of rule: HouseRule) -> String {
      switch rule {
      case .lockMinutes: "minutes until an idle console locks, 0 never"
      case .endMinutes: "minutes until an idle console ends, 0 never"
      case .needToKnowMonths: "months until a need-to-know entry is to be confirmed"
      case .maskNames: "initials in place of names in lists, 1 yes, 0 no"
      }
    }

    package static func wasSet(_ rule: HouseRule, to value: Int) -> String { "\(rule.rawValue) is now \(value)." }
  }
}
