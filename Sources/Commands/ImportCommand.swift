import AppResources
import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook import`: brings in what a web form, a spreadsheet or another system wrote.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Imports records from a file of comma-separated values.",
    discussion: """
      Columns are recognized by name. Rows that cannot be taken are left out and, with --errors, written to a file with \
      what is wrong; mend them there and import that file. The same file can be imported again: what is there already is \
      recognized.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "What the rows are: \(TransferKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: TransferKind

  @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt", "tsv"]))
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Say what would happen, and write nothing to the database.")
  var dryRun = false

  @Option(name: .customLong("map"), parsing: .singleValue, help: "FIELD=COLUMN: the column that holds a field.")
  var assignments: [String] = []

  @Option(help: "Write the rows that cannot be taken to this file; - is standard output.", completion: .file())
  var errors: String?

  @Option(help: "The program that youth and mentors go to, such as P-1, where their row names none.")
  var program: String?

  @Flag(help: "Leave the apostrophe before what looks like a formula.")
  var raw = false

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    var options = ImportOptions()
    options.assignments = try assignments.map(Self.assignment)
    options.program = program
    options.isRehearsal = dryRun
    options.keepsApostrophes = raw
    options.zoneOffset = { $0.systemOffsetSeconds }
    if let lookup = PlaceDirectory.installed()?.lookup { options.places = lookup }
    let interruption = Interruption()
    let progress = ProgressLine(isShown: !global.quiet && StandardStreams.errorIsTerminal)
    let rejected = RejectedRowFile(path: errors)
    let summary: ImportSummary
    do throws(TransferError) {
      let source = try ByteSource.file(file)
      summary = try session.workspace.importRecords(
        kind, from: source, options: options,
        reject: { row throws(TransferError) in try rejected.write(row) },
        progress: { done in
          progress.show(English.Transfer.progress(done.rows, percent: done.percent))
          return !interruption.isRequested
        })
      progress.clear()
      try rejected.finish()
    } catch {
      progress.clear()
      throw CommandSession.failure(ResultList.inert(English.Transfer.sentence(for: error)), ExitStatus(error))
    }
    report(summary)
    let status = ExitStatus(summary)
    if status != .done { throw status.code }
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
  }

  /// Column names come from the file, and must not reach the terminal as they are.
  private func say(_ sentence: String) { StandardStreams.say(ResultList.inert(sentence)) }

  private static func assignment(_ text: String) throws -> ColumnAssignment {
    guard let sign = text.firstIndex(of: "="), sign > text.startIndex, text.index(after: sign) < text.endIndex else {
      throw CommandSession.failure(English.Transfer.notAnAssignment(text), .usage)
    }
    return ColumnAssignment(field: String(text[..<sign]), column: String(text[text.index(after: sign)...]))
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
      case .empty, .unreadableHeader: .badData
      case .columns(.unknownField), .columns(.unknownColumn), .severalPrograms, .unknownProgram: .usage
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
      case .finished: summary.rejected > 0 ? .partly : .done
      }
  }
}
