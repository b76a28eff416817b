import Domain

/// A column the user assigns to a field: `--map birthDate="When born"`.
package struct ColumnAssignment: Equatable, Sendable {
  package var field: String
  package var column: String

  package init(field: String, column: String) {
    self.field = field
    self.column = column
  }
}

/// Which column of a file holds which field, recognized by name.
struct ColumnMap: Equatable, Sendable {
  /// The file's column names as they stand there.
  let header: [String]
  /// Field name → index of its column.
  let indices: [String: Int]
  /// The columns that hold days.
  let dayColumns: Set<Int>
  /// The column of an earlier import's messages, which is not data.
  let errorsIndex: Int?

  init(kind: TransferKind, header: [String], assignments: [ColumnAssignment] = []) throws(ColumnProblem) {
    let layout = kind.layout
    let keys = header.map(ColumnName.key)
    var indices: [String: Int] = [:]
    for assignment in assignments {
      let key = ColumnName.key(assignment.field)
      guard let field = layout.fields.first(where: { ColumnName.key($0.name) == key })?.name else {
        throw .unknownField(assignment.field, known: layout.fields.map(\.name))
      }
      let column = ColumnName.key(assignment.column)
      let found =
        header.firstIndex(of: assignment.column) ?? keys.firstIndex(of: column)
        ?? Self.numbered(assignment.column, among: keys)
      guard let found else { throw .unknownColumn(assignment.column, found: Self.named(header)) }
      guard indices[field] == nil else { throw .ambiguous(field: field, columns: [assignment.column]) }
      indices[field] = found
    }
    let assigned = Set(indices.values)
    for field in layout.fields where indices[field.name] == nil {
      let names = Set(([field.name] + field.synonyms).map(ColumnName.key))
      var columns = keys.indices.filter { names.contains(keys[$0]) && !assigned.contains($0) }
      if let next = field.next, columns.count == 2 { indices[next] = indices[next] ?? columns.removeLast() }
      guard columns.count < 2 else { throw .ambiguous(field: field.name, columns: columns.map { header[$0] }) }
      indices[field.name] = columns.first
    }
    let missing = layout.required.filter { alternatives in
      !alternatives.contains { $0.allSatisfy { indices[$0] != nil } }
    }
    guard missing.isEmpty else {
      throw .missing(
        missing.map { $0.first ?? [] }.flatMap { $0 }.filter { indices[$0] == nil }, found: Self.named(header))
    }
    self.header = header
    self.indices = indices
    dayColumns = Set(layout.fields.filter(\.isDay).compactMap { indices[$0.name] })
    errorsIndex = keys.firstIndex(of: "errors")
  }

  /// Columns that mean nothing here; they are left aside, and the user reads which of them hold something.
  var unused: [Int] {
    let used = Set(indices.values)
    return header.indices.filter { !used.contains($0) && $0 != errorsIndex && !ColumnName.key(header[$0]).isEmpty }
  }

  /// The second of the columns of one name for `Name#2`.
  private static func numbered(_ text: String, among keys: [String]) -> Int? {
    guard let mark = text.lastIndex(of: "#"), let number = Int(text[text.index(after: mark)...]), number > 0 else {
      return nil
    }
    let key = ColumnName.key(String(text[..<mark]))
    let found = keys.indices.filter { keys[$0] == key }
    return number <= found.count ? found[number - 1] : nil
  }

  private static func named(_ header: [String]) -> [String] { header.filter { !ColumnName.key($0).isEmpty } }
}
