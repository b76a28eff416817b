import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook init`: creates an empty database.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Creates an empty database; whoever runs it becomes its director.")

  @OptionGroup var global: GlobalOptions

  @MainActor func run() async throws {
    let path = global.database ?? Locations().database
    guard access(path, F_OK) != 0 else {
      throw CommandSession.failure(English.Session.alreadyThere(path), .failed)
    }
    do { try Locations.makeFolder(of: path) } catch {
      throw CommandSession.failure(English.Session.cannotMakeFolder(path), .inputOutput)
    }
    do {
      let store = try Store.open(path: path)
      let workspace = try Workspace.initialize(
        store, login: CommandSession.unixLogin, name: CommandSession.unixName, clock: .system,
        terminal: CommandSession.terminalName)
      if !global.quiet { StandardStreams.say(English.Session.initialized(path, user: workspace.actor.name)) }
    } catch let error as StoreError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
  }
}
