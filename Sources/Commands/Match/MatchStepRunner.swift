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
    let results = step.perform(for: matches, in: session.workspace)
    for result in results {
      if !result.isDone { StandardStreams.say(result.sentence) } else { StandardStreams.print(result.sentence) }
    }
    guard let refusal = results.lazy.compactMap(\.error).first else { return }
    throw (results.contains(where: \.isDone) ? ExitStatus.partly : ExitStatus(refusal)).code
  }

  /// The day an option names; nil where there is none.
  func day(_ text: String?) throws -> CivilDate? {
    guard let text else { return nil }
    guard let day = DateReader(today: today).day(text) else {
      throw CommandSession.failure(English.Proposals.notADay(text), .usage)
    }
    return day
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
