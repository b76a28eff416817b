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
    var candidates: [Candidate] = []
    var policies = PolicyShelf()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.person_id, m.program_id, m.state, coalesce(m.waiting_since, m.state_since),
          m.suspended_on IS NOT NULL, m.trained_until, m.capacity, m.seats_taken, m.youth_gender, m.youth_minimum_age,
          m.youth_maximum_age, m.availability, m.maximum_distance, m.strengths, m.mentor_preferences, p.gender,
          p.latitude, p.longitude
        FROM mentor_profile m JOIN person p ON p.id = m.person_id
        WHERE \(condition) AND \(scope.mentor("m")) AND p.voided_at IS NULL ORDER BY m.person_id
        """)
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      var candidate = try Candidate(
        id: columns.next(), programID: columns.next(), state: columns.next(), waitingSince: columns.next())
      let figures = try policies.policy(ofProgram: candidate.programID, db).matching
      let isSuspended: Bool = try columns.next()
      let trainedUntil: CivilDate? = try columns.next()
      candidate.isSuspended = isSuspended || trainedUntil.map { $0 < today } ?? false
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
      candidates.append(candidate)
    }
    let people = RowIDList.json(candidates.lazy.map(\.id))
    var pool = MatchPool()
    pool.candidates.reserve(candidates.count)
    let terms = try MatchTermReader(db, of: people, vocabulary: &pool.vocabulary)
    let ended = try screeningEnds(db, of: people, before: today)
    for var candidate in candidates {
      let asked = try policies.policy(ofProgram: candidate.programID, db).screening
      candidate.screeningEndedOn = ended[candidate.id]?.filter { ended in asked.contains { $0.kind == ended.kind } }
        .map(\.day).min()
      pool.candidates.append(
        candidate, languages: terms.languages[candidate.id] ?? [], interests: terms.interests[candidate.id] ?? [])
    }
    return pool
  }

  /// The screening items that have run out, and their last days, of those in whom one has.
  private func screeningEnds(
    _ db: Database, of people: String, before today: CivilDate
  ) throws -> [Int64: [(kind: ScreeningKind, day: CivilDate)]] {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person_id, kind, valid_until FROM screening_item
        WHERE person_id IN (\(RowIDList.sql)) AND valid_until < ? AND status IN ('cleared', 'exempt')
        """, arguments: [people, today])
    var ends: [Int64: [(kind: ScreeningKind, day: CivilDate)]] = [:]
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      try ends[columns.next(), default: []].append((columns.next(), columns.next()))
    }
    return ends
  }
}
