import Domain
import Repository

extension ShownRecord {
  static func json(_ record: OrganizationRecord) -> JSONValue {
    let details = record.details
    let contacts = record.contacts.map(\.details).map { contact in
      JSONValue.object([
        ("name", .string(contact.name)), ("role", .string(contact.role)), ("phone", .string(contact.phone)),
        ("email", .string(contact.email)),
      ])
    }
    let programs = record.programs.map { program in
      JSONValue.object([
        ("reference", .string("P-\(program.id)")), ("name", .string(program.name)),
        ("setting", .string(program.setting.rawValue)), ("open", .bool(program.isOpen)),
      ])
    }
    return .object([
      ("reference", .string("\(record.reference)")), ("name", .string(details.name)),
      ("kind", .string(details.kind.rawValue)), ("street", .string(details.street)), ("town", .string(details.town)),
      ("state", .string(details.state)), ("postalCode", .string(details.postalCode)),
      ("phone", .string(details.phone)), ("email", .string(details.email)),
      ("townsServed", .array(record.towns.map(JSONValue.string))), ("contacts", .array(contacts)),
      ("programs", .array(programs)), ("mentors", .number(Int64(record.mentorCount))),
      ("classes", .array(record.classes.map { .string("\($0.reference)") })),
      ("classesHeld", .number(Int64(record.heldClasses))),
    ])
  }

  static func json(_ record: OfficialRecord) -> JSONValue {
    let details = record.details
    let office: [(String, JSONValue)] = [
      ("reference", .string("\(record.reference)")), ("externalId", .optional(details.externalID)),
      ("givenName", .string(details.name.given)), ("familyName", .string(details.name.family)),
      ("chamber", .string(details.chamber.rawValue)), ("state", .string(details.state)),
      ("district", .string(details.district)), ("party", .string(details.party)),
      ("since", .optional(details.since)), ("leftOn", .optional(record.leftOn)),
    ]
    let reach: [(String, JSONValue)] = [
      ("phone", .string(details.phone)), ("email", .string(details.email)), ("address", .string(details.address)),
      ("districtPhone", .string(details.districtPhone)), ("districtAddress", .string(details.districtAddress)),
      ("website", .string(details.website)), ("note", .string(details.note)),
    ]
    let standing: [(String, JSONValue)] = [
      ("lastContactOn", .optional(record.lastContact)), ("standing", .optional(record.standing?.rawValue)),
      ("holder", .optional(record.holder)), ("committees", .array(details.committees.map { .string($0.text) })),
      ("aides", .array(record.aides.map(json))), ("asks", .array(record.asks.map(json))),
      ("contacts", .array(record.contacts.map { .string("\($0.reference)") })),
      ("history", .array(record.history.map(json))),
    ]
    return .object(office + reach + standing)
  }

  private static func json(_ aide: OfficialRecord.Aide) -> JSONValue {
    .object([
      ("name", .string(aide.name)), ("title", .string(aide.title)), ("phone", .string(aide.phone)),
      ("email", .string(aide.email)),
    ])
  }

  private static func json(_ line: OfficialRecord.AskLine) -> JSONValue {
    .object([
      ("measure", .string("\(line.measure)")), ("code", .string(line.code)), ("ask", .string(line.ask.state.rawValue)),
      ("since", .string("\(line.ask.since)")), ("delivered", line.ask.isDelivered.map(JSONValue.bool) ?? .null),
      ("owner", .optional(line.owner)), ("nextStep", .string(line.nextStep)),
    ])
  }

  private static func json(_ change: OfficialRecord.Change) -> JSONValue {
    .object([
      ("on", .string("\(change.on)")), ("part", .string(change.part.rawValue)), ("before", .string(change.before)),
      ("after", .string(change.after)), ("by", .optional(change.actor)),
    ])
  }

  static func json(_ record: ContactRecord) -> JSONValue {
    let entry = record.entry
    return .object([
      ("reference", .string("\(record.reference)")), ("heldOn", .string("\(entry.heldOn)")),
      ("minutes", .number(Int64(entry.minutes.count))), ("medium", .string(entry.medium.rawValue)),
      ("kind", .string(entry.kind.rawValue)),
      ("officials", .array(record.officials.map { .string("\($0.reference)") })),
      ("aides", .array(record.officials.flatMap(\.aides).map(JSONValue.string))),
      ("measures", .array(record.measures.map { .string($0.code) })), ("ask", .string(entry.ask)),
      ("response", .optional(entry.response?.rawValue)), ("commitment", .string(entry.commitment)),
      ("dueOn", .optional(entry.dueOn)), ("doneOn", .optional(record.doneOn)), ("note", .string(entry.note)),
      ("participants", .array(record.participants.map(JSONValue.string))), ("loggedBy", .optional(record.loggedBy)),
      ("voidReason", .optional(record.voidReason)),
    ])
  }

  static func json(_ record: MeasureRecord) -> JSONValue {
    let row = record.row
    let steps = record.steps.map { step in
      JSONValue.object([
        ("stage", .string(step.stage.rawValue)), ("on", .string("\(step.on)")), ("amount", .optional(step.amount)),
      ])
    }
    return .object([
      ("reference", .string("\(row.reference)")), ("code", .string(row.code)), ("term", .string(row.term)),
      ("kind", .string(row.kind.rawValue)), ("title", .string(row.title)), ("stage", .string(row.stage.rawValue)),
      ("amount", .optional(row.amount)), ("requested", .optional(row.requested)), ("note", .string(row.note)),
      ("counts", .object(CountFilter.allCases.map { ("\($0)", .number(Int64(row.count($0)))) })),
      ("steps", .array(steps)),
    ])
  }
}
