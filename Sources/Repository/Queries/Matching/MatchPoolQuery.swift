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
  /// Four queries, whatever the number of mentors; about 2 µs a mentor.
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
    let people = "SELECT m.person_id FROM mentor_profile m WHERE \(condition) AND \(scope.mentor("m"))"
    var pool = MatchPool()
    let terms = try MatchTermReader(db, of: people, vocabulary: &pool.vocabulary)
    let ended = try screeningEnds(db, of: people, before: today)
    var policies = PolicyShelf()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.person_id, m.program_id, m.state, coalesce(m.waiting_since, m.state_since),
          m.suspended_on IS NOT NULL, m.trained_until, m.capacity, m.seats_taken, m.youth_gender, m.youth_minimum_age,
          m.youth_maximum_age, m.availability, m.maximum_distance, m.strengths, m.mentor_preferences, p.gender,
          p.latitude, p.longitude
        FROM mentor_profile m JOIN person p ON p.id = m.person_id
        WHERE m.person_id IN (\(people)) AND p.voided_at IS NULL ORDER BY m.person_id
        """)
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      var candidate = try Candidate(
        id: columns.next(), programID: columns.next(), state: columns.next(), waitingSince: columns.next())
      let figures = try policies.policy(ofProgram: candidate.programID, db).matching
      let isSuspended: Bool = try columns.next()
      let trainedUntil: CivilDate? = try columns.next()
      candidate.isSuspended = isSuspended || trainedUntil.map { $0 < today } ?? false
      candidate.screeningEndedOn = ended[candidate.id]
      candidate.capacity = try columns.next()
      candidate.seatsTaken = try columns.next()
      candidate.youthGender = try columns.next()
      candidate.youthMinimumAge = try columns.next()
      candidate.youthMaximumAge = try columns.next()
      candidate.availability = Availability(rawValue: try columns.next())
      candidate.maximumDistance = try columns.next()
      candidate.themes = figures.themes(in: try columns.next())
      candidate.preferences = PreferenceSet(PackedSet<YouthPreference>(bits: try columns.next()))
      candidate.gender = try columns.next()
      candidate.location = try columns.nextLocation()
      pool.candidates.append(
        candidate, languages: terms.languages[candidate.id] ?? [], interests: terms.interests[candidate.id] ?? [])
    }
    return pool
  }

  /// The last day of the required screening item that ran out first, of those in whom one has.
  private func screeningEnds(
    _ db: Database, of people: String, before today: CivilDate
  ) throws -> [Int64: CivilDate] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT s.person_id, min(s.valid_until) AS ended
        FROM screening_item s JOIN mentor_profile m ON m.person_id = s.person_id
          JOIN program pr ON pr.id = m.program_id JOIN policy po ON po.id = pr.policy_id
        WHERE s.valid_until < ? AND s.status IN ('cleared', 'exempt') AND s.person_id IN (\(people))
          AND EXISTS (SELECT 1 FROM json_each(po.body, '$.screening') j WHERE j.value ->> '$.kind' = s.kind)
        GROUP BY s.person_id
        """, arguments: [today])
    return try Dictionary(uniqueKeysWithValues: rows.map { try ($0["person_id"] as Int64, $0["ended"] as CivilDate) })
  }
}
