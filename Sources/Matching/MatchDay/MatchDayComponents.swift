/// The parts of a problem that have nothing to do with each other: no edge leads from one to another, so each can be
/// solved by itself and what is changed in one leaves the others as they are.
struct MatchDayComponents: Sendable {
  /// The rows of each part, ascending; the parts in the order of their first row. Rows without an edge are in none.
  let rows: [[Int32]]
  /// The part of a row; -1 for one without an edge.
  let ofRow: [Int32]

  init(_ problem: MatchDayProblem) {
    var parent = Array(Int32(0)..<Int32(problem.mentors.count))
    func root(_ column: Int32) -> Int32 {
      var column = column
      while parent[Int(column)] != column {
        parent[Int(column)] = parent[Int(parent[Int(column)])]
        column = parent[Int(column)]
      }
      return column
    }
    for row in problem.youth.indices {
      let edges = problem.edges(of: row)
      guard let first = edges.first else { continue }
      let home = root(problem.columns[first])
      for edge in edges.dropFirst() { parent[Int(root(problem.columns[edge]))] = home }
    }
    var part: [Int32] = Array(repeating: -1, count: problem.mentors.count)
    var rows: [[Int32]] = []
    var ofRow: [Int32] = Array(repeating: -1, count: problem.youth.count)
    for row in problem.youth.indices {
      guard let first = problem.edges(of: row).first else { continue }
      let home = Int(root(problem.columns[first]))
      if part[home] < 0 {
        part[home] = Int32(truncatingIfNeeded: rows.count)
        rows.append([])
      }
      ofRow[row] = part[home]
      rows[Int(part[home])].append(Int32(truncatingIfNeeded: row))
    }
    self.rows = rows
    self.ofRow = ofRow
  }
}
