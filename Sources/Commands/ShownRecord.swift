import AppResources
import Domain
import Localization
import Repository
import ViewModels

/// A record as `show` gives it out: a page for people, JSON for programs.
struct ShownRecord {
  let page: RecordPage
  let json: JSONValue

  /// Reads a record of any kind that can be shown; reading a person's, a match's or an organization's leaves an audit event.
  @MainActor static func read(_ reference: Reference, in workspace: Workspace) throws(RepositoryError) -> ShownRecord {
    switch reference.kind {
    case .youth:
      let model = try YouthRecordViewModel(reference, workspace: workspace)
      return ShownRecord(page: model.page, json: json(model.record))
    case .adult:
      do throws(RepositoryError) {
        let model = try MentorRecordViewModel(reference, workspace: workspace)
        return ShownRecord(page: model.page, json: json(model.record))
      } catch {
        guard case .notFound = error else { throw error }
        let model = try PersonRecordViewModel(reference, workspace: workspace)
        return ShownRecord(page: model.page, json: json(model.record))
      }
    case .match:
      let record = try workspace.matchRecord(reference)
      return ShownRecord(page: .match(record), json: json(record))
    case .organization:
      let model = try OrganizationRecordViewModel(
        reference, workspace: workspace, places: PlaceDirectory.installed()?.lookup)
      return ShownRecord(page: model.page, json: json(model.record))
    case .official:
      let model = try OfficialRecordViewModel(
        reference, workspace: workspace, places: PlaceDirectory.installed()?.lookup)
      return ShownRecord(page: model.page, json: json(model.record))
    case .contact:
      let model = try ContactRecordViewModel(reference, workspace: workspace)
      return ShownRecord(page: model.page, json: json(model.record))
    case .measure:
      let record = try workspace.measureRecord(reference)
      return ShownRecord(page: .measure(record), json: json(record))
    case .course:
      let course = try workspace.course(reference)
      return ShownRecord(page: .course(course), json: json(course))
    case .trainingClass:
      let record = try workspace.trainingClass(reference)
      return ShownRecord(
        page: .trainingClass(record, names: workspace.names, today: workspace.clock.today()), json: json(record))
    case .program, .session, .user, .run: throw .notFound(reference.description)
    }
  }

  private static func json(_ record: YouthRecord) -> JSONValue {
    .object(
      [("reference", .string("\(record.reference)"))] + person(record.person) + [
        ("state", .string(record.state.rawValue)), ("stateSince", .string("\(record.since)")),
        ("waitingSince", .optional(record.waitingSince)), ("program", .string("P-\(record.program.id)")),
        ("grade", .string(record.profile.grade)), ("school", .string(record.profile.school)),
        ("goals", .string(record.profile.goals)), ("interviewedOn", .optional(record.facts.interviewedOn)),
        ("eligible", record.facts.isEligible.map(JSONValue.bool) ?? .null),
        ("baselineSurvey", .string(record.facts.baselineSurvey.rawValue)),
        ("relatives", .array(record.relatives.map(json))), ("consents", .array(record.consents.map(json))),
        ("matches", .array(record.matches.map(json))), ("timeline", .array(record.timeline.map(json))),
      ])
  }

  private static func json(_ record: MentorRecord) -> JSONValue {
    .object(
      [("reference", .string("\(record.reference)"))] + person(record.person) + [
        ("state", .string(record.state.rawValue)), ("stateSince", .string("\(record.since)")),
        ("suspendedOn", .optional(record.suspendedOn)), ("program", .string("P-\(record.program.id)")),
        ("capacity", .optional(record.profile.capacity)), ("seatsTaken", .optional(record.seatsTaken)),
        ("occupation", .string(record.profile.occupation)),
        ("trainingMinutes", .optional(record.facts.creditedMinutes)),
        ("screening", .array(record.screening.map(json))), ("matches", .array(record.matches.map(json))),
        ("timeline", .array(record.timeline.map(json))),
      ])
  }

  private static func json(_ record: PersonRecord) -> JSONValue {
    let wards = record.wards.map { ward in
      JSONValue.object(
        [
          ("reference", .string("\(ward.reference)")), ("kind", .string(ward.kind.rawValue)),
          ("label", .string(ward.label)),
        ] + json(ward.rights))
    }
    return .object(
      [("reference", .string("\(record.reference)"))] + person(record.person) + [("relatedTo", .array(wards))])
  }

  private static func json(_ record: MatchRecord) -> JSONValue {
    .object([
      ("reference", .string("\(record.row.reference)")), ("state", .string(record.row.state.rawValue)),
      ("stateSince", .string("\(record.row.stateSince)")), ("youth", .string("Y-\(record.youth.id)")),
      ("mentor", .string("A-\(record.mentor.id)")), ("proposedOn", .string("\(record.proposedOn)")),
      ("acceptBy", .string("\(record.acceptBy)")), ("meetingOn", .optional(record.meetingOn)),
      ("endedOn", .optional(record.row.endedOn)), ("closureReason", .optional(record.row.closureReason?.rawValue)),
      ("notInForce", .array(record.unmet.map { .string(English.words(for: $0)) })),
      ("rationale", .string(record.rationale)), ("sessions", .optional(record.sessions)),
      ("minutes", .optional(record.minutes)),
    ])
  }

  private static func person(_ person: PersonDetails) -> [(String, JSONValue)] {
    [
      ("givenName", .string(person.name.given)), ("familyName", .string(person.name.family)),
      ("preferredName", .optional(person.name.preferred)), ("birthDate", .optional(person.birthDate)),
      ("gender", .optional(person.gender?.rawValue)), ("phone", .optional(person.phone?.stored)),
      ("secondPhone", .optional(person.secondPhone?.stored)), ("email", .string(person.email)),
      ("street", .string(person.street)), ("town", .string(person.town)), ("addressState", .string(person.state)),
      ("postalCode", .string(person.postalCode)), ("languages", .array(person.languages.map(JSONValue.string))),
      ("interests", .array(person.interests.map(JSONValue.string))),
    ]
  }

  private static func json(_ relative: Relative) -> JSONValue {
    .object(
      [
        ("reference", .string("\(relative.reference)")), ("name", .string(relative.name.full)),
        ("kind", .string(relative.kind.rawValue)), ("label", .string(relative.label)),
      ] + json(relative.rights) + [
        ("barredElsewhere", .array(relative.bars.map(json))), ("phone", .string(relative.phone)),
        ("email", .string(relative.email)),
      ])
  }

  /// The child is null where the reader may not see it.
  private static func json(_ bar: Bar) -> JSONValue {
    .object([
      ("child", .optional(bar.child.map { "\($0)" })), ("refused", .array(bar.refused.map { .string($0.rawValue) })),
    ])
  }

  /// Each is null where nobody asked.
  private static func json(_ rights: RelativeRights) -> [(String, JSONValue)] {
    [("mayConsent", rights.mayConsent), ("mayPickUp", rights.mayPickUp), ("hasCustody", rights.hasCustody)]
      .map { ($0.0, $0.1.isYes.map(JSONValue.bool) ?? .null) }
  }

  private static func json(_ line: ConsentLine) -> JSONValue {
    .object([
      ("kind", .string(line.consent.kind.rawValue)), ("signedOn", .string("\(line.consent.signedOn)")),
      ("signedBy", .string(line.signer.full)), ("textVersion", .string(line.consent.textVersion)),
      ("expiresOn", .optional(line.consent.expiresOn)), ("revokedOn", .optional(line.consent.revokedOn)),
    ])
  }

  private static func json(_ match: RecordMatch) -> JSONValue {
    .object([
      ("reference", .string("\(match.reference)")), ("with", .string("\(match.otherReference)")),
      ("state", .string(match.state.rawValue)), ("stateSince", .string("\(match.since)")),
    ])
  }

  private static func json(_ line: ScreeningLine) -> JSONValue {
    guard !line.isWithheld else {
      return .object([
        ("kind", .string(line.item.kind.rawValue)), ("withheld", .bool(true)), ("inForce", .bool(line.isInForce)),
        ("required", .bool(line.isRequired)),
      ])
    }
    return .object([
      ("kind", .string(line.item.kind.rawValue)), ("status", .string(line.item.status.rawValue)),
      ("decidedOn", .optional(line.item.decidedOn)), ("validUntil", .optional(line.item.validUntil)),
      ("required", .bool(line.isRequired)),
    ])
  }

  private static func json(_ line: TransitionLine) -> JSONValue {
    .object([
      ("from", .optional(line.from)), ("to", .string(line.to)), ("effectiveOn", .string("\(line.effectiveOn)")),
      ("by", .optional(line.actor)), ("reason", .string(line.reason)),
    ])
  }
}
