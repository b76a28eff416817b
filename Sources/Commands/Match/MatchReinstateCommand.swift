import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match reinstate`: lets a mentor be matched again after a match was closed.
struct MatchReinstateCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "reinstate", abstract: "Lets a mentor be matched again after a closed match.",
    discussion: """
      A mentor whose match was closed for safety, or who ended it, is suspended until somebody answers. After safety, \
      that is a supervisor.
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: "Why; it stays with the mentor.")
  var reason: String

  @Argument(help: "The mentor, such as A-311.")
  var mentor: String

  @MainActor func run() async throws {
    let mentor = try MatchCommand.reference(mentor, [.adult])
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in
      try session.workspace.reinstateMentor(mentor, reason: reason)
    }
    StandardStreams.print(English.Reinstating.reinstated(mentor))
  }
}
