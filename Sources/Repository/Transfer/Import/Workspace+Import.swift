package import Domain

extension AuditAction {
  package static let importRecord = AuditAction("import")
}

extension TransferKind {
  /// What importing asks for, the most particular last: a match is a supervisor's decision, for one.
  package var importPermissions: [Permission] {
    switch self {
    case .youth, .mentors, .organizations: [.importRecords]
    case .sessions: [.importRecords, .logSession]
    case .trainings: [.importRecords, .recordAttendance]
    case .matches: [.importRecords, .decideProposal]
    // Whoever has to do with officials keeps their list, and no other.
    case .officials, .contacts: [.recordAdvocacy]
    }
  }
}

extension TransferKind {
  /// Kinds that come in by file. Contacts with officials are logged by whoever had them, one by one.
  package static let imported = allCases.filter { $0 != .contacts }
}

extension Workspace {
  /// Imports a file of comma-separated values, a few hundred rows to a transaction.
  ///
  /// Good rows land, each with its audit event; the others are handed to `reject`. A row that was imported before is
  /// recognized by its reference, its external id, or what identifies it, so that the same file can be imported again and
  /// an interrupted import be gone on with. No more than one batch of rows is held.
  ///
  /// - Parameters:
  ///   - reject: Called with each row that did not land, in the order of the file, after its transaction.
  ///   - progress: Called after each transaction; false ends the import there.
  /// - Throws: What stops the import before its first row. What stops it later is in the summary, with what is in by then.
  package func importRecords(
    _ kind: TransferKind, from source: ByteSource, options: ImportOptions = ImportOptions(),
    reject: (RejectedRow) throws(TransferError) -> Void = { _ in },
    progress: (ImportProgress) -> Bool = { _ in true }
  ) throws(TransferError) -> ImportSummary {
    for permission in kind.importPermissions where !may(permission) {
      throw .repository(refuse(permission, AuditAction.importRecord.rawValue))
    }
    var reader = CSVReader(source, unguardsFormulas: !options.keepsApostrophes, encoding: options.encoding)
    let columns = try Self.columns(kind, options.assignments, &reader)
    var source = RecordSource(options, organization: actor.organizationID)
    func begun(_ importer: some RecordImporter) -> ImportSummary {
      run(importer, kind, reader, columns, options, source, reject, progress)
    }
    switch kind {
    case .youth:
      let programs = try ProgramChoice(options, columns: columns, workspace: self)
      source = RecordSource(options, organization: programs.organization ?? actor.organizationID)
      return begun(YouthImporter(programs: programs, options: options, source: source, clock: clock))
    case .mentors:
      let programs = try ProgramChoice(options, columns: columns, workspace: self)
      source = RecordSource(options, organization: programs.organization ?? actor.organizationID)
      return begun(MentorImporter(programs: programs, options: options, source: source))
    case .organizations: return begun(OrganizationImporter(options: options, source: source))
    case .sessions: return begun(SessionImporter(source: source))
    case .trainings: return begun(TrainingImporter(source: source))
    case .matches: return begun(MatchImporter(source: source))
    case .officials: return begun(OfficialImporter(options: options, source: source))
    case .contacts: throw .repository(.notFound(kind.rawValue))
    }
  }

  private static func columns(
    _ kind: TransferKind, _ assignments: [ColumnAssignment], _ reader: inout CSVReader
  ) throws(TransferError) -> ColumnMap {
    // Titles and questions may be above the column names; the fullest row is what the user takes for those.
    var fullest: (cells: Int, problem: ColumnProblem)?
    var seen = 0
    while seen < rowsWithNames, let row = try reader.row() {
      if let problem = row.problem { throw .unreadableHeader(problem) }
      if row.isBlank { continue }
      seen += 1
      do { return try ColumnMap(kind: kind, header: row.fields, assignments: assignments) } catch {
        let cells = row.fields.count { !$0.allSatisfy(\.isWhitespace) }
        if cells > fullest?.cells ?? 0 { fullest = (cells, error) }
      }
    }
    guard let fullest else { throw .empty }
    throw .columns(fullest.problem)
  }

  /// Rows among which the column names are looked for.
  private static let rowsWithNames = 20

  private func run<Importer: RecordImporter>(
    _ importer: Importer, _ kind: TransferKind, _ reader: CSVReader, _ columns: ColumnMap, _ options: ImportOptions,
    _ source: RecordSource, _ reject: (RejectedRow) throws(TransferError) -> Void, _ progress: (ImportProgress) -> Bool
  ) -> ImportSummary {
    var run = ImportRun(
      importer, kind: kind, reader: reader, columns: columns, options: options, source: source,
      workspace: self)
    return Confirmation.$current.withValue(options.acceptsUnlikely ? .all : .none) {
      run.run(reject: reject, progress: progress)
    }
  }
}
