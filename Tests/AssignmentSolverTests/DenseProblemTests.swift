import AssignmentSolver
import Testing

@Suite("A full matrix")
struct DenseProblemTests {
  @Test(arguments: [2, 20, 1_000_000])
  func `small matrices of every shape are solved as trying everything solves them`(highest: Int) throws {
    var random = RandomSource()
    for round in 0..<300 {
      let (rows, columns) = (random.int(0...7), random.int(0...7))
      let matrix = (0..<rows).map { _ in (0..<columns).map { _ in Int32(random.int(-highest...highest)) } }
      let solution = try DenseProblem(rowCount: rows, columnCount: columns, costs: Array(matrix.joined())).solve()
      #expect(solution.objective == least(matrix, columns), "seed \(random.seed), round \(round)")
      #expect(solution.servedCount == min(rows, columns))
      #expect(Set(solution.pairs.map(\.column)).count == min(rows, columns))
      #expect(solution.pairs.reduce(0) { $0 + Int64(matrix[$1.row][$1.column]) } == solution.cost)
    }
  }

  /// The least cost of as many pairs as can be, by trying everything.
  private func least(_ matrix: [[Int32]], _ columns: Int) -> Int64 {
    guard matrix.count <= columns else {
      return least((0..<columns).map { column in matrix.map { $0[column] } }, matrix.count)
    }
    var isTaken = [Bool](repeating: false, count: columns)
    func go(_ row: Int) -> Int64 {
      guard row < matrix.count else { return 0 }
      var best = Int64.max
      for column in 0..<columns where !isTaken[column] {
        isTaken[column] = true
        best = min(best, Int64(matrix[row][column]) + go(row + 1))
        isTaken[column] = false
      }
      return best
    }
    return go(0)
  }

  @Test func `a matrix that is none is refused with its row`() throws {
    #expect(throws: ProblemError.raggedRow(row: 1, expected: 2, found: 1)) { try DenseProblem([[1, 2], [3]]) }
    #expect(throws: ProblemError.length(expected: 4, found: 3)) {
      try DenseProblem(rowCount: 2, columnCount: 2, costs: [1, 2, 3])
    }
    #expect(throws: ProblemError.tooLarge) { try DenseProblem(rowCount: .max, columnCount: 2, costs: []) }
  }

  @Test func `the widest costs there are do not overflow`() throws {
    let solution = try DenseProblem([[.min, .max], [.min, .max]]).solve()
    #expect(solution.objective == -1)
  }
}
