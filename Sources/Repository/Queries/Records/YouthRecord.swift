package import Domain
import GRDB

/// All that is on file about a youth, as far as the reader may see it.
@dynamicMemberLookup
package struct YouthRecord: Equatable, Sendable {
  package var head: RecordHead
  package var profile: YouthDetails
  package var state: YouthState
  package var since: CivilDate
  package var referredAt: Instant
  package var waitingSince: CivilDate?
  package var facts: YouthFacts
  package var next: NextStep?
  package var relatives: [Relative]
  package var consents: [ConsentLine]

  package subscript<Value>(dynamicMember part: WritableKeyPath<RecordHead, Value>) -> Value {
    get { head[keyPath: part] }
    set { head[keyPath: part] = newValue }
  }
}

extension YouthRecord {
  /// Whom it shows besides: the family, other children of whom somebody in it is refused something, the people of matches.
  fileprivate var others: [Reference] {
    head.others + relatives.flatMap { [$0.reference] + $0.bars.compactMap(\.child) }
  }
}

extension YouthRecord {
  /// The consents in force on a day that somebody in the family has signed.
  package func signed(by relative: Relative, on day: CivilDate) -> [ConsentKind] {
    consents.filter { $0.signerID == relative.personID && $0.consent.isInForce(on: day) }.map(\.consent.kind)
  }
}

extension Workspace {
  /// The record of a youth; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func youthRecord(_ reference: Reference, isRefresh: Bool = false) throws(RepositoryError) -> YouthRecord {
    try look(
      at: reference, .seeContactData, isRefresh: isRefresh, others: \.others
    ) {
      try youthRecord(reference, $0)
    }
  }

  private func youthRecord(_ reference: Reference, _ db: Database) throws -> YouthRecord {
    let today = clock.today()
    let parts = RecordReader(db: db, reference: reference)
    guard reference.kind == .youth,
      let standing = try YouthStanding.read(db, reference.number, scope: scope, on: today),
      let row = try parts.profile()
    else { throw RepositoryError.notFound(reference.description) }
    let head = try RecordHead(row, parts, self)
    return try YouthRecord(
      head: head, profile: details(row), state: standing.state, since: standing.since, referredAt: row["referred_at"],
      waitingSince: standing.waitingSince, facts: standing.facts,
      next: NextStep.ofYouth(in: standing.state, facts: standing.facts, policy: head.policy, on: today),
      relatives: try parts.relatives(scope: scope), consents: try parts.consents())
  }

  private func details(_ row: Row) throws -> YouthDetails {
    var details = try YouthDetails(programID: row["program_id"])
    details.grade = try row["grade"]
    details.school = try row["school"]
    details.goals = try row["goals"]
    details.needs = try may(.seeCaseNotes) ? row["needs"] : nil
    details.notes = try may(.seeCaseNotes) ? row["notes"] : nil
    details.availability = try Availability(rawValue: row["availability"])
    details.mentorGender = try row["mentor_gender"]
    details.mentorLanguage = try row["mentor_language"]
    details.preferences = try PackedSet(bits: row["youth_preferences"])
    details.guardianPreferences = try PackedSet(bits: row["guardian_preferences"])
    details.maximumDistance = try row["maximum_distance"]
    details.externalID = try row["external_id"]
    return details
  }
}
