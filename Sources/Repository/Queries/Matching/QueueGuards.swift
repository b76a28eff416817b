import Domain
import GRDB

/// What blocks people in a queue, told from the row that lists them: for consents, screening and training the last days
/// stand in that are kept beside the profiles.
struct QueueGuards {
  /// Columns of `youth_profile y` and its `person p`, of `mentor_profile a` and its person.
  static let ofYouth = "y.consented_until, y.eligible"
  static let ofMentor = "a.screened_until, a.trained_until"

  private let today: CivilDate
  private(set) var policies = PolicyShelf()

  init(today: CivilDate) { self.today = today }

  mutating func policy(ofProgram id: Int64, _ db: Database) throws -> ProgramPolicy {
    try policies.policy(ofProgram: id, db)
  }

  /// The first thing that a youth lacks for any match; nil where all is in force.
  mutating func blocking(
    youth row: Row, bornOn birthDate: CivilDate?, inProgram program: Int64, _ db: Database
  ) throws -> Requirement? {
    let policy = try policies.policy(ofProgram: program, db)
    let facts = YouthFacts(
      birthDate: birthDate, hasGuardian: true,
      consents: try holds(row["consented_until"]) ? Set(policy.consentsToMatch) : [], interviewedOn: nil,
      isEligible: try row["eligible"], baselineSurvey: .due)
    return MatchGuard.missing(ofYouth: facts, policy: policy, on: today).first
  }

  /// The first thing that a mentor lacks for any match.
  mutating func blocking(
    mentor row: Row, bornOn birthDate: CivilDate?, inProgram program: Int64, _ db: Database
  ) throws -> Requirement? {
    let policy = try policies.policy(ofProgram: program, db)
    let isTrained = try holds(row["trained_until"])
    let facts = MentorFacts(
      birthDate: birthDate,
      screeningInForce: try holds(row["screened_until"]) ? Set(policy.screening.map(\.kind)) : [],
      creditedMinutes: isTrained ? policy.trainingMinutes : 0,
      trainedTopics: isTrained ? Set(policy.trainingTopics) : [])
    return MatchGuard.missing(ofMentor: facts, policy: policy, on: today).first
  }

  private func holds(_ lastDay: CivilDate?) -> Bool { lastDay.map { today <= $0 } ?? false }
}
