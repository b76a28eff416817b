import Domain

/// A row of an import with what has become of it so far.
struct ImportItem<Record: Sendable>: Sendable {
  var row: CSVRow
  /// Nil where something is wrong with the row.
  var record: Record?
  var problems: [RowProblem]
  var outcome: ImportOutcome?
  var changed = false
}

/// Rows for one transaction, read and checked field by field; none at the end of the file.
struct RowBatch<Record: Sendable>: Sendable {
  var items: [ImportItem<Record>]
  /// A row that could not be read may have been anybody's.
  var hasUnreadableRow: Bool
  /// How many cells of each column that is left aside hold something.
  var leftAside: [Int: Int]
  var dayColumns: DayColumns
  /// Bytes of the file up to here.
  var bytesRead: Int
  var encoding: TextEncoding
}

/// Reads the rows of a file by batches.
struct RowBatches<Importer: RecordImporter>: Sendable {
  /// Bytes of cells after which a batch is full, however few its rows: a file of huge notes must not fill the memory.
  private static var batchBytes: Int { 1 << 20 }

  private let importer: Importer
  private let columns: ColumnMap
  private let size: Int
  private let clock: Clock
  private var reader: CSVReader
  private var dayColumns: DayColumns?

  /// - Parameter size: Rows of a batch.
  init(_ importer: Importer, reader: CSVReader, columns: ColumnMap, size: Int, clock: Clock) {
    self.importer = importer
    self.columns = columns
    self.size = max(1, size)
    self.clock = clock
    self.reader = reader
  }

  mutating func next() throws(TransferError) -> RowBatch<Importer.Record> {
    let dayColumns = try settledDayColumns()
    var rows: [CSVRow] = []
    var bytes = 0
    let today = clock.today()
    while rows.count < size, bytes < Self.batchBytes, let row = try reader.row() {
      if row.isBlank { continue }
      rows.append(row)
      bytes += row.fields.reduce(0) { $0 + $1.utf8.count }
    }
    let items = rows.map { row in
      var cells = CellReader(
        row, columns: columns, today: today, clock: clock, dayFirst: dayColumns.dayFirst,
        keepsNotes: importer.keepsNotes)
      let record = importer.record(&cells)
      return ImportItem(row: row, record: cells.problems.isEmpty ? record : nil, problems: cells.problems)
    }
    var leftAside: [Int: Int] = [:]
    for column in columns.unused {
      let count = rows.count { column < $0.fields.count && !$0.fields[column].allSatisfy(\.isWhitespace) }
      if count > 0 { leftAside[column] = count }
    }
    return RowBatch(
      items: items, hasUnreadableRow: rows.contains { $0.problem != nil }, leftAside: leftAside, dayColumns: dayColumns,
      bytesRead: reader.bytesRead, encoding: reader.encoding)
  }

  /// How the whole file writes its days: the last row may be the first that tells.
  private mutating func settledDayColumns() throws(TransferError) -> DayColumns {
    if let dayColumns { return dayColumns }
    var order = DayOrder()
    if !columns.dayColumns.isEmpty, var reader = try reader.again() {
      while let row = try reader.row() { order.look(at: row, columns) }
    }
    let found = order.result
    dayColumns = found
    return found
  }
}
