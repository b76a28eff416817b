package import Domain
import GRDB

extension TransferKind {
  /// What exporting asks for: besides exporting itself, seeing the records.
  package var exportPermissions: [Permission] {
    switch self {
    case .youth, .mentors: [.exportRecords, .seeContactData]
    case .matches, .sessions: [.exportRecords, .seeMatches]
    case .organizations: [.exportRecords, .seeOrganizations]
    case .officials, .contacts: [.exportRecords, .seeAdvocacy]
    }
  }
}

extension Workspace {
  /// Exports the records of a kind that the actor may see, in the order of their references.
  ///
  /// Read by pages, so that memory does not grow with their number. The audit event, with filter and count, is written
  /// first: what has left the house is in the log, even where the export was then cut short.
  ///
  /// - Parameters:
  ///   - write: Called with the bytes, some 64 KiB at a time.
  ///   - progress: Called now and then with the number of records so far and in all; false ends the export.
  /// - Returns: How many records were written.
  package func exportRecords(
    _ kind: TransferKind, options: ExportOptions = ExportOptions(),
    progress: (_ done: Int, _ total: Int) -> Bool = { _, _ in true },
    write: ([UInt8]) throws(TransferError) -> Void
  ) throws(TransferError) -> Int {
    for permission in kind.exportPermissions where !may(permission) {
      throw .repository(refuse(permission, AuditAction.export.rawValue))
    }
    guard options.format.takes(kind) else { throw .noCards(kind) }
    let exported: Exported =
      switch kind {
      case .officials where options.format == .vcf: Exported(PeopleCards(wereMet: false))
      case .contacts where options.format == .vcf: Exported(PeopleCards(wereMet: true))
      case .youth: Exported(YouthExporter(self))
      case .mentors: Exported(MentorExporter(self))
      case .organizations: Exported(OrganizationExporter())
      case .sessions: Exported(SessionExporter(self))
      case .matches: Exported(MatchExporter(self))
      case .officials: Exported(OfficialExporter())
      case .contacts: Exported(ContactExporter())
      }
    return try export(exported, kind, options, progress, write)
  }

  private func export(
    _ exported: Exported, _ kind: TransferKind, _ options: ExportOptions, _ progress: (Int, Int) -> Bool,
    _ write: ([UInt8]) throws(TransferError) -> Void
  ) throws(TransferError) -> Int {
    let since = options.since.map { Int64($0.dayNumber) * 86_400_000 } ?? 0
    let total = try count(exported.source, kind, options, since: since)
    var writer = ExportWriter(kind: kind, options: options, fields: exported.fields)
    var (done, last) = (0, Int64(0))
    while true {
      let page = try rows(exported, after: last, since: since)
      for row in page.rows {
        switch row {
        case .values(let values): writer.write(values)
        case .card(let card): writer.write(made: card)
        }
      }
      done += page.rows.count
      last = page.last
      if writer.bytes.count >= 1 << 16 { try write(writer.take()) }
      guard page.rows.count == Self.exportPage, progress(done, total) else { break }
    }
    writer.finish()
    try write(writer.take())
    return done
  }

  private static var exportPage: Int { 500 }

  private func count(
    _ source: any ExportSource, _ kind: TransferKind, _ options: ExportOptions, since: Int64
  ) throws(TransferError) -> Int {
    do {
      return try self.write(.export, .exportRecords) { change in
        let count =
          try Int.fetchOne(
            change.db, sql: "SELECT count(*) \(source.source)", arguments: ["since": since]) ?? 0
        // Data for whoever reads the log, in the names of the command's options.
        change.reason =
          "\(kind.rawValue) --format \(options.format.rawValue)" + (options.since.map { " --since \($0)" } ?? "")
          + ": \(count)"
        return count
      }
    } catch {
      throw .repository(error)
    }
  }

  private func rows(
    _ exported: Exported, after last: Int64, since: Int64
  ) throws(TransferError) -> (rows: [ExportedRow], last: Int64) {
    do {
      let source = exported.source
      return try read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT \(source.key) AS row_key, \(source.columns) \(source.source) AND \(source.key) > :last
            ORDER BY \(source.key) LIMIT \(Self.exportPage)
            """)
        let cursor = try Row.fetchCursor(
          statement, arguments: ["last": last, "since": since])
        var rows: [ExportedRow] = []
        var key = last
        while let row = try cursor.next() {
          key = try row["row_key"]
          rows.append(try exported.read(row))
        }
        return (rows, key)
      }
    } catch {
      throw .repository(error)
    }
  }
}

/// What is exported: which rows, and what is made of each.
private struct Exported {
  let source: any ExportSource
  let fields: [String]
  let read: (Row) throws -> ExportedRow

  init<Exporter: RecordExporter>(_ exporter: Exporter) {
    source = exporter
    fields = Exporter.fields
    read = { .values(try exporter.values($0)) }
  }

  init(_ cards: PeopleCards) {
    source = cards
    fields = []
    read = { .card(try cards.card($0)) }
  }
}

/// A record on its way out.
private enum ExportedRow {
  case values([ExportValue])
  case card([UInt8])
}
