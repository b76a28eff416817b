import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// Takes one step for the matches a command names, and says what came of each.
@MainActor
struct MatchStepRunner {
  let global: GlobalOptions
  let session: CommandSession

  init(_ global: GlobalOptions) throws {
    self.global = global
    session = try CommandSession(global)
  }

  var today: CivilDate { session.workspace.clock.today() }

  /// - Throws: `ExitCode`: partly done where some were refused; where all were, the status of the first refusal.
  func run(_ step: MatchStep, for texts: [String]) throws {
    let matches = try texts.map { MatchChoice(try reference($0)) }
    var results = step.perform(
      for: matches, in: session.workspace, session.saysYes ? .all : .none, next: English.Doubts.sayYes)
    let doubts = results.flatMap(\.doubts)
    if session.confirms(doubts) {
      let open = Set(results.filter { !$0.doubts.isEmpty }.map(\.match))
      let again = step.perform(
        for: matches.filter { open.contains($0.match) }, in: session.workspace, .doubts(Set(doubts)))
      results = results.filter { !open.contains($0.match) } + again
    }
    for result in results {
      if !result.isDone { StandardStreams.say(result.sentence) } else { StandardStreams.print(result.sentence) }
    }
    guard let refusal = results.lazy.compactMap(\.error).first else { return }
    throw (results.contains(where: \.isDone) ? ExitStatus.partly : ExitStatus(refusal)).code
  }

  private func reference(_ text: String) throws -> Reference {
    guard let reference = Reference(text), reference.kind == .match else {
      throw CommandSession.failure(English.Proposals.notAMatch(text), .usage)
    }
    return reference
  }
}

/// The matches a command takes its step for.
struct MatchArguments: ParsableArguments {
  @Argument(help: "The matches, such as M-104.")
  var matches: [String]
}
