import AppResources
import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook import`: brings in what a web form, a spreadsheet or another system wrote.
struct ImportCommand: RemoteCommand {
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports records from a file of comma-separated values.",
    discussion: """
      Columns are recognized by name. Rows that cannot be taken are left out and, with --errors, written to a file with \
      what is wrong; mend them there and import that file. The same file can be imported again: what is there already is \
      recognized. Of officials, what has become otherwise since the last import is told before anything is written, and \
      a terminal is asked whether to go on.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(
    help: "What the rows are: \(TransferKind.imported.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(TransferKind.imported.map(\.rawValue)), transform: Self.kind)
  var kind: TransferKind?

  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt", "tsv"]))
  var file: String?

  @Option(help: "The system or form that gave the ids in the file; ids of different sources never mix.")
  var source = ""

  @Flag(help: "List your imports, the newest first.")
  var list = false

  @Option(help: "Take back the import with this number, as --list shows it.")
  var undo: Int64?

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and write nothing to the database.")
  var dryRun = false

  @Option(name: .customLong("map"), parsing: .singleValue, help: "FIELD=COLUMN: the column that holds a field.")
  var assignments: [String] = []

  @Option(help: "What the file's text is in: \(TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")).")
  var encoding: String?

  @Option(help: "Write the rows that cannot be taken to this file; - is standard output.", completion: .file())
  var errors: String?

  @Flag(help: "Let --errors replace a file that is there.")
  var force = false

  @Option(help: "The program that youth and mentors go to, such as P-1, where their row names none.")
  var program: String?

  @Flag(help: "Leave the apostrophe before what looks like a formula.")
  var raw = false

  @Flag(
    name: .customLong("accept-unlikely"), help: "Take rows that say something unlikely, such as a child born in 1914.")
  var acceptUnlikely = false

  func validate() throws {
    guard list || undo != nil || (kind != nil && file != nil) else {
      throw ValidationError(English.Transfer.namesNothing)
    }
  }

  var hostFile: String? { file != "-" ? "FILE" : (errors ?? "-") != "-" ? "--errors" : nil }

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    if list { return try listImports(session) }
    if let undo { return try takeBack(undo, session) }
    guard let kind, let file else { return }
    try bringIn(kind, file, session)
  }

  @MainActor private func bringIn(_ kind: TransferKind, _ file: String, _ session: CommandSession) throws {
    var options = ImportOptions()
    options.source = source
    options.assignments = try assignments.map(Self.assignment)
    options.program = program
    options.isRehearsal = dryRun
    options.encoding = try encoding.map(Self.encoding)
    options.keepsApostrophes = raw
    options.acceptsUnlikely = acceptUnlikely
    if let lookup = PlaceDirectory.installed()?.lookup { options.places = lookup }
    let rejected = try rejectedRows(session, file)
    let bytes = try ImportSource(file)
    if kind == .officials, !dryRun {
      var rehearsal = options
      rehearsal.isRehearsal = true
      let changes = try bring(kind, bytes, rehearsal, session, nil)
      tellChanges(of: changes)
      guard mayGoOn(changes, file) else { throw CommandSession.failure(English.Transfer.leftAsItWas, .failed) }
    }
    let summary = try bring(kind, bytes, options, session, rejected)
    session.workspace.store.checkpointIfQuiet()
    if dryRun { tellChanges(of: summary) }
    report(summary)
    let status = ExitStatus(summary)
    if status != .done { throw status.code }
  }

  private func rejectedRows(_ session: CommandSession, _ file: String) throws -> RejectedRowFile {
    let keeper = OutputGuard(database: session.path, inputs: [file], mayReplace: force)
    do { return try RejectedRowFile(path: errors, sparing: keeper) } catch {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
  }

  @MainActor private func bring(
    _ kind: TransferKind, _ source: ImportSource, _ options: ImportOptions, _ session: CommandSession,
    _ rejected: RejectedRowFile?
  ) throws -> ImportSummary {
    let interruption = Interruption()
    let progress = ProgressLine(isShown: !global.quiet && StandardStreams.errorIsTerminal)
    defer { progress.clear() }
    do throws(TransferError) {
      var summary = try session.workspace.importRecords(
        kind, from: try source.bytes(), options: options,
        reject: { row throws(TransferError) in try rejected?.write(row) },
        progress: { done in
          progress.show(English.Transfer.progress(done.rows, percent: done.percent))
          return !interruption.isRequested
        })
      // What is in is in, whether or not the file of the other rows can be finished.
      do { try rejected?.finish() } catch { summary.end = .failed(error) }
      return summary
    } catch {
      progress.clear()
      throw CommandSession.failure(ResultList.inert(English.Transfer.sentence(for: error)), ExitStatus(error))
    }
  }

  /// What is otherwise about officials since the last import, one line for each, on standard output.
  private func tellChanges(of summary: ImportSummary) {
    for change in summary.officialChanges {
      StandardStreams.print(ResultList.inert(English.words(for: change)))
    }
    let more = summary.officialChangeCount - summary.officialChanges.count
    if more > 0 { StandardStreams.print(English.Transfer.moreChanges(more)) }
  }

  /// Asks at a terminal before anything is written; a script has said what it wants.
  private func mayGoOn(_ summary: ImportSummary, _ file: String) -> Bool {
    guard summary.officialChangeCount > 0, !global.yes, file != "-", StandardStreams.inputIsTerminal,
      StandardStreams.errorIsTerminal
    else { return true }
    return StandardStreams.agrees(English.Transfer.askChanges(summary.officialChangeCount))
  }

  private func report(_ summary: ImportSummary) {
    if errors == nil {
      for row in summary.rejections {
        say(English.Transfer.rejection(row))
      }
    }
    guard !global.quiet || ExitStatus(summary) != .done else { return }
    for remark in English.Transfer.remarks(on: summary) { say(remark) }
    say(
      English.Transfer.sentence(for: summary, rehearsed: dryRun, errorsFile: errors))
    if let id = summary.importID, StandardStreams.errorIsTerminal { say(English.Transfer.canTakeBack(id)) }
  }

  /// Column names come from the file, and must not reach the terminal as they are.
  private func say(_ sentence: String) { StandardStreams.say(ResultList.inert(sentence)) }

  private static func encoding(_ text: String) throws -> TextEncoding {
    func key(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }
    if let encoding = TextEncoding.allCases.first(where: { key($0.rawValue) == key(text) }) { return encoding }
    throw CommandSession.failure(
      English.Session.notAChoice(text, of: TextEncoding.allCases.map(\.rawValue)), .usage)
  }

  private static func kind(_ text: String) throws -> TransferKind {
    guard let kind = TransferKind(rawValue: text), TransferKind.imported.contains(kind) else {
      throw ValidationError(
        text == TransferKind.contacts.rawValue
          ? English.Transfer.contactsAreLogged
          : English.Session.notAChoice(text, of: TransferKind.imported.map(\.rawValue)))
    }
    return kind
  }

  private static func assignment(_ text: String) throws -> ColumnAssignment {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex else {
      throw CommandSession.failure(English.Transfer.notAnAssignment(text), .usage)
    }
    return ColumnAssignment(field: String(text[..<sign]), column: String(text[text.index(after: sign)...]))
  }
}

extension ImportCommand {
  @MainActor private func listImports(_ session: CommandSession) throws {
    let imports = try session.attempt { () throws(RepositoryError) in try session.workspace.imports() }
    let clock = session.workspace.clock
    for record in imports {
      StandardStreams.print(
        ResultList.inert(
          English.Transfer.line(
            on: record.kind, id: record.id, source: record.source, day: clock.day(of: record.at),
            added: record.added, updated: record.updated, isUndone: record.isUndone)))
    }
    if imports.isEmpty { say(English.Transfer.noImports) }
  }

  /// Asks at a terminal; a script says --yes.
  @MainActor private func takeBack(_ id: Int64, _ session: CommandSession) throws {
    let found = try session.attempt { () throws(RepositoryError) in try session.workspace.openImport(id) }
    if !global.yes {
      let question = English.Transfer.askTakeBack(id, found.kind, added: found.added, updated: found.updated)
      guard StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else {
        throw CommandSession.failure("\(question) \(English.Doubts.sayYes)", .badData)
      }
      guard StandardStreams.agrees("\(question) [y/N] ") else {
        throw CommandSession.failure(English.Doubts.leftAlone, .failed)
      }
    }
    let record = try session.attempt { () throws(RepositoryError) in try session.workspace.undoImport(id) }
    if record.staying.isEmpty || record.added + record.updated > 0 {
      say(English.Transfer.takenBack(record.id, record.kind, added: record.added, updated: record.updated))
    }
    guard !record.staying.isEmpty else { return }
    say(English.Transfer.stays(record.staying.count))
    for record in record.staying { StandardStreams.print(English.Undo.stays(record.record, record.obstacle)) }
    throw (record.added + record.updated > 0 ? ExitStatus.partly : .failed).code
  }
}

extension TransferKind: ExpressibleByArgument {}

extension ImportProgress {
  /// How much of the file is read, where its size is known.
  fileprivate var percent: Int? { size.flatMap { $0 > 0 ? min(100, bytes * 100 / $0) : nil } }
}

extension ExitStatus {
  init(_ error: TransferError) {
    self =
      switch error {
      case .noSuchFile: .noInput
      case .cannotRead(_, let number): number == EACCES ? .notPermitted : number == EISDIR ? .noInput : .inputOutput
      case .cannotWrite, .diskFull: .inputOutput
      case .isDatabase, .isInput, .exists, .notEncrypted: .failed
      case .encryptedOnTerminal: .usage
      case .empty, .unreadableHeader: .badData
      case .columns(.unknownField), .columns(.unknownColumn), .severalPrograms, .unknownProgram, .noCards, .noCalendar:
        .usage
      case .columns: .badData
      case .noProgram: .failed
      case .repository(let error): ExitStatus(error)
      }
  }

  /// Bad rows are a part of the work left over; so is what an interruption left.
  init(_ summary: ImportSummary) {
    self =
      switch summary.end {
      case .failed(let error): ExitStatus(error)
      case .cancelled: .partly
      case .finished: summary.rejected + summary.handedBack > 0 ? .partly : .done
      }
  }
}
