import Domain
import GRDB

/// A cell that its field cannot hold, so that its own words go to the notes.
struct NotedCell: Equatable, Sendable {
  let field: String
  /// The name of its column, as the file has it.
  let column: String
  let text: String
  let reason: InvalidReason

  var problem: RowProblem { .noted(field: field, text: text, reason) }
}

extension [NotedCell] {
  /// The notes of a record with what these cells say, a line each, unless the notes have it already.
  func added(to notes: String) -> String {
    reduce(notes) { notes, cell in
      let line = "\(cell.column): \(cell.text)"
      return notes.contains(line) ? notes : notes.isEmpty ? line : "\(notes)\n\(line)"
    }
  }

  /// The notes of a record on file after a row: what the row's own notes say in place of those on file, and these cells.
  ///
  /// - Returns: nil where neither says anything.
  func notes(over told: String?, of table: String, _ id: Int64, _ db: Database) throws -> String? {
    if let told, !told.isEmpty { return added(to: told) }
    guard !isEmpty else { return nil }
    let statement = try db.cachedStatement(sql: "SELECT notes FROM \(table) WHERE person_id = ?")
    return added(to: try String.fetchOne(statement, arguments: [id]) ?? "")
  }
}
