import ArgumentParser
import Domain
import Localization
import Matching
import Repository
import ViewModels

/// `matchbook match day`: the best slate over a pool of youth who wait.
struct MatchDayCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.matchDay, .comparison]

  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Finds the best slate for all who wait, proves and explains it, and proposes it.",
    discussion: """
      Strict serves as many youth as can be served at all, the longest waiting first, then for the best scores. Weighted \
      adds scores and waiting. No pair that a rule forbids is ever on a slate. --keep and --apply put the run on file, with \
      all that is needed to find it again: 'matchbook match runs' lists them.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Option(parsing: .singleValue, help: "Only this program, such as P-3; may be given again.")
  var program: [String] = []

  @Option(help: "Only programs of this setting: \(ProgramSetting.allCases.map(\.rawValue).joined(separator: ", ")).")
  var setting: ProgramSetting?

  @Option(
    name: .customLong("waiting-since"), parsing: .unconditional,
    help: "Only youth who have waited since this day or longer.")
  var waitingSince: PastDay?

  @Option(help: "strict or weighted.")
  var policy: PolicyName = .strict

  @Option(help: "What a day of waiting is worth in points of 100; the policy's figure where it is left out.")
  var points: Double?

  @Option(parsing: .singleValue, help: "A pair that is to be on the slate, such as Y-1042=A-311; may be given again.")
  var lock: [String] = []

  @Option(parsing: .singleValue, help: "A pair that is not to be on it; may be given again.")
  var veto: [String] = []

  @Flag(name: .customLong("siblings-together"), help: "One mentor for brothers and sisters, where one has the seats.")
  var siblingsTogether = false

  @Flag(help: "Propose the slate to the supervisors.")
  var apply = false

  @Flag(help: "Put the run on file without proposing anything.")
  var keep = false

  @Option(help: "Why a run stands that widens the worst gap between groups.")
  var reason = ""

  enum PolicyName: String, ExpressibleByArgument, CaseIterable, Sendable { case strict, weighted }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let request = try request(in: session)
    let interruption = Interruption()
    let line = ProgressLine(isShown: !global.quiet && StandardStreams.errorIsTerminal)
    let work = MatchDayWork(workspace: session.workspace, request: request)
    let day: MatchDay
    do throws(MatchDayTrouble) {
      day = try work.finish { work in
        line.show(work.progress)
        return !interruption.isRequested
      }
      line.clear()
    } catch {
      line.clear()
      throw CommandSession.failure(error.sentence, error.status)
    }
    let applied = try settle(day, in: session, line, interruption)
    try session.attempt { () throws(RepositoryError) in try day.noteShown() }
    try MatchDayReport(day: day, isQuiet: global.quiet).write(as: output.format, applied: applied)
    guard let applied, !applied.refusals.isEmpty else { return }
    for refusal in applied.refusals { StandardStreams.say(refusal) }
    throw (applied.proposed.isEmpty ? ExitStatus.failed : .partly).code
  }

  /// Puts the run on file and proposes it, as far as that was asked for.
  @MainActor private func settle(
    _ day: MatchDay, in session: CommandSession, _ line: ProgressLine, _ interruption: Interruption
  ) throws -> MatchDayApplied? {
    guard apply || keep else { return nil }
    if day.needsReason, reason.allSatisfy(\.isWhitespace) {
      throw CommandSession.failure(
        English.MatchDay.needsReason(day.fairness.widening, allowed: day.allowedWidening), .failed)
    }
    let run = try session.attempt { () throws(RepositoryError) in try day.keep(reason: reason) }
    let proposing = MatchDayProposing(day, as: run)
    guard apply else { return proposing.applied }
    defer { line.clear() }
    while !proposing.isDone {
      line.show(proposing.progress)
      if interruption.isRequested { proposing.stop() }
      proposing.advance(for: .zero)
    }
    return proposing.applied
  }

  @MainActor private func request(in session: CommandSession) throws -> MatchDayRequest {
    let programs = try program.map(Self.program)
    let since = try waitingSince?.day(in: session)
    let selection = MatchDaySelection(programs: programs, setting: setting, waitingSince: since)
    var request = MatchDayRequest(selection, policy: try policy(for: selection, in: session))
    request.edits = MatchDayEdits(locks: Set(try lock.map(Self.pair)), vetoes: Set(try veto.map(Self.pair)))
    request.keepsSiblings = siblingsTogether
    return request
  }

  @MainActor private func policy(
    for selection: MatchDaySelection, in session: CommandSession
  ) throws -> MatchDayPolicy {
    guard policy == .weighted else {
      guard points == nil else { throw CommandSession.failure(English.MatchDay.pointsWithStrict, .usage) }
      return .strict
    }
    if let points {
      guard (0...100).contains(points) else { throw CommandSession.failure(English.MatchDay.badPoints, .usage) }
      return .weighted(pointsPerDay: Int((points * 100).rounded()))
    }
    return try session.attempt { () throws(RepositoryError) in
      .weighted(pointsPerDay: try MatchDayWork.pointsPerDay(selection, in: session.workspace))
    }
  }

  /// The row id of a program that an option names.
  static func program(_ text: String) throws -> Int64 {
    guard let reference = Reference(text), reference.kind == .program else {
      throw CommandSession.failure(English.MatchDay.notAProgram(text), .usage)
    }
    return reference.number
  }

  private static func pair(_ text: String) throws -> MatchPair {
    let sides = text.split(separator: "=", maxSplits: 1).map { Reference($0) }
    guard sides.count == 2, let youth = sides[0], let mentor = sides[1], youth.kind == .youth, mentor.kind == .adult
    else { throw CommandSession.failure(English.MatchDay.notAPair(text), .usage) }
    return MatchPair(youth: youth.number, mentor: mentor.number)
  }
}

extension ProgramSetting: ExpressibleByArgument {}

extension MatchDayTrouble {
  var status: ExitStatus {
    switch self {
    case .repository(let error): ExitStatus(error)
    case .failure: .failed
    }
  }
}
