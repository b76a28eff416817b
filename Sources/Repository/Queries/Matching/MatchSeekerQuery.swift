package import Domain
import GRDB

extension Workspace {
  /// Youth as matching sees them, in the order of `references`; those out of reach are left out.
  ///
  /// Five queries, whatever their number; one more for those whose consents are not in force.
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
    var policies = PolicyShelf()
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT y.person_id, y.program_id, y.state, y.mentor_gender, y.mentor_language, y.availability, y.maximum_distance,
          y.waiting_since, y.referred_at, y.goals, y.needs, y.youth_preferences, y.guardian_preferences, p.birth_date,
          p.gender, p.town, p.latitude, p.longitude, pr.setting, y.eligible, y.consented_until
        FROM youth_profile y JOIN person p ON p.id = y.person_id JOIN program pr ON pr.id = y.program_id
        WHERE \(condition) AND \(scope.youth("y")) AND p.voided_at IS NULL ORDER BY y.person_id
        """)
    var found: [MatchSeeker] = []
    var languagesAsked: [Int64: String] = [:]
    var unconsented: [Int] = []
    while let row = try rows.next() {
      var columns = ColumnReader(row)
      let (id, program): (Int64, Int64) = try (columns.next(), columns.next())
      let policy = try policies.policy(ofProgram: program, db)
      var youth = MatchSeeker(
        id: id, programID: program, state: try columns.next(), programDistance: policy.maximumDistanceKilometers,
        programMaximumAge: policy.youthMaximumAge, commitmentMonths: policy.commitmentMonths, figures: policy.matching)
      youth.mentorGender = try columns.next()
      if let language = try columns.next() as String? { languagesAsked[id] = language }
      youth.availability = Availability(rawValue: try columns.next())
      youth.maximumDistance = try columns.next()
      youth.waitingSince = try columns.next()
      youth.referredAt = try columns.next()
      let (goals, needs): (String, String) = try (columns.next(), columns.next())
      youth.themes = policy.matching.themes(in: "\(goals) \(needs)")
      youth.preferences = PreferenceSet(PackedSet<MentorPreference>(bits: try columns.next()))
      youth.guardianPreferences = PreferenceSet(PackedSet<MentorPreference>(bits: try columns.next()))
      let birth: CivilDate? = try columns.next()
      youth.age = birth?.years(until: today)
      youth.ageInMonths = birth?.months(until: today)
      youth.gender = try columns.next()
      youth.town = try columns.next()
      youth.location = try columns.nextLocation()
      youth.setting = try columns.next()
      youth.ask(policy, isEligible: try columns.next())
      let consentedUntil: CivilDate? = try columns.next()
      if consentedUntil.map({ $0 < today }) ?? true { unconsented.append(found.count) }
      found.append(youth)
    }
    try tellConsents(of: unconsented, in: &found, &policies, db)
    let people = RowIDList.json(found.lazy.map(\.id))
    let terms = try MatchTermReader(db, of: people, vocabulary: &vocabulary)
    let vetoes = try vetoes(db, of: people)
    let past = try past(db, of: people)
    let kin = try kin(db, of: people)
    for index in found.indices {
      let id = found[index].id
      let languages = terms.languages[id] ?? []
      found[index].languages = languages.sorted()
      found[index].homeLanguages = vocabulary.homeLanguages(among: languages).sorted()
      found[index].interests = (terms.interests[id] ?? []).sorted()
      found[index].mentorLanguage = languagesAsked[id].map { vocabulary.term(ofLanguage: $0) }
      found[index].vetoes = vetoes[id] ?? []
      found[index].past = past[id] ?? []
      found[index].kin = kin[id] ?? []
    }
    return found
  }

  /// Says which consents are not in force, of the few in whom one is not.
  private func tellConsents(
    of places: [Int], in found: inout [MatchSeeker], _ policies: inout PolicyShelf, _ db: Database
  ) throws {
    guard !places.isEmpty else { return }
    let signed = try Consent.signed(db, by: places.map { found[$0].id })
    for place in places {
      let consents = signed[found[place].id] ?? []
      for kind in try policies.policy(ofProgram: found[place].programID, db).consentsToMatch {
        let standing = ConsentStanding(of: kind, in: consents, on: clock.today())
        if !standing.isInForce { found[place].unmet.append(.consent(kind, standing)) }
      }
    }
  }

  /// With whom they were matched before.
  private func past(_ db: Database, of people: String) throws -> [Int64: [MatchSeeker.Past]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.youth_id, m.mentor_id, m.closure_reason FROM match m INDEXED BY match_by_youth
        WHERE m.youth_id IN (\(RowIDList.sql)) AND m.state = 'closed' ORDER BY m.id DESC
        """, arguments: [people])
    return try rows.reduce(into: [:]) { past, row in
      try past[row["youth_id"] as Int64, default: []].append(
        MatchSeeker.Past(mentorID: row["mentor_id"], reason: row["closure_reason"]))
    }
  }

  /// Which mentors are in their own families, which brothers and sisters share: a look at the relatives of each, and whether
  /// these are mentors.
  private func kin(_ db: Database, of people: String) throws -> [Int64: [MatchSeeker.Kin]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT r.person_id, r.related_id, r.kind FROM relationship r INDEXED BY relationship_by_person
          CROSS JOIN mentor_profile a ON a.person_id = r.related_id
        WHERE r.person_id IN (\(RowIDList.sql)) AND r.voided_at IS NULL AND \(M0015Families.isFamily("r"))
        UNION ALL
        SELECT b.person_id, r.related_id, r.kind FROM relationship b INDEXED BY relationship_by_person
          CROSS JOIN relationship r INDEXED BY relationship_by_person ON r.person_id = b.related_id
          CROSS JOIN mentor_profile a ON a.person_id = r.related_id
        WHERE b.person_id IN (\(RowIDList.sql)) AND b.kind = 'sibling' AND b.voided_at IS NULL
          AND r.voided_at IS NULL AND \(M0015Families.isFamily("r")) AND NOT EXISTS (SELECT 1 FROM relationship o
            WHERE o.person_id = b.person_id AND o.related_id = r.related_id AND o.voided_at IS NULL
              AND \(M0015Families.isFamily("o")))
        """, arguments: [people, people])
    return try rows.reduce(into: [:]) { kin, row in
      try kin[row["person_id"] as Int64, default: []].append(
        MatchSeeker.Kin(mentorID: row["related_id"], relationship: row["kind"]))
    }
  }

  /// Whom mentor, youth or guardian have declined; a supervisor's decision is not a party's word and can change.
  private func vetoes(_ db: Database, of people: String) throws -> [Int64: [MatchSeeker.Veto]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT m.youth_id, m.mentor_id, a.party FROM match m INDEXED BY match_by_youth CROSS JOIN match_acceptance a ON a.match_id = m.id
        WHERE m.youth_id IN (\(RowIDList.sql)) AND m.state = 'declined' AND a.decision = 'declined'
          AND a.party <> 'supervisor' ORDER BY m.id
        """, arguments: [people])
    return try rows.reduce(into: [:]) { vetoes, row in
      try vetoes[row["youth_id"] as Int64, default: []].append(
        MatchSeeker.Veto(mentorID: row["mentor_id"], party: row["party"]))
    }
  }
}

extension MatchSeeker {
  /// Holds a youth against what the policy asks of every match, beside consents.
  fileprivate mutating func ask(_ policy: ProgramPolicy, isEligible: Bool?) {
    if age.map({ $0 < policy.youthMinimumAge || $0 > policy.youthMaximumAge }) ?? true {
      unmet.append(.programAge(minimum: policy.youthMinimumAge, maximum: policy.youthMaximumAge, age: age))
    }
    if isEligible != true { unmet.append(.notEligible(isDecided: isEligible != nil)) }
  }
}
