import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

/// `matchbook organization`: the organizations of the network, and whom one speaks to there.
struct OrganizationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "organization", abstract: "Lists organizations, adds and changes them and their contacts.",
    subcommands: [
      OrganizationListCommand.self,
      OrganizationAddCommand.self,
      OrganizationEditCommand.self,
      OrganizationContactCommand.self,
    ])

  static func reference(_ text: String) throws -> Reference {
    guard let reference = Reference(text), reference.kind == .organization else {
      throw CommandSession.failure(English.Session.notAnOrganization(text), .usage)
    }
    return reference
  }
}

/// What can be said of an organization; what is not named stays as it is.
struct OrganizationOptions: ParsableArguments {
  @Option(help: "\(OrganizationKind.allCases.map(\.rawValue).joined(separator: ", ")).") var kind: String?
  @Option var street: String?
  @Option var town: String?
  @Option(help: "Two letters, or the name.") var state: String?
  @Option(help: "Five digits.") var zip: String?
  @OptionGroup var reach: ReachOptions
  @Option(help: "The towns it serves, with commas between them; all of them.") var towns: String?

  @MainActor func change(_ organization: inout NewOrganization) throws {
    if let kind { organization.kind = try AdvocacyDesk.choice(kind, OrganizationKind.self) }
    organization.street = street ?? organization.street
    organization.town = town ?? organization.town
    organization.state = state.map(USState.normalized) ?? organization.state
    organization.postalCode = zip ?? organization.postalCode
    organization.phone = reach.digits ?? organization.phone
    organization.email = reach.email ?? organization.email
  }

  var townsServed: [String]? {
    towns.map { text in
      text.split(separator: ",").map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }
        .filter { !$0.isEmpty }
    }
  }
}

struct OrganizationListCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the organizations.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(help: "Which: \(OrganizationFilter.allCases.map(\.rawValue).joined(separator: ", ")).")
  var show = OrganizationFilter.all.rawValue

  @Option(help: "The most to list.")
  var limit = 500

  @Argument(help: "Beginnings of names or towns.")
  var text: [String] = []

  @MainActor func run() async throws {
    let limit = try CommandSession.rows(limit)
    let filter = try AdvocacyDesk.choice(show, OrganizationFilter.self)
    let session = try CommandSession(global)
    let request = OrganizationListRequest(limit: limit, filter: filter, sort: .name, text: text.joined(separator: " "))
    let rows = try session.attempt { () throws(RepositoryError) in try session.workspace.organizations(request) }
    let words = English.Organizations.self
    ResultList(
      name: "organizations",
      columns: [
        .init(title: words.reference), .init(title: words.name, isFlexible: true), .init(title: words.kind),
        .init(title: words.town, isFlexible: true), .init(title: words.programs, alignment: .trailing),
        .init(title: words.mentors, alignment: .trailing),
      ], records: rows.map(Self.record), emptyText: words.empty
    ).write(as: output.format)
  }

  private static func record(_ row: OrganizationRow) -> ResultList.Record {
    ResultList.Record(
      cells: ["\(row.reference)", row.name, row.kind.rawValue, row.town, "\(row.programs)", "\(row.mentors)"],
      json: .object([
        ("reference", .string("\(row.reference)")), ("name", .string(row.name)), ("kind", .string(row.kind.rawValue)),
        ("town", .string(row.town)), ("state", .string(row.state)), ("programs", .number(Int64(row.programs))),
        ("mentors", .number(Int64(row.mentors))),
      ]))
  }
}

struct OrganizationAddCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(commandName: "add", abstract: "Adds an organization.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: OrganizationOptions

  @Argument(help: "The name.")
  var name: String

  @MainActor func run() async throws {
    var organization = NewOrganization(name: name, kind: .nonprofit)
    try options.change(&organization)
    let session = try CommandSession(global)
    let added = organization
    let id = try session.attempt { () throws(RepositoryError) in
      try session.workspace.addOrganization(added, towns: options.townsServed ?? [])
    }
    let reference = Reference(.organization, id)
    if !global.quiet { StandardStreams.say(English.Organizations.added(reference, name)) }
    StandardStreams.print(reference.description)
  }
}

struct OrganizationEditCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Changes what is on file of an organization; what is not named stays.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var options: OrganizationOptions

  @Option(help: "Its new name.")
  var name: String?

  @Argument(help: "The organization, such as O-17.")
  var organization: String

  @MainActor func run() async throws {
    let reference = try OrganizationCommand.reference(organization)
    let session = try CommandSession(global)
    let record = try session.attempt { () throws(RepositoryError) in
      try session.workspace.organizationRecord(reference, isRefresh: true)
    }
    var details = record.details
    details.name = name ?? details.name
    try options.change(&details)
    let saved = details
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.saveOrganization(
        reference, saved, towns: options.townsServed ?? record.towns, version: record.version)
    }
    if !global.quiet { StandardStreams.say(English.Organizations.saved(reference)) }
  }
}

struct OrganizationContactCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: "Adds somebody to speak to at an organization, or with --gone takes one off the record.")

  @OptionGroup var global: GlobalOptions

  @Option(help: "What they are there, such as site coordinator.") var role = ""
  @OptionGroup var reach: ReachOptions
  @Option(help: "The contact has gone, and why.") var gone: String?

  @Argument(help: "The organization, such as O-17.")
  var organization: String

  @Argument(help: "The contact's name.")
  var name: String

  @MainActor func run() async throws {
    let reference = try OrganizationCommand.reference(organization)
    let session = try CommandSession(global)
    guard let gone else {
      let contact = OrganizationContact(
        name: name, role: role, phone: reach.digits ?? "", email: reach.email ?? "")
      _ = try session.attempt { () throws(RepositoryError) in
        try session.workspace.saveOrganizationContact(contact, of: reference)
      }
      if !global.quiet { StandardStreams.say(English.Organizations.contactAdded(name, reference)) }
      return
    }
    let record = try session.attempt { () throws(RepositoryError) in
      try session.workspace.organizationRecord(reference, isRefresh: true)
    }
    let folded = NameFolding.letters(name)
    guard let contact = record.contacts.first(where: { NameFolding.letters($0.details.name) == folded }) else {
      throw CommandSession.failure(English.Organizations.noContact, .failed)
    }
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.removeOrganizationContact(contact.id, of: reference, reason: gone)
    }
    if !global.quiet { StandardStreams.say(English.Organizations.contactGone(reference)) }
  }
}
