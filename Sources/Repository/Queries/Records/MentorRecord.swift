package import Domain
import GRDB

/// All that is on file about a mentor, as far as the reader may see it.
@dynamicMemberLookup
package struct MentorRecord: Equatable, Sendable {
  package var head: RecordHead
  package var profile: MentorDetails
  package var state: MentorState
  package var since: CivilDate
  package var suspendedOn: CivilDate?
  package var seatsTaken: Int
  package var employer: String?
  package var facts: MentorFacts
  package var next: NextStep?
  /// Items the policy asks for, in its order, then others on file.
  package var screening: [ScreeningLine]
  package var training: [TranscriptLine]

  package subscript<Value>(dynamicMember part: WritableKeyPath<RecordHead, Value>) -> Value {
    get { head[keyPath: part] }
    set { head[keyPath: part] = newValue }
  }
}

extension Workspace {
  /// The record of a mentor; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func mentorRecord(_ reference: Reference, isRefresh: Bool = false) throws(RepositoryError) -> MentorRecord {
    // Whoever decides background checks sees of a mentor who it is and how screening stands.
    let permission: Permission = may(.seeContactData) ? .seeContactData : .seeScreening
    guard !isRefresh else {
      let record = try read(permission) { db in
        // What background checks have found is read again only where the look that was logged has told it.
        try mentorRecord(reference, showsChecks: scope.needsToKnow(db) && hasSeenChecks(of: reference, db), db)
      }
      try noteOthers(record.head.others)
      return record
    }
    let record = try write(.read, permission) { change in
      change.about(reference)
      let showsChecks = try may(.seeScreening) && change.scope.needsToKnow(change.db)
      let record = try mentorRecord(reference, showsChecks: showsChecks, change.db)
      if showsChecks, record.screening.contains(where: \.item.kind.isCriminalCheck) {
        change.action = .readBackgroundCheck
      }
      try change.show(record.head.others)
      return record
    }
    looks?.remember(record.head.others, in: .family, on: clock.today())
    return record
  }

  /// Whether the last look of the actor at the record has told what background checks have found.
  private func hasSeenChecks(of reference: Reference, _ db: Database) throws -> Bool {
    let looks: [AuditAction] = [.read, .readBackgroundCheck]
    let last = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT e.action FROM audit_object o JOIN audit_event e ON e.sequence = o.sequence
          WHERE o.object = ? AND e.actor_id = ? AND e.action IN (?, ?) ORDER BY o.sequence DESC LIMIT 1
          """), arguments: [reference.description, actor.id, looks[0].rawValue, looks[1].rawValue])
    return last == AuditAction.readBackgroundCheck.rawValue
  }

  private func mentorRecord(_ reference: Reference, showsChecks: Bool, _ db: Database) throws -> MentorRecord {
    let today = clock.today()
    let parts = RecordReader(db: db, reference: reference)
    guard reference.kind == .adult,
      let standing = try MentorStanding.read(db, reference.number, scope: scope, on: today),
      let row = try parts.profile()
    else { throw RepositoryError.notFound(reference.description) }
    let head = try RecordHead(row, parts, self)
    let (seesScreening, seesTraining) = (may(.seeScreening), may(.seeContactData))
    var facts = standing.facts
    if !seesScreening { facts.screeningInForce = [] }
    if !seesTraining { (facts.creditedMinutes, facts.trainedTopics) = (0, []) }
    return try MentorRecord(
      head: head, profile: details(row), state: standing.state, since: standing.since,
      suspendedOn: standing.suspendedOn, seatsTaken: standing.seatsTaken,
      employer: seesTraining ? try parts.organization(row["employer_id"]) : nil, facts: facts,
      next: NextStep.ofMentor(in: standing.state, facts: standing.facts, policy: head.policy, on: today),
      screening: seesScreening ? try parts.screening(head.policy, showsChecks: showsChecks, on: today) : [],
      training: seesTraining ? try parts.training() : [])
  }

  private func details(_ row: Row) throws -> MentorDetails {
    var details = try MentorDetails(programID: row["program_id"])
    guard may(.seeContactData) else { return details }
    details.capacity = try row["capacity"]
    details.occupation = try row["occupation"]
    details.employerID = try row["employer_id"]
    details.strengths = try row["strengths"]
    details.notes = try may(.seeCaseNotes) ? row["notes"] : nil
    details.availability = try Availability(rawValue: row["availability"])
    details.youthGender = try row["youth_gender"]
    details.youthMinimumAge = try row["youth_minimum_age"]
    details.youthMaximumAge = try row["youth_maximum_age"]
    details.preferences = try PackedSet(bits: row["mentor_preferences"])
    details.maximumDistance = try row["maximum_distance"]
    details.externalID = try row["external_id"]
    return details
  }
}
