import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook clock`: whether the clock is believed, and what the system has done by it.
struct ClockCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clock", abstract: "Shows what the system did at the start of days, and takes it back.",
    discussion: """
      At the start of a day Matchbook ends proposals, credits classes and suspends mentors by itself. When a computer's clock \
      is more than 30 days after the last event of the audit log, or more than a day before it, nothing is done until \
      somebody says that the clock is right. What was done by a wrong clock can be taken back here.
      """, subcommands: [Show.self, TakeBack.self], defaultSubcommand: Show.self)

  struct Show: RemoteCommand {
    static let shows: [ShownPlace] = []
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Lists what the system did at the start of days, the last first.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Option(help: "At most this many.")
    var limit = 50

    @MainActor func run() async throws {
      let limit = try CommandSession.rows(limit)
      let session = try CommandSession(global)
      let acts = try session.attempt { () throws(RepositoryError) in try session.workspace.systemActs(limit: limit) }
      ResultList(
        name: "acts",
        columns: [
          .init(title: English.WrongClock.dayColumn), .init(title: English.WrongClock.actColumn),
          .init(title: English.WrongClock.recordColumn), .init(title: English.WrongClock.stateColumn),
        ], records: acts.map(Self.record), emptyText: English.WrongClock.noActs
      ).write(as: output.format)
    }

    private static func record(_ act: SystemAct) -> ResultList.Record {
      let object = act.object?.description ?? ""
      return ResultList.Record(
        cells: [
          "\(act.day)", act.action.rawValue, object,
          act.isTakenBack ? English.WrongClock.takenBackWord : English.WrongClock.standsWord,
        ],
        json: .object([
          ("day", .string("\(act.day)")), ("action", .string(act.action.rawValue)), ("reference", .string(object)),
          ("isTakenBack", .bool(act.isTakenBack)),
        ]))
    }
  }

  struct TakeBack: RemoteCommand {
    static let shows: [ShownPlace] = []
    static let configuration = CommandConfiguration(
      commandName: "take-back",
      abstract: "Takes back what the system did on a day, as far as nobody has changed it since.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The day that was begun, as 'matchbook clock' lists it; it may be a day to come.")
    var day: AnyDay

    @Option(help: "Why.")
    var reason = ""

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let day = try day.day(in: session)
      let acts = try session.attempt { () throws(RepositoryError) in try session.workspace.systemActs(limit: 10_000) }
      let count = acts.count { $0.day == day && !$0.isTakenBack }
      guard count > 0 else { throw CommandSession.failure(English.WrongClock.nothing(on: day), .failed) }
      guard try isWanted(English.WrongClock.question(takingBack: count, of: day)) else {
        throw CommandSession.failure(English.Doubts.leftAlone, .failed)
      }
      let taken = try session.attempt { () throws(RepositoryError) in
        try session.workspace.takeBackDay(day, reason: reason)
      }
      if !global.quiet {
        StandardStreams.say(English.WrongClock.takenBack(.init(done: taken.done.count, left: taken.left.count)))
      }
      if !taken.left.isEmpty { throw ExitStatus.partly.code }
    }

    /// Asks at a terminal; elsewhere only `--yes` will do.
    @MainActor private func isWanted(_ question: String) throws -> Bool {
      if global.yes { return true }
      guard StandardStreams.inputIsTerminal else {
        throw CommandSession.failure(English.Undo.needsYes(question), .usage)
      }
      return StandardStreams.agrees("\(question) \(English.Undo.yesOrNo)\n")
    }
  }
}
