package import Domain
import GRDB

/// All that is on file about a mentor, as far as the reader may see it.
package struct MentorRecord: Equatable, Sendable {
  package var reference: Reference
  package var person: PersonDetails
  package var profile: MentorDetails
  package var versions: RecordVersions
  package var program: ProgramName
  package var policy: ProgramPolicy
  package var state: MentorState
  package var since: CivilDate
  package var suspendedOn: CivilDate?
  package var seatsTaken: Int
  package var specialist: String?
  package var employer: String?
  package var facts: MentorFacts
  package var next: NextStep?
  /// Items the policy asks for, in its order, then others on file.
  package var screening: [ScreeningLine]
  package var training: [TrainingLine]
  package var matches: [RecordMatch]
  /// Oldest first.
  package var timeline: [TransitionLine]
}

extension Workspace {
  /// The record of a mentor; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func mentorRecord(_ reference: Reference, isRefresh: Bool = false) throws(RepositoryError) -> MentorRecord {
    guard !isRefresh else { return try read(.seeContactData) { try mentorRecord(reference, $0) } }
    return try readAudited(.read, .seeContactData, object: reference) { try mentorRecord(reference, $0) }
  }

  private func mentorRecord(_ reference: Reference, _ db: Database) throws -> MentorRecord {
    let today = clock.today()
    guard reference.kind == .adult,
      let standing = try MentorStanding.read(db, reference.number, scope: scope, on: today),
      let (person, personVersion) = try PersonReader.details(db, of: reference.number),
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT m.*, u.name AS specialist, o.name AS employer FROM mentor_profile m
          LEFT JOIN user u ON u.id = m.specialist_id LEFT JOIN organization o ON o.id = m.employer_id
          WHERE m.person_id = ?
          """, arguments: [reference.number])
    else { throw RepositoryError.notFound(reference.description) }
    let parts = RecordReader(db: db, id: reference.number)
    let policy = try parts.policy(standing.programID)
    return MentorRecord(
      reference: reference, person: person, profile: details(row),
      versions: RecordVersions(person: personVersion, profile: row["version"]),
      program: try parts.program(standing.programID), policy: policy, state: standing.state, since: standing.since,
      suspendedOn: standing.suspendedOn, seatsTaken: standing.seatsTaken, specialist: row["specialist"],
      employer: row["employer"], facts: standing.facts,
      next: NextStep.ofMentor(in: standing.state, facts: standing.facts, policy: policy, on: today),
      screening: try parts.screening(policy), training: try parts.training(),
      matches: may(.seeMatches) ? try parts.matches(asYouth: false, scope: scope) : [],
      timeline: try parts.timeline("mentor"))
  }

  private func details(_ row: Row) -> MentorDetails {
    var details = MentorDetails(programID: row["program_id"])
    details.capacity = row["capacity"]
    details.occupation = row["occupation"]
    details.employerID = row["employer_id"]
    details.strengths = row["strengths"]
    details.notes = may(.seeCaseNotes) ? row["notes"] : nil
    details.availability = Availability(rawValue: row["availability"])
    details.youthGender = row["youth_gender"]
    details.youthMinimumAge = row["youth_minimum_age"]
    details.youthMaximumAge = row["youth_maximum_age"]
    details.maximumDistance = row["maximum_distance"]
    details.externalID = row["external_id"]
    return details
  }
}
