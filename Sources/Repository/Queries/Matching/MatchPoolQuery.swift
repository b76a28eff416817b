package import Domain
import GRDB

/// The mentors of one program among whom a match is looked for, as of one moment.
package struct MatchPool: Equatable, Sendable {
  package var candidates = CandidateList()
  package var vocabulary = MatchVocabulary()
}

extension Workspace {
  /// The mentors of a program with a free seat, suspended ones included, as they are what a lifted block would give.
  ///
  /// Three queries, whatever the number of mentors; about 2 µs a mentor.
  package func matchPool(program: Int64) throws(RepositoryError) -> MatchPool {
    try pool(
      """
      m.program_id = \(program) AND m.state IN ('waiting', 'proposed', 'matched') AND m.seats_taken < m.capacity
      """)
  }

  /// A pool of one mentor, in whatever state.
  package func matchPool(of mentor: Reference) throws(RepositoryError) -> MatchPool {
    let pool = try pool("m.person_id = \(mentor.number)")
    guard mentor.kind == .adult, !pool.candidates.candidates.isEmpty else { throw .notFound(mentor.description) }
    return pool
  }

  private func pool(_ condition: String) throws(RepositoryError) -> MatchPool {
    try read(.proposeMatch) { try pool(condition, $0) }
  }

  /// For use within a read.
  func pool(_ condition: String, _ db: Database) throws -> MatchPool {
    let today = clock.today()
    var candidates: [Candidate] = []
    var policies = PolicyShelf()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.person_id, m.program_id, m.state, coalesce(m.waiting_since, m.state_since),
          m.suspended_on IS NOT NULL, m.held_for, m.trained_until, m.screened_until, p.birth_date, m.capacity,
          m.seats_taken, m.youth_gender, m.youth_minimum_age, m.youth_maximum_age, m.availability, m.maximum_distance, m.strengths, m.mentor_preferences, p.gender,
          p.latitude, p.longitude
        FROM mentor_profile m JOIN person p ON p.id = m.person_id
        WHERE \(condition) AND \(scope.mentor("m")) AND p.voided_at IS NULL ORDER BY m.person_id
        """)
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      var candidate = try Candidate(
        id: columns.next(), programID: columns.next(), state: columns.next(), waitingSince: columns.next())
      let policy = try policies.policy(ofProgram: candidate.programID, db)
      candidate.isSuspended = try columns.next()
      candidate.question = (try columns.next() as ClosureReason?)?.mentorQuestion
      let (trainedUntil, screenedUntil): (CivilDate?, CivilDate?) = try (columns.next(), columns.next())
      candidate.ask(
        policy, trainedUntil: trainedUntil, screenedUntil: screenedUntil, birthDate: try columns.next(), on: today)
      candidate.capacity = try columns.next()
      candidate.seatsTaken = try columns.next()
      candidate.youthGender = try columns.next()
      candidate.youthMinimumAge = try columns.next()
      candidate.youthMaximumAge = try columns.next()
      candidate.availability = Availability(rawValue: try columns.next())
      candidate.maximumDistance = try columns.next()
      candidate.themes = policy.matching.themes(in: try columns.next())
      candidate.preferences = PreferenceSet(PackedSet<YouthPreference>(bits: try columns.next()))
      candidate.gender = try columns.next()
      candidate.location = try columns.nextLocation()
      candidates.append(candidate)
    }
    let people = RowIDList.json(candidates.lazy.map(\.id))
    var pool = MatchPool()
    pool.candidates.reserve(candidates.count)
    let terms = try MatchTermReader(db, of: people, vocabulary: &pool.vocabulary)
    for candidate in candidates {
      pool.candidates.append(
        candidate, languages: terms.languages[candidate.id] ?? [], interests: terms.interests[candidate.id] ?? [])
    }
    return pool
  }
}

extension Candidate {
  /// Holds a mentor against what the policy asks of every match, from the days that are kept beside the profile.
  fileprivate mutating func ask(
    _ policy: ProgramPolicy, trainedUntil: CivilDate?, screenedUntil: CivilDate?, birthDate: CivilDate?,
    on today: CivilDate
  ) {
    if let screenedUntil {
      if screenedUntil < today { screeningEndedOn = screenedUntil }
    } else {
      lack = .screening
    }
    let asksForTraining = policy.trainingMinutes > 0 || !policy.trainingTopics.isEmpty
    if lack == nil, asksForTraining, trainedUntil.map({ $0 < today }) ?? true {
      lack = .training(endedOn: trainedUntil)
    }
    if lack == nil, policy.mentorMinimumAge > 0 {
      guard let birthDate else { return lack = .birthDate }
      if birthDate.years(until: today) < policy.mentorMinimumAge { lack = .age(minimum: policy.mentorMinimumAge) }
    }
  }
}
