import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match approve REF…`: lets proposals go on to mentor, youth and guardian.
struct MatchApproveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approves proposals, each with its own result.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "One or several matches: M-104 M-98.")
  var matches: [String]

  @MainActor func run() async throws {
    let matches = try MatchCommand.matches(matches)
    let session = try CommandSession(global)
    try MatchOutcomes.tell(session.workspace.decideProposals(matches, .approve), done: English.Matching.approved)
  }
}

/// `matchbook match decline REF… --reason TEXT`: ends proposals; the youth keep their places in the queue.
struct MatchDeclineCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decline", abstract: "Declines proposals for a reason, in the supervisor's name or a party's.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "One or several matches: M-104 M-98.")
  var matches: [String]

  @Option(help: "Why, in a sentence.")
  var reason: String

  @Option(help: "Who declines: supervisor, mentor, youth or guardian.")
  var by = MatchParty.supervisor

  @MainActor func run() async throws {
    let matches = try MatchCommand.matches(matches)
    let session = try CommandSession(global)
    guard by != .supervisor else {
      let outcomes = session.workspace.decideProposals(matches, .decline(reason: reason))
      return try MatchOutcomes.tell(outcomes, done: English.Matching.declined)
    }
    for match in matches {
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.recordDecline(of: match, by: by, reason: reason)
      }
      StandardStreams.print(English.Matching.declined(match))
    }
  }
}

extension MatchParty: ExpressibleByArgument {}

/// Tells what became of several proposals, one line each.
enum MatchOutcomes {
  /// - Throws: 2 where some were done and some not; the refusal's own status where none was.
  static func tell(_ outcomes: [ProposalOutcome], done: (Reference) -> String) throws {
    for outcome in outcomes {
      guard let error = outcome.error else {
        StandardStreams.print(done(outcome.match))
        continue
      }
      StandardStreams.say(English.Matching.outcome(outcome.match, English.sentence(for: error)))
    }
    let errors = outcomes.compactMap(\.error)
    guard let first = errors.first else { return }
    throw (errors.count == outcomes.count ? ExitStatus(first) : .partly).code
  }
}
