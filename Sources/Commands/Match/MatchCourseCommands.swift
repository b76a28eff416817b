import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook match schedule REF DATE`: sets the day of the match meeting.
struct MatchScheduleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Sets the day on which an accepted pair meets for the first time.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Argument(help: "The day of the match meeting.")
  var day: String

  @MainActor func run() async throws {
    let match = try MatchCommand.reference(match, [.match])
    let session = try CommandSession(global)
    guard let day = try MatchCommand.day(day, in: session) else { return }
    try session.attempt { () throws(RepositoryError) in try session.workspace.scheduleMeeting(of: match, on: day) }
    StandardStreams.print(English.Matching.scheduled(match, on: day))
  }
}

/// `matchbook match activate REF`: begins a match once its two people have met.
struct MatchActivateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "activate", abstract: "Begins an accepted match on the day of the match meeting.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Option(help: "The day of the match meeting; today where left out.")
  var on: String?

  @Option(help: "Why it is recorded late, where the day has passed.")
  var reason = ""

  @MainActor func run() async throws {
    let match = try MatchCommand.reference(match, [.match])
    let session = try CommandSession(global)
    let day = try MatchCommand.day(on, in: session)
    let row = try session.attempt { () throws(RepositoryError) in
      try session.workspace.activateMatch(match, on: day, reason: reason)
      return try session.workspace.matches(named: [match]).first
    }
    StandardStreams.print(
      English.Matching.activated(
        match, on: day ?? session.workspace.clock.today(), firstCheckIn: row?.vitals.nextCheckIn))
  }
}

/// `matchbook match close REF --reason REASON`: closes a live match with its closure record.
struct MatchCloseCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a match with its closure record.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Option(help: "The closure reason: \(ClosureReason.allCases.map(\.rawValue).joined(separator: "; ")).")
  var reason: String

  @Option(help: "The last day of the match; today where left out.")
  var on: String?

  @Flag(inversion: .prefixedNo, help: "Whether mentor and youth have met to say goodbye.")
  var goodbye: Bool

  @Flag(inversion: .prefixedNo, help: "Whether the youth may be matched again.")
  var rematch = true

  @Option(help: "Who told whom, and what was said.")
  var note = ""

  @MainActor func run() async throws {
    let match = try MatchCommand.reference(match, [.match])
    guard let reason = ClosureReason(words: reason) else {
      throw CommandSession.failure(
        English.Matching.notAClosureReason(reason, ClosureReason.allCases.map(\.rawValue)), .usage)
    }
    let session = try CommandSession(global)
    let closure = MatchClosure(
      reason: reason, on: try MatchCommand.day(on, in: session), goodbyeMeeting: goodbye, rematchEligible: rematch,
      note: note)
    try session.attempt { () throws(RepositoryError) in try session.workspace.closeMatch(match, closure) }
    StandardStreams.print(English.Matching.closed(match, reason))
  }
}

/// `matchbook match reopen REF --reason TEXT`: opens a closed match again.
struct MatchReopenCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "Opens a closed match again from today; the gap stays visible.")

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The match, such as M-104.")
  var match: String

  @Option(help: "Why, in a sentence.")
  var reason: String

  @MainActor func run() async throws {
    let match = try MatchCommand.reference(match, [.match])
    let session = try CommandSession(global)
    try session.attempt { () throws(RepositoryError) in try session.workspace.reopenMatch(match, reason: reason) }
    StandardStreams.print(English.Matching.reopened(match))
  }
}

extension ClosureReason {
  /// Reads a reason as the list has it, whatever the punctuation: `mentor: moved`, `mentor moved`, `mentor-moved`.
  init?(words text: String) {
    func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
    guard let reason = Self.allCases.first(where: { letters($0.rawValue) == letters(text) }) else { return nil }
    self = reason
  }
}
