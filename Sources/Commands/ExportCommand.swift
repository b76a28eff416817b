import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// `matchbook export`: gives out records as a spreadsheet or another system reads them.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports records as CSV, JSON, vCard or iCalendar.",
    discussion: """
      Only what you may see is exported, and of a youth only what the consents in force cover. The export is written to the \
      audit log. In CSV a field that a spreadsheet would run as a formula has an apostrophe before it, which import takes \
      off again. A card of vCard is a person's: officials come with their aides, and contacts as the officials and aides who \
      were met, each once; for what was said there, export contacts as CSV or JSON.
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "Which records: \(TransferKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: TransferKind

  @Option(
    help: """
      csv, json (one object with the list), ndjson (a record a line), of officials and contacts vcf (vCard 4), of \
      trainings ics (iCalendar).
      """)
  var format: ExportFormat = .csv

  @Option(help: "The file to write; standard output where none is named.", completion: .file())
  var output: String?

  @Option(help: "Only what was added or changed on this day or later.")
  var since: String?

  @Flag(help: "Write fields as they are, also those a spreadsheet would run as formulas.")
  var raw = false

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    var options = ExportOptions()
    options.format = format
    options.guardsFormulas = !raw
    if let since {
      guard let day = DateReader(today: session.workspace.clock.today()).day(since) else {
        throw CommandSession.failure(English.Transfer.notADay(since), .usage)
      }
      options.since = day
    }
    let interruption = Interruption()
    let progress = ProgressLine(isShown: !global.quiet && output != nil && StandardStreams.errorIsTerminal)
    do throws(TransferError) {
      var file: OutputFile?
      if let output { file = try OutputFile(path: output) }
      let count = try session.workspace.exportRecords(
        kind, options: options,
        progress: { done, total in
          progress.show(English.Transfer.progress(done, percent: total > 0 ? min(100, done * 100 / total) : nil))
          return !interruption.isRequested
        },
        write: { bytes throws(TransferError) in
          if let file { try file.write(bytes) } else { try Self.writeToStandardOutput(bytes) }
        })
      progress.clear()
      if !interruption.isRequested {
        try file?.finish()
        if let output, !global.quiet { say(count, output) }
      }
    } catch {
      progress.clear()
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
    if interruption.isRequested { throw CommandSession.failure(English.Transfer.exportStopped, .failed) }
  }

  private func say(_ count: Int, _ path: String) {
    StandardStreams.say(
      format == .vcf
        ? English.Transfer.exportedCards(count, to: path) : English.Transfer.exported(count, kind, to: path))
    if format == .csv, !raw { StandardStreams.say(English.Transfer.formulasGuarded) }
  }

  /// A reader that has gone away, such as `head`, ends the process quietly.
  private static func writeToStandardOutput(_ bytes: [UInt8]) throws(TransferError) {
    do { try OutputFile.write(bytes, to: STDOUT_FILENO, path: "-") } catch {
      if case .cannotWrite(_, EPIPE) = error { Glibc.exit(ExitStatus.done.rawValue) }
      throw error
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
