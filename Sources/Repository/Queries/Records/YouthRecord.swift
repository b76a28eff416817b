package import Domain
import GRDB

/// All that is on file about a youth, as far as the reader may see it.
package struct YouthRecord: Equatable, Sendable {
  package var reference: Reference
  package var person: PersonDetails
  package var profile: YouthDetails
  package var versions: RecordVersions
  package var program: ProgramName
  package var policy: ProgramPolicy
  package var state: YouthState
  package var since: CivilDate
  package var referredAt: Instant
  package var waitingSince: CivilDate?
  package var specialist: String?
  package var facts: YouthFacts
  package var next: NextStep?
  package var relatives: [Relative]
  package var consents: [ConsentLine]
  package var matches: [RecordMatch]
  /// Oldest first.
  package var timeline: [TransitionLine]
}

extension Workspace {
  /// The record of a youth; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func youthRecord(_ reference: Reference, isRefresh: Bool = false) throws(RepositoryError) -> YouthRecord {
    guard !isRefresh else { return try read(.seeContactData) { try youthRecord(reference, $0) } }
    return try readAudited(.read, .seeContactData, object: reference) { try youthRecord(reference, $0) }
  }

  private func youthRecord(_ reference: Reference, _ db: Database) throws -> YouthRecord {
    let today = clock.today()
    guard reference.kind == .youth,
      let standing = try YouthStanding.read(db, reference.number, scope: scope, on: today),
      let (person, personVersion) = try PersonReader.details(db, of: reference.number),
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT y.*, u.name AS specialist FROM youth_profile y LEFT JOIN user u ON u.id = y.specialist_id
          WHERE y.person_id = ?
          """, arguments: [reference.number])
    else { throw RepositoryError.notFound(reference.description) }
    let parts = RecordReader(db: db, id: reference.number)
    let policy = try parts.policy(standing.programID)
    return YouthRecord(
      reference: reference, person: person, profile: details(row),
      versions: RecordVersions(person: personVersion, profile: row["version"]),
      program: try parts.program(standing.programID), policy: policy, state: standing.state, since: standing.since,
      referredAt: row["referred_at"], waitingSince: standing.waitingSince, specialist: row["specialist"],
      facts: standing.facts,
      next: NextStep.ofYouth(in: standing.state, facts: standing.facts, policy: policy, on: today),
      relatives: try parts.relatives(), consents: try parts.consents(),
      matches: may(.seeMatches) ? try parts.matches(asYouth: true, scope: scope) : [],
      timeline: try parts.timeline("youth"))
  }

  private func details(_ row: Row) -> YouthDetails {
    var details = YouthDetails(programID: row["program_id"])
    details.grade = row["grade"]
    details.school = row["school"]
    details.goals = row["goals"]
    details.needs = may(.seeCaseNotes) ? row["needs"] : nil
    details.notes = may(.seeCaseNotes) ? row["notes"] : nil
    details.availability = Availability(rawValue: row["availability"])
    details.mentorGender = row["mentor_gender"]
    details.mentorLanguage = row["mentor_language"]
    details.maximumDistance = row["maximum_distance"]
    details.externalID = row["external_id"]
    return details
  }
}
