import Domain

/// Writes records one after the other in one of the formats; the fields of all are the same.
struct ExportWriter {
  let kind: TransferKind
  let options: ExportOptions
  /// None where records are written already made.
  let fields: [String]
  /// What has been written and not yet been taken.
  private(set) var bytes: [UInt8] = []
  private var isFirst = true

  init(kind: TransferKind, options: ExportOptions, fields: [String]) {
    self.kind = kind
    self.options = options
    self.fields = fields
    switch options.format {
    case .csv: CSVWriter(guardsFormulas: options.guardsFormulas).write(fields, to: &bytes)
    case .json: bytes += "{\"\(kind.rawValue)\": [".utf8
    case .ics: bytes += CalendarWriter.head
    case .ndjson, .vcf: break
    }
  }

  mutating func write(_ values: [ExportValue]) {
    if options.format == .csv {
      CSVWriter(guardsFormulas: options.guardsFormulas).write(values.map(\.cell), to: &bytes)
      return
    }
    var json = JSONText()
    json.object(Array(zip(fields, values))) { $1.write(to: &$0) }
    if options.format == .json { bytes += (isFirst ? "\n" : ",\n").utf8 }
    bytes += json.text.utf8
    if options.format == .ndjson { bytes.append(.lineFeed) }
    isFirst = false
  }

  /// Writes a record that has been made already, as a card or an event is.
  mutating func write(made record: [UInt8]) { bytes += record }

  mutating func finish() {
    switch options.format {
    case .json: bytes += (isFirst ? "]}\n" : "\n]}\n").utf8
    case .ics: bytes += CalendarWriter.tail
    case .csv, .ndjson, .vcf: break
    }
  }

  /// Gives what has been written since, and forgets it.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }
}
