import ArgumentParser
import Domain
import Localization
import Repository
import TerminalUI
import ViewModels

extension AuditCommand {
  /// `matchbook audit reads`: who has seen a record.
  struct Reads: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "reads",
      abstract:
        "Tells who has seen a record: opened it, on a list, in a search, in a file; when, in what role, and why.",
      discussion: """
        A list or a search counts where it shows more than the name. Databases of earlier versions did not note lists, \
        searches and files: then it says from which day they are known.
        """)

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
      let clock = session.workspace.clock
      let fault = try session.attempt { () throws(RepositoryError) in try session.workspace.verifyAudit().fault }
      // The index is another matter: what is shown here does not go by it.
      var broken = fault?.sequence
      if case .indexDiffers = fault { broken = nil }
      if letter, let broken { throw CommandSession.failure(English.Audit.noLetter(from: broken), .failed) }
      let found = try session.attempt { () throws(RepositoryError) in try session.workspace.looks(at: record) }
      if letter { return StandardStreams.print(found.letter(clock)) }
      let words = English.Looks.self
      ResultList(
        name: "reads",
        columns: [
          .init(title: words.when), .init(title: words.record), .init(title: words.how), .init(title: words.who),
          .init(title: words.role), .init(title: words.place, isFlexible: true),
          .init(title: words.why, isFlexible: true),
        ], records: found.looks.map { Self.record($0, LookLine($0, clock)) },
        emptyText: broken == nil ? words.nobody(record) : English.Audit.nobodyLeft(record)
      ).write(as: output.format)
      if !global.quiet || found.knownSince != nil { found.extent(clock).forEach(StandardStreams.say) }
      if let broken { throw CommandSession.failure(English.Audit.unsureLooks(from: broken), .failed) }
    }

    private static func record(_ look: RecordLook, _ line: LookLine) -> ResultList.Record {
      ResultList.Record(
        cells: [line.when, "\(line.record)", line.how, line.who, line.role, line.place, line.why],
        json: .object([
          ("event", .number(look.sequence)), ("at", .string("\(look.at)")), ("record", .string("\(look.record)")),
          ("way", .string(look.way.rawValue)), ("place", .optional(look.place?.rawValue)),
          ("actor", .string(look.login)), ("name", .string(line.who)), ("role", .string(line.role)),
          ("terminal", .string(look.terminal)), ("reason", .string(look.reason)),
        ]))
    }
  }
}
