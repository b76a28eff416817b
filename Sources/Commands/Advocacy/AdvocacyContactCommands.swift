import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook advocacy contacts`: contacts with officials, newest first.
struct AdvocacyContactsCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "contacts", abstract: "Lists contacts with officials, newest first.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Flag(
    name: .customLong("follow-ups"),
    help: "Only those with something promised that is still to be done, the soonest first.")
  var followUps = false

  @Option(help: "Only contacts with this official.")
  var official: String?

  @Option(help: "The most to list.")
  var limit = 50

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let desk = try AdvocacyDesk(global)
    let official = try official.map { try desk.official($0).entry.official }
    let request = ContactListRequest(
      limit: limit, filter: followUps ? .open : .all, sort: followUps ? .due : .day, isDescending: !followUps)
    let rows = try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.contacts(request, of: official)
    }
    let words = English.Contacts.self
    ResultList(
      name: "contacts",
      columns: [
        .init(title: English.Officials.reference), .init(title: words.day),
        .init(title: words.officials, isFlexible: true), .init(title: words.medium),
        .init(title: words.measures, isFlexible: true), .init(title: words.response), .init(title: words.due),
      ], records: rows.map(Self.record), emptyText: words.empty
    ).write(as: output.format)
  }

  private static func record(_ row: ContactRow) -> ResultList.Record {
    ResultList.Record(
      cells: [
        "\(row.reference)", "\(row.heldOn)", row.officials.joined(separator: ", "), row.medium.rawValue,
        row.measures.joined(separator: ", "), row.response?.rawValue ?? "",
        row.isOpen ? row.dueOn.map { "\($0)" } ?? "" : "",
      ],
      json: .object([
        ("reference", .string("\(row.reference)")), ("heldOn", .string("\(row.heldOn)")),
        ("minutes", .number(Int64(row.minutes))), ("medium", .string(row.medium.rawValue)),
        ("kind", .string(row.kind.rawValue)), ("officials", .array(row.officials.map(JSONValue.string))),
        ("measures", .array(row.measures.map(JSONValue.string))), ("response", .optional(row.response?.rawValue)),
        ("commitment", .string(row.commitment)), ("dueOn", .optional(row.dueOn)), ("doneOn", .optional(row.doneOn)),
      ]))
  }
}

/// `matchbook advocacy done`: what was promised at a contact has been done.
struct AdvocacyDoneCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "Says that what was promised at a contact has been done.")

  @OptionGroup var global: GlobalOptions

  @Option(parsing: .unconditional, help: "The day it was done. Else today.")
  var on: PastDay?

  @Argument(help: "The contact, such as C-12.")
  var contact: String

  @MainActor func run() async throws {
    let contact = try AdvocacyDesk.contact(contact)
    let desk = try AdvocacyDesk(global)
    let day = try on?.day(today: desk.today)
    try desk.session.attempt { () throws(RepositoryError) in
      try desk.workspace.completeFollowUp(of: contact, on: day)
    }
    if !global.quiet { StandardStreams.say(English.Advocacy.done(contact)) }
  }
}

/// `matchbook advocacy void`: takes a contact out of all counting.
struct AdvocacyVoidCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "Takes a contact out of all lists and counts; it stays on file with the reason.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The contact, such as C-12.")
  var contact: String

  @Argument(help: "Why.")
  var reason: String

  @MainActor func run() async throws {
    let contact = try AdvocacyDesk.contact(contact)
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.voidContact(contact, because: reason)
    }
    if !global.quiet { StandardStreams.say(English.Advocacy.voided(contact)) }
  }
}
