/// The words that a session line knows beside references, durations and days.
enum SessionVocabulary {
  enum Meaning: Sendable {
    case medium(SessionMedium)
    case activity(SessionActivity)
  }

  static let words = LineLexicon<Meaning>(
    SessionMedium.allCases.map { .init($0.rawValue, others: ["\($0)"], .medium($0)) }
      + SessionActivity.allCases.map { .init($0.rawValue, .activity($0)) })

  static let actions = LineLexicon<DevelopmentalAction>(
    DevelopmentalAction.allCases.map { .init($0.rawValue, others: ["\($0)"], $0) })
}
