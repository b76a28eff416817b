package import Domain

extension English {
  /// A match that an ambassador sees for a time.
  package enum Entrusting {
    package static let entrust = "Ambassador"
    package static let entrustHelp = "Entrusts the match to an ambassador for a time, or takes it back."
    package static let ambassador = "Ambassador"
    package static let ambassadorHint = "The one who sees the match and logs its sessions."
    package static let nobody = "nobody, taken back"
    package static let from = "From"
    package static let until = "Until"
    package static let untilHint = "The last day; left empty, until it is taken back."
    package static func title(_ match: Reference) -> String { "Ambassador of \(match)" }
    package static func entrusted(_ match: Reference, to login: String, from: CivilDate, until: CivilDate?) -> String {
      "\(match) is entrusted to \(login) from \(from)" + (until.map { " until \($0)." } ?? ".")
    }
    package static func takenBack(_ match: Reference) -> String {
      "\(match) is entrusted to nobody; no ambassador sees it."
    }
    package static let whom = "Say to whom with --to LOGIN, or take the match back with --back."
  }
}
