import AppResources
import ArgumentParser
import Domain
import Foundation
import Localization
import Repository

/// `matchbook init`: creates an empty database.
///
/// It holds the shipped policies, one organization and one program, so that intake can begin at once.
struct InitCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "It makes a new database file on the server, so run it there."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Creates an empty database; whoever runs it becomes its director.",
    discussion: whyLocal)

  @OptionGroup var global: GlobalOptions

  @Option(help: "The name of the organization that runs the first program.")
  var organization = English.Session.firstOrganization

  @Option(help: "The name of the first program.")
  var program = English.Session.firstProgram

  @Option(
    name: .customLong("time-zone"),
    help: """
      The time zone by which days are counted, such as America/New_York or Eastern. Else a terminal is asked, and a script \
      takes the computer's.
      """)
  var timeZone: String?

  @MainActor func run() async throws {
    let path = global.database ?? Locations().database
    guard !Store.isThere(path) else {
      throw CommandSession.failure(English.Session.alreadyThere(path), .failed)
    }
    let zone = try TimeZoneQuestion(named: timeZone, mayAsk: !global.quiet).answer()
    try Locations.makeFolder(of: path)
    do {
      var director = ""
      try Store.create(path: path) { store in
        let workspace = try Workspace.initialize(
          store, login: CommandSession.unixLogin, name: CommandSession.unixName, timeZone: zone.name,
          clock: store.clock, terminal: CommandSession.terminalName)
        try addFirstRecords(to: workspace.settingUp, at: path)
        director = workspace.actor.name
      }
      if !global.quiet { StandardStreams.say(English.Session.initialized(path, user: director)) }
      if !global.quiet || zone.isGuessed { StandardStreams.say(zone.sentence) }
    } catch StoreError.exists {
      throw CommandSession.failure(English.Session.alreadyThere(path), .failed)
    } catch let error as StoreError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
  }

  /// Without the shipped policies there is no program, and the sentence says where they are looked for.
  private func addFirstRecords(to workspace: Workspace, at path: String) throws {
    let files = ResourceLocator().files(in: "Policies", suffix: ".yaml")
    guard !files.isEmpty else { return StandardStreams.say(English.Session.noPolicies(path)) }
    var firstPolicy: Int64?
    for file in files {
      let name = (file as NSString).lastPathComponent
      guard let yaml = try? String(contentsOfFile: file, encoding: .utf8) else {
        StandardStreams.say(English.Session.policyLeftOut(file))
        continue
      }
      let id = try workspace.addPolicy(yaml: yaml, named: name)
      if name == "community-based.yaml" { firstPolicy = id }
    }
    let organizationID = try workspace.addOrganization(NewOrganization(name: organization, kind: .nonprofit))
    try workspace.addProgram(
      name: program, organizationID: organizationID, setting: .communityBased, policyID: firstPolicy)
  }
}
