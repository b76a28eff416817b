import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user end`: ends consoles, stopped ones too.
struct UserEndCommand: RemoteCommand {
  static let shows: [ShownPlace] = []
  static let configuration = CommandConfiguration(
    commandName: "end", abstract: "Ends the open consoles of a user, or one process.",
    discussion: """
      What was typed is kept as a draft. A console that does not end within two seconds is killed. The user can come in \
      again; 'matchbook user disable' shuts them out.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The login; not needed with --process.")
  var login: String?

  @Option(help: "Only this process, as 'matchbook user consoles' lists it.")
  var process: Int?

  func validate() throws {
    guard login != nil || process != nil else { throw ValidationError(English.Consoles.needsTarget) }
  }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let result: EndedConsoles
    do { result = try session.workspace.endConsoles(of: login, process: process) } catch .notFound(let what) {
      throw CommandSession.failure(English.Consoles.notOpen(ResultList.inert(what)), .failed)
    } catch {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
    if !global.quiet, !result.ended.isEmpty { StandardStreams.say(English.Consoles.ended(result.ended.count)) }
    guard result.refused.isEmpty else {
      throw CommandSession.failure(English.Consoles.refused(result.refused.map(\.process)), .notPermitted)
    }
  }
}
