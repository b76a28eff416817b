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
  /// Read by pages, so that memory does not grow with their number. The audit event, with filter, count and whose records
  /// they are, is written first: what has left is in the log, even where the export was then cut short. What others add
  /// meanwhile leaves only after an event of its own.
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
    var (announced, total) = try announce(exporter, kind, options, since: since)
    let fields = (exporter as? any FieldExporter).map { type(of: $0).fields } ?? []
    var writer = ExportWriter(kind: kind, options: options, fields: fields)
    var (done, last) = (0, Int64(0))
    while true {
      let page = try self.page(exporter, after: last, since: since, to: &writer)
      let new = page.people.filter { !announced.contains($0) }
      if !new.isEmpty {
        total += page.count
        announced = try announce(more: new, besides: announced, exporter, kind, options)
      }
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

  /// Leaves the audit event of an export, before anything has left.
  private func announce(
    _ exporter: some RecordExporter, _ kind: TransferKind, _ options: ExportOptions, since: Int64
  ) throws(TransferError) -> (people: RowIDRanges, count: Int) {
    do {
      // Counted before the log is written, so that nobody who writes waits for it.
      let (count, ids) = try read { db in
        let count = try Int.fetchOne(db, sql: "SELECT count(*) \(exporter.source)", arguments: ["since": since])
        let ids = try exporter.people.map { try Int64.fetchAll(db, sql: $0.sql, arguments: ["since": since]) }
        return (count ?? 0, ids ?? [])
      }
      return try self.write(.export, .exportRecords) { change in
        change.reason = Self.reason(kind, options, count)
        if let kind = exporter.people?.kind { try change.show(ids.lazy.map { Reference(kind, $0) }) }
        return (RowIDRanges(ids), count)
      }
    } catch {
      throw .repository(error)
    }
  }

  /// Leaves another for those who were added since.
  private func announce(
    more ids: [Int64], besides announced: RowIDRanges, _ exporter: some RecordExporter, _ kind: TransferKind,
    _ options: ExportOptions
  ) throws(TransferError) -> RowIDRanges {
    guard let people = exporter.people?.kind else { return announced }
    do {
      return try self.write(.export, .exportRecords) { change in
        change.reason = Self.reason(kind, options, ids.count)
        try change.show(ids.map { Reference(people, $0) })
        return RowIDRanges(Array(announced.ids) + ids)
      }
    } catch {
      throw .repository(error)
    }
  }

  /// Data for readers of the log, in the names of the command's options.
  private static func reason(_ kind: TransferKind, _ options: ExportOptions, _ count: Int) -> String {
    "\(kind.rawValue) --format \(options.format.rawValue)" + (options.since.map { " --since \($0)" } ?? "")
      + ": \(count)"
  }

  private func page(
    _ exporter: some RecordExporter, after last: Int64, since: Int64, to writer: inout ExportWriter
  ) throws(TransferError) -> (count: Int, last: Int64, people: [Int64]) {
    do {
      return try read { db in
        let statement = try db.cachedStatement(
          sql: """
            SELECT \(exporter.key) AS row_key, \(exporter.columns) \(exporter.source) AND \(exporter.key) > :last
            ORDER BY \(exporter.key) LIMIT \(Self.exportPage)
            """)
        let cursor = try Row.fetchCursor(statement, arguments: ["last": last, "since": since])
        var (count, key) = (0, last)
        var people: [Int64] = []
        while let row = try cursor.next() {
          key = try row["row_key"]
          count += 1
          people += try exporter.people(of: row)
          try exporter.write(row, to: &writer)
        }
        return (count, key, people)
      }
    } catch {
      throw .repository(error)
    }
  }
}
