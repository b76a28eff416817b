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
    let ended = try CandidateReader.screeningEnds(db, of: people, before: today)
    var policies = PolicyShelf()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT m.*, p.gender, p.latitude, p.longitude FROM mentor_profile m JOIN person p ON p.id = m.person_id
        WHERE m.person_id IN (\(people)) AND p.voided_at IS NULL ORDER BY m.person_id
        """)
    while let row = try rows.next() {
      let figures = try policies.policy(ofProgram: row["program_id"], db).matching
      let candidate = try CandidateReader.candidate(row, screeningEnds: ended, figures, on: today)
      pool.candidates.append(
        candidate, languages: terms.languages[candidate.id] ?? [], interests: terms.interests[candidate.id] ?? [])
    }
    return pool
  }
}

private enum CandidateReader {
  static func candidate(
    _ row: Row, screeningEnds: [Int64: CivilDate], _ figures: MatchingFigures, on today: CivilDate
  ) throws -> Candidate {
    let id: Int64 = try row["person_id"]
    return try Candidate(
      id: id, programID: row["program_id"], state: row["state"],
      waitingSince: row["waiting_since"] ?? row["state_since"],
      isSuspended: row["suspended_on"] != nil || hasLapsedTraining(row, on: today), screeningEndedOn: screeningEnds[id],
      capacity: row["capacity"],
      seatsTaken: row["seats_taken"], gender: row["gender"], youthGender: row["youth_gender"],
      youthMinimumAge: row["youth_minimum_age"], youthMaximumAge: row["youth_maximum_age"],
      availability: Availability(rawValue: row["availability"]), location: GeoLocation(row),
      maximumDistance: row["maximum_distance"],
      themes: figures.themes(in: row["strengths"]),
      preferences: PreferenceSet(PackedSet<YouthPreference>(bits: row["mentor_preferences"])))
  }

  private static func hasLapsedTraining(_ row: Row, on today: CivilDate) throws -> Bool {
    try (row["trained_until"] as CivilDate?).map { $0 < today } ?? false
  }

  /// The last day of the required screening item that ran out first, of those in whom one has.
  static func screeningEnds(
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

extension GeoLocation {
  /// Reads `latitude` and `longitude`.
  init?(_ row: Row) throws {
    guard let latitude: Double = try row["latitude"], let longitude: Double = try row["longitude"] else { return nil }
    self.init(latitude: latitude, longitude: longitude)
  }
}
