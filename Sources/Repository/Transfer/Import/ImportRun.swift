import Domain

/// The loop of an import: a batch of rows is one transaction, and what became of each row is told once the transaction is
/// in. The next batch is read meanwhile.
struct ImportRun<Importer: RecordImporter> {
  private typealias Item = ImportItem<Importer.Record>

  /// Ends the transaction of a rehearsal so that nothing of it is kept.
  private struct Rehearsed: Error {}

  private let importer: Importer
  private let columns: ColumnMap
  private let options: ImportOptions
  private let workspace: Workspace
  private let batches: RowBatches<Importer>
  /// Bytes of the file, where known.
  private let size: Int?
  private var summary: ImportSummary
  /// Records of earlier rows, which a rehearsal does not find in the database.
  private var rehearsed: Set<String> = []
  /// Once a row was refused, each has a savepoint, which costs much, so that others need not be kept twice.
  private var keepsApart = false
  /// A row that could not be read may have been anybody's.
  private var hasUnreadableRow = false
  private let source: RecordSource
  /// How many cells of each column that is left aside hold something.
  private var leftAside: [Int: Int] = [:]
  /// Row id of this import in the log; nil until its first transaction is in.
  private var run: Int64?
  private var steps = 0

  init(
    _ importer: Importer, kind: TransferKind, reader: CSVReader, columns: ColumnMap, options: ImportOptions,
    source: RecordSource, workspace: Workspace
  ) {
    self.source = source
    self.importer = importer
    self.columns = columns
    self.options = options
    self.workspace = workspace
    size = reader.size
    batches = RowBatches(
      importer, reader: reader, columns: columns, size: options.batchSize, clock: workspace.clock)
    summary = ImportSummary(kind: kind)
  }

  mutating func run(
    reject: (RejectedRow) throws(TransferError) -> Void, progress: (ImportProgress) -> Bool
  ) -> ImportSummary {
    workspace.store.setRoomForWork(true)
    defer { workspace.store.setRoomForWork(false) }
    let batches = BatchesAhead(batches)
    defer { batches.stop() }
    do throws(TransferError) {
      while true {
        var batch = try batches.next()
        summary.encoding = batch.encoding
        leftAside.merge(batch.leftAside, uniquingKeysWith: +)
        summary.dayFirstColumns = batch.dayColumns.dayFirst.sorted().map { columns.header[$0] }
        summary.doubtfulDayColumns = batch.dayColumns.doubtful.sorted().map { columns.header[$0] }
        if batch.hasUnreadableRow { hasUnreadableRow = true }
        guard !batch.items.isEmpty else { break }
        try store(&batch.items)
        for item in batch.items { try count(item, reject) }
        if !progress(ImportProgress(rows: summary.rows, bytes: batch.bytesRead, size: size)) {
          summary.end = .cancelled
          break
        }
      }
      if summary.end == .finished, importer.concludes { try conclude() }
      summary.importID = run
    } catch {
      summary.end = .failed(error)
    }
    summary.unusedColumns = leftAside.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { columns.header[$0.key] }
    return summary
  }

  private mutating func conclude() throws(TransferError) {
    var concluded = summary
    let (importer, isWhole) = (importer, !hasUnreadableRow)
    try write { change in
      try importer.conclude(isWhole: isWhole, in: &change, &concluded)
      if !change.images.isEmpty { try change.finishEvent() }
    }
    summary = concluded
  }

  /// Runs a transaction, which a rehearsal takes back at its end.
  ///
  /// - Parameter refused: Called where a row's refusal ends it.
  private mutating func write(
    _ body: (inout Change) throws -> Void, refused: () -> Void = {},
    counted: () -> (added: Int, updated: Int) = { (0, 0) }
  ) throws(TransferError) {
    var isRehearsed = false
    var kept = run
    let number = steps
    do {
      try workspace.write(.importRecord, permission, undoable: false) { change in
        change.importRun = try kept ?? ImportLog.begin(summary.kind, source, in: change)
        do { try body(&change) } catch {
          _ = try Change.refusal(error)
          refused()
          throw error
        }
        if options.isRehearsal {
          isRehearsed = true
          throw Rehearsed()
        }
        if let id = change.importRun {
          let (added, updated) = counted()
          try ImportLog.append(change, to: id, number: number, added: added, updated: updated)
          kept = try ImportLog.isKept(id, change.db) ? id : nil
        }
      }
      (run, steps) = (kept, number + 1)
    } catch {
      guard isRehearsed else { throw .repository(error) }
    }
  }

  /// What the actor has been asked for already, and what taking the import back would ask for.
  private var permission: Permission { summary.kind.importPermissions.first ?? .importRecords }

  private mutating func store(_ items: inout [Item]) throws(TransferError) {
    guard items.contains(where: { $0.record != nil }) else { return }
    if !keepsApart, let stored = try storeTogether(items) {
      items = stored
    } else {
      keepsApart = true
      items = try storeApart(items)
    }
    if options.isRehearsal { recognizeRepeated(&items) }
  }

  /// Keeps all rows of a batch, or nothing and returns nil where one of them is refused.
  private mutating func storeTogether(_ items: [Item]) throws(TransferError) -> [Item]? {
    var stored = items
    var isRefused = false
    let importer = importer
    do throws(TransferError) {
      try write { change in
        for index in stored.indices {
          guard let record = stored[index].record else { continue }
          let result = try change.part { try importer.store(record, in: &$0) }
          (stored[index].outcome, stored[index].changed) = (result.value, result.changed)
        }
      } refused: {
        isRefused = true
      } counted: {
        Self.counted(stored)
      }
    } catch {
      guard isRefused else { throw error }
      return nil
    }
    return stored
  }

  /// Keeps each row that is not refused.
  private mutating func storeApart(_ items: [Item]) throws(TransferError) -> [Item] {
    var stored = items
    let importer = importer
    try write { change in
      for index in stored.indices {
        guard let record = stored[index].record else { continue }
        switch try change.attempt({ try importer.store(record, in: &$0) }) {
        case .success(let result): (stored[index].outcome, stored[index].changed) = (result.value, result.changed)
        case .failure(let refusal): stored[index].problems.append(refusal.problem)
        }
      }
    } counted: {
      Self.counted(stored)
    }
    return stored
  }

  private static func counted(_ items: [Item]) -> (added: Int, updated: Int) {
    (
      items.count { $0.outcome?.effect == .added },
      items.count { $0.outcome?.effect == .present && $0.changed }
    )
  }

  private mutating func recognizeRepeated(_ items: inout [Item]) {
    for index in items.indices {
      guard let record = items[index].record, let outcome = items[index].outcome else { continue }
      guard !rehearsed.insert(importer.key(record)).inserted else { continue }
      // Another row of the rehearsal brought the record; this one changes it where it says more.
      guard outcome.effect == .added else { continue }
      items[index].outcome = .present(outcome.reference)
      items[index].changed = false
    }
  }

  private mutating func count(_ item: Item, _ reject: (RejectedRow) throws(TransferError) -> Void) throws(TransferError)
  {
    summary.rows += 1
    guard item.problems.isEmpty, let outcome = item.outcome else {
      summary.rejected += 1
      try handBack(item, item.problems, reject)
      return
    }
    if outcome.effect == .added {
      summary.added += 1
    } else if item.changed {
      summary.updated += 1
    } else {
      summary.present += 1
    }
    if !outcome.differing.isEmpty {
      summary.differing += 1
      if summary.differences.count < ImportSummary.kept {
        summary.differences.append(
          .init(line: item.row.line, reference: outcome.reference, fields: outcome.differing))
      }
    }
    if outcome.isDatedAhead { summary.datedAhead += 1 }
    if !outcome.handedBack.isEmpty {
      summary.handedBack += 1
      if outcome.handedBack.contains(where: \.isNoted) { summary.noted += 1 }
      if outcome.handedBack.contains(.noBirthDate) { summary.withoutBirthDate += 1 }
      if outcome.handedBack.contains(where: \.isOfGuardian) { summary.withoutGuardian += 1 }
      try handBack(item, outcome.handedBack, of: outcome.reference, reject)
    }
    if let similar = outcome.similar {
      summary.likelyDuplicates += 1
      if summary.duplicates.count < ImportSummary.kept {
        summary.duplicates.append(.init(line: item.row.line, added: outcome.reference, similar: similar))
      }
    }
  }

  /// - Parameter reference: The record that is kept all the same: with it the row, once it is corrected, is about that record.
  private mutating func handBack(
    _ item: Item, _ problems: [RowProblem], of reference: Reference? = nil,
    _ reject: (RejectedRow) throws(TransferError) -> Void
  ) throws(TransferError) {
    var header = columns.header
    var fields = item.row.fields
    if let index = columns.errorsIndex {
      header.remove(at: index)
      if index < fields.count { fields.remove(at: index) }
    }
    if importer.keepsNotes, !options.isRehearsal, columns.indices["reference"] == nil {
      header.append("reference")
      fields += Array(repeating: "", count: max(0, header.count - 1 - fields.count))
      fields.insert(reference?.description ?? "", at: header.count - 1)
    }
    let row = RejectedRow(line: item.row.line, header: header, fields: fields, problems: problems)
    if summary.rejections.count < ImportSummary.kept { summary.rejections.append(row) }
    try reject(row)
  }
}
