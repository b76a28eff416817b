import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook export`: gives out records as a spreadsheet or another system reads them.
struct ExportCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.file]

  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Exports records as CSV, JSON, vCard or iCalendar.",
    discussion: """
      Only what you may see is exported, and of a youth only what the consents in force cover. The export is written to the \
      audit log. In CSV a field that a spreadsheet would run as a formula has an apostrophe before it, which import takes \
      off again. A card of vCard is a person's: officials come with their aides, and contacts as the officials and aides who \
      were met, each once; for what was said there, export contacts as CSV or JSON.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var encryption: EncryptionOption

  @Argument(help: "Which records: \(TransferKind.allCases.map(\.rawValue).joined(separator: ", ")).")
  var kind: TransferKind

  @Option(
    help: """
      csv, json (one object with the list), ndjson (a record a line), of officials and contacts vcf (vCard 4), of \
      trainings ics (iCalendar).
      """)
  var format: ExportFormat = .csv

  @Option(help: "The file to write; standard output where none is named, and for -.", completion: .file())
  var output: String?

  @Flag(help: "Let --output replace a file that is there.")
  var force = false

  @Option(parsing: .unconditional, help: "Only what was added or changed on this day or later.")
  var since: PastDay?

  @Flag(help: "Write fields as they are, also those a spreadsheet would run as formulas.")
  var raw = false

  var hostFile: String? { (output ?? "-") != "-" ? "--output" : encryption.namesFile ? "--encrypt-to" : nil }

  @MainActor func run() async throws {
    let recipients = try encryption.keys()
    let session = try CommandSession(global)
    var options = ExportOptions()
    options.format = format
    options.guardsFormulas = !raw
    options.since = try since?.day(in: session)
    let interruption = Interruption()
    let progress = ProgressLine(isShown: !global.quiet && path != nil && StandardStreams.errorIsTerminal)
    do throws(TransferError) {
      let sink = try ResultSink(
        path, as: [.json, .ndjson].contains(format) ? .json : .text,
        sparing: OutputGuard(database: session.path, mayReplace: force), recipients: recipients)
      let count = try session.workspace.exportRecords(
        kind, options: options,
        progress: { done, total in
          progress.show(English.Transfer.progress(done, percent: total > 0 ? min(100, done * 100 / total) : nil))
          return !interruption.isRequested
        },
        write: { bytes throws(TransferError) in try sink.write(bytes) })
      progress.clear()
      if !interruption.isRequested {
        try sink.finish()
        if let path, !global.quiet { say(count, path) }
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
    if encryption.isOn { StandardStreams.say(English.Encryption.howToDecrypt(path)) }
  }

  /// The file to write; nil for standard output.
  private var path: String? { output == "-" ? nil : output }
}

extension ExportFormat: ExpressibleByArgument {}
