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
      case .keepSearchTerms: "search terms readable in the audit log, 1 yes, 0 no"
      }
    }

    package static func meaning(of setting: HouseSetting) -> String {
      switch setting {
      case .timeZone: "the time zone by which days are counted"
      }
    }

    /// In place of a value that nobody has set.
    package static let notSet = "not set"
    /// Where what is settled in words comes from.
    package static let ownDecision = "Your organization"

    /// - Parameter now: What clocks show there.
    package static func wasSet(timeZone name: String, now: String, day: String) -> String {
      "The time zone is now \(name), where it is \(now) on \(day). Days already saved stay as they are."
    }
    package static func notANumber(_ rule: HouseRule) -> String {
      "\(rule.rawValue) needs a number from \(rule.range.lowerBound) to \(rule.range.upperBound)."
    }
    package static func takesNoCitation(_ setting: HouseSetting) -> String {
      "\(setting.rawValue) has no citation. Leave --citation out."
    }
    package static func noSuchZone(_ text: String) -> String {
      "This computer knows no time zone \"\(text)\". Write it like America/New_York, or Eastern."
    }
    package static func askZone(_ host: String?) -> String {
      "Time zone of your organization, such as America/New_York or Eastern\(host.map { " [\($0)]" } ?? ""): "
    }
    package static let zoneNotNamed = "Nothing was created, because no time zone was named. Add --time-zone."
    package static let zoneHasNoName =
      "This computer's time zone has no name. Add --time-zone, such as --time-zone America/New_York."
    package static func zoneChosen(_ name: String) -> String { "Days are counted in the time zone \(name)." }
    package static func zoneGuessed(_ name: String) -> String {
      "Days are counted in this computer's time zone, \(name). If yours is another, run 'matchbook rules set time-zone "
        + "ZONE'."
    }
    package static func zoneIsMissing(_ name: String) -> String {
      "This computer has no file of the time zone \(name), so Matchbook can't tell what day it is. Install the package "
        + "tzdata, or run 'matchbook rules set time-zone ZONE'."
    }

    package static func wasSet(_ rule: HouseRule, to value: Int) -> String { "\(rule.rawValue) is now \(value)." }
  }
}
