import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook match check-in`: that staff spoke, or tried to, with one of a match's people.
struct MatchCheckInCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "check-in", abstract: "Records a check-in with the mentor, the youth or a guardian of a match.",
    discussion: "An attempt that did not reach the person is on record, and the check-in stays due.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Option(name: .customLong("with"), help: "mentor, youth or guardian.")
  var party: String

  @Option(help: "reached, or 'not reached'.")
  var outcome: String

  @Option(parsing: .unconditional, help: "The day, such as 2026-03-05, 3/5, yesterday or -3d. Else today.")
  var on: PastDay?

  @Option(help: "How long it took, such as 15m.")
  var length: String?

  @Option(help: "What was said.")
  var note = ""

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let match = try MatchCommand.reference(match, [.match])
    let entry = CheckInEntry(
      match: match, party: try AdvocacyDesk.choice(party, MatchParty.self), outcome: try outcome(of: outcome),
      heldOn: try on?.day(in: session) ?? session.workspace.clock.today(), minutes: try minutes(), note: note)
    let next = try session.attempt { () throws(RepositoryError) in try session.workspace.recordCheckIn(entry) }
    StandardStreams.print(English.Mentoring.recorded(entry, next: next))
    if let warning = session.workspace.guardWarning(of: [match]) { StandardStreams.say(warning) }
  }

  private func outcome(of text: String) throws -> CheckInOutcome {
    let words = English.SessionForm.self
    switch text.lowercased() {
    case words.reached: return .done
    case words.notReached: return .attempted
    default:
      throw CommandSession.failure(
        English.Session.notAChoice(ResultList.inert(text), of: [words.reached, words.notReached]), .usage)
    }
  }

  private func minutes() throws -> Minutes {
    guard let length else { return .zero }
    do throws(DurationProblem) { return try Minutes.read(length) } catch {
      throw CommandSession.failure(English.sentence(for: error, in: ResultList.inert(length)), .usage)
    }
  }
}
