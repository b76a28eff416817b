package import Domain
import GRDB

extension Workspace {
  /// Youth as matching sees them, in the order of `references`; those out of reach are left out.
  ///
  /// Four queries, whatever their number.
  ///
  /// - Parameter vocabulary: That of the pool they are held against.
  package func matchSeekers(
    _ references: [Reference], vocabulary: inout MatchVocabulary
  ) throws(RepositoryError) -> [MatchSeeker] {
    let ids = references.filter { $0.kind == .youth }.map(\.number)
    let list = ids.map(String.init).joined(separator: ", ")
    let found = try seekers("y.person_id IN (\(list))", vocabulary: &vocabulary)
    let byID = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    return ids.compactMap { byID[$0] }
  }

  /// Every youth of a program who is waiting.
  package func waitingSeekers(
    program: Int64, vocabulary: inout MatchVocabulary
  ) throws(RepositoryError) -> [MatchSeeker] {
    try seekers("y.program_id = \(program) AND y.state = 'waiting'", vocabulary: &vocabulary)
  }

  private func seekers(
    _ condition: String, vocabulary: inout MatchVocabulary
  ) throws(RepositoryError) -> [MatchSeeker] {
    var words = vocabulary
    let found = try read(.proposeMatch) { try seekers(condition, vocabulary: &words, $0) }
    vocabulary = words
    return found
  }

  /// For use within a read.
  func seekers(_ condition: String, vocabulary: inout MatchVocabulary, _ db: Database) throws -> [MatchSeeker] {
    let today = clock.today()
    let people = "SELECT y.person_id FROM youth_profile y WHERE \(condition) AND \(scope.youth("y"))"
    let terms = try MatchTermReader(db, of: people, vocabulary: &vocabulary)
    let vetoes = try vetoes(db, of: people)
    var policies = PolicyShelf()
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT y.*, p.birth_date, p.gender, p.town, p.latitude, p.longitude, pr.setting
        FROM youth_profile y JOIN person p ON p.id = y.person_id JOIN program pr ON pr.id = y.program_id
        WHERE y.person_id IN (\(people)) AND p.voided_at IS NULL ORDER BY y.person_id
        """)
    return try rows.map { row in
      let (id, program): (Int64, Int64) = try (row["person_id"], row["program_id"])
      let language: String? = try row["mentor_language"]
      let policy = try policies.policy(ofProgram: program, db)
      let birth: CivilDate? = try row["birth_date"]
      let (goals, needs): (String, String) = try (row["goals"], row["needs"])
      return try MatchSeeker(
        id: id, programID: program, setting: row["setting"], state: row["state"],
        age: birth?.years(until: today), gender: row["gender"],
        mentorGender: row["mentor_gender"], languages: terms.languages[id] ?? [],
        mentorLanguage: language.map { vocabulary.term(ofLanguage: $0) }, interests: terms.interests[id] ?? [],
        availability: Availability(rawValue: row["availability"]), location: GeoLocation(row),
        maximumDistance: row["maximum_distance"],
        programDistance: policy.maximumDistanceKilometers,
        vetoes: vetoes[id] ?? [], waitingSince: row["waiting_since"], referredAt: row["referred_at"],
        town: row["town"], ageInMonths: birth?.months(until: today),
        programMaximumAge: policy.youthMaximumAge, commitmentMonths: policy.commitmentMonths,
        themes: policy.matching.themes(in: "\(goals) \(needs)"),
        preferences: PreferenceSet(PackedSet<MentorPreference>(bits: row["youth_preferences"])),
        guardianPreferences: PreferenceSet(PackedSet<MentorPreference>(bits: row["guardian_preferences"])),
        homeLanguages: vocabulary.homeLanguages(among: terms.languages[id] ?? []), figures: policy.matching)
    }
  }

  /// Whom mentor, youth or guardian have declined; a supervisor's decision is not a party's word and can change.
  private func vetoes(_ db: Database, of people: String) throws -> [Int64: [MatchSeeker.Veto]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.youth_id, m.mentor_id, a.party FROM match m INDEXED BY match_by_youth CROSS JOIN match_acceptance a ON a.match_id = m.id
        WHERE m.youth_id IN (\(people)) AND m.state = 'declined' AND a.decision = 'declined'
          AND a.party <> 'supervisor' ORDER BY m.id
        """)
    return try rows.reduce(into: [:]) { vetoes, row in
      try vetoes[row["youth_id"] as Int64, default: []].append(
        MatchSeeker.Veto(mentorID: row["mentor_id"], party: row["party"]))
    }
  }
}
