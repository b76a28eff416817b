import Domain
import GRDB

/// Which program a row goes to: the one it names, else the one chosen for the file, else the only one there is.
struct ProgramChoice {
  struct Program {
    var id: Int64
    var name: String
    var organization: Int64
  }

  let programs: [Program]
  /// Where rows go that name none; nil where each has to.
  let fallback: Int64?

  init(_ options: ImportOptions, columns: ColumnMap, workspace: Workspace) throws(TransferError) {
    let programs: [Program]
    do {
      programs = try workspace.read { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT id, name, organization_id FROM program pr
            WHERE (closed_on IS NULL OR closed_on > ?) AND \(workspace.scope.program("pr")) ORDER BY id
            """, arguments: [workspace.clock.today()]
        ).map { try Program(id: $0["id"], name: $0["name"], organization: $0["organization_id"]) }
      }
    } catch { throw .repository(error) }
    self.programs = programs
    let names = programs.map { "\(Reference(.program, $0.id)) \($0.name)" }
    guard !programs.isEmpty else { throw .noProgram }
    if let named = options.program {
      guard let id = Self.find(named, in: programs) else { throw .unknownProgram(named, known: names) }
      fallback = id
    } else if programs.count == 1 {
      fallback = programs[0].id
    } else {
      fallback = nil
      guard columns.indices["program"] != nil else { throw .severalPrograms(names) }
    }
  }

  /// Whose program rows go to that name none.
  var organization: Int64? { programs.first { $0.id == fallback }?.organization }

  /// The program of a row; nil, with a problem reported, where it cannot be told.
  func program(_ cells: inout CellReader) -> Int64? {
    let text = cells.text("program")
    guard !text.isEmpty else {
      if fallback == nil { cells.report("program", "", .required) }
      return fallback
    }
    if let id = Self.find(text, in: programs) { return id }
    cells.report(.unknownRecord(field: "program", text: text))
    return nil
  }

  private static func find(_ text: String, in programs: [Program]) -> Int64? {
    if let reference = Reference(text), reference.kind == .program {
      return programs.first { $0.id == reference.number }?.id
    }
    let named = programs.filter { $0.name.lowercased() == text.lowercased() }
    return named.count == 1 ? named[0].id : nil
  }
}
