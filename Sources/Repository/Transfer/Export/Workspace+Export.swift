package import Domain
import GRDB

extension TransferKind {
  /// What exporting asks for: besides exporting itself, seeing the records.
  package var exportPermissions: [Permission] {
    switch self {
    case .youth, .mentors: [.exportRecords, .seeContactData]
    case .matches, .sessions: [.exportRecords, .seeMatches]
    case .trainings: [.exportRecords, .seeTraining]
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
    guard options.format.takes(kind) else {
      throw options.format == .vcf ? .noCards(kind) : .noCalendar(kind)
    }
    return switch kind {
    case .youth: try export(YouthExporter(self), kind, options, progress, write)
    case .mentors: try export(MentorExporter(self), kind, options, progress, write)
    case .organizations: try export(OrganizationExporter(), kind, options, progress, write)
    case .sessions: try export(SessionExporter(self), kind, options, progress, write)
    case .matches: try export(MatchExporter(self), kind, options, progress, write)
    case .trainings where options.format == .ics:
      try export(TrainingClassExporter(self), kind, options, progress, write)
    case .trainings: try export(TrainingExporter(self), kind, options, progress, write)
    case .officials where options.format == .vcf:
      try export(PeopleCards(wereMet: false), kind, options, progress, write)
    case .contacts where options.format == .vcf:
      try export(PeopleCards(wereMet: true), kind, options, progress, write)
    case .officials: try export(OfficialExporter(), kind, options, progress, write)
    case .contacts: try export(ContactExporter(), kind, options, progress, write)
    }
  }

  private func export(
    _ exporter: some RecordExporter, _ kind: TransferKind, _ options: ExportOptions, _ progress: (Int, Int) -> Bool,
    _ write: ([UInt8]) throws(TransferError) -> Void
  ) throws(TransferError) -> Int {
    let since = options.since.map { clock.start(of: $0).milliseconds } ?? 0
    let total = try count(exporter, kind, options, since: since)
    let fields = (exporter as? any FieldExporter).map { type(of: $0).fields } ?? []
    var writer = ExportWriter(kind: kind, options: options, fields: fields)
    var (done, last) = (0, Int64(0))
    while true {
      let page = try self.page(exporter, after: last, since: since, to: &writer)
      done += page.count
      last = page.last
      if writer.bytes.count >= 1 << 16 { try write(writer.take()) }
      guard page.count == Self.exportPage, progress(done, total) else { break }
    }
    writer.finish()
    try write(writer.take())
    return done
  }

  private static var exportPage: Int { 500 }

  private func count(
    _ exporter: some RecordExporter, _ kind: TransferKind, _ options: ExportOptions, since: Int64
  ) throws(TransferError) -> Int {
    do {
      return try self.write(.export, .exportRecords) { change in
        let count =
          try Int.fetchOne(
            change.db, sql: "SELECT count(*) \(exporter.source)", arguments: ["since": since]) ?? 0
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

  private func page(
    _ exporter: some RecordExporter, after last: Int64, since: Int64, to writer: inout ExportWriter
  ) throws(TransferError) -> (count: Int, last: Int64) {
    do {
      return try read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT \(exporter.key) AS row_key, \(exporter.columns) \(exporter.source) AND \(exporter.key) > :last
            ORDER BY \(exporter.key) LIMIT \(Self.exportPage)
            """)
        let cursor = try Row.fetchCursor(statement, arguments: ["last": last, "since": since])
        var (count, key) = (0, last)
        while let row = try cursor.next() {
          key = try row["row_key"]
          count += 1
          try exporter.write(row, to: &writer)
        }
        return (count, key)
      }
    } catch {
      throw .repository(error)
    }
  }
}
