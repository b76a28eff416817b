import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI

extension AuditCommand {
  /// `matchbook audit reads`: who has seen a record.
  struct Reads: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "reads", abstract: "Tells who has opened a record, when, in what role, and why.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Argument(help: "The record, such as Y-1042; of a youth, its matches too.")
    var reference: String

    @Flag(help: "The letter to a guardian who asks, in plain words and without names of staff.")
    var letter = false

    @MainActor func run() async throws {
      guard let record = Reference(reference) else {
        throw CommandSession.failure(English.Session.notAReference(reference), .usage)
      }
      guard !letter || record.kind == .youth else {
        throw CommandSession.failure(English.Audit.letterIsForYouth, .usage)
      }
      let session = try CommandSession(global)
      let fault = try session.attempt { () throws(RepositoryError) in try session.workspace.verifyAudit().fault }
      // The index is another matter: what is told here does not go by it.
      var broken = fault?.sequence
      if case .indexDiffers = fault { broken = nil }
      if letter, let broken { throw CommandSession.failure(English.Audit.noLetter(from: broken), .failed) }
      let found = try session.attempt { () throws(RepositoryError) in try session.workspace.looks(at: record) }
      if letter { return StandardStreams.print(Self.letter(found, session.workspace.clock)) }
      ResultList(
        name: "reads",
        columns: [
          .init(title: "When"), .init(title: "Record"), .init(title: "Who"), .init(title: "Role"),
          .init(title: "Where"), .init(title: "Why", isFlexible: true),
        ], records: found.looks.map { Self.record($0, session.workspace.clock) },
        emptyText: broken == nil ? English.Audit.nobodyLooked(record) : English.Audit.nobodyLeft(record)
      ).write(as: output.format)
      if let broken { throw CommandSession.failure(English.Audit.unsureLooks(from: broken), .failed) }
    }

    private static func record(_ look: RecordLook, _ clock: Clock) -> ResultList.Record {
      let (who, role) = (look.name ?? look.login, look.role?.rawValue ?? "")
      return ResultList.Record(
        cells: [clock.dayAndTime(look.at), "\(look.record)", who, role, look.terminal, look.reason],
        json: .object([
          ("at", .string("\(look.at)")), ("record", .string("\(look.record)")), ("actor", .string(look.login)),
          ("name", .string(who)), ("role", .string(role)), ("terminal", .string(look.terminal)),
          ("reason", .string(look.reason)),
        ]))
    }

    private static func letter(_ found: RecordLooks, _ clock: Clock) -> String {
      var lines: [(line: English.Audit.LetterLine, times: Int)] = []
      for look in found.looks {
        let line = English.Audit.LetterLine(day: clock.day(of: look.at), role: look.role, reason: look.reason)
        if let place = lines.firstIndex(where: { $0.line == line }) {
          lines[place].times += 1
        } else {
          lines.append((line, 1))
        }
      }
      return English.Audit.letter(
        about: found.name?.preferred ?? found.name?.given, on: clock.today(), lines: lines,
        people: Set(found.looks.map(\.login)).count)
    }
  }
}
