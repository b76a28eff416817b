import AssignmentSolver

/// How long single edits of a kept solution take, and the prices of all seats.
struct WarmReport {
  private(set) var fields: [(String, String)] = []

  init(_ problem: SeatProblem, _ policy: ServicePolicy, edits: Int) throws {
    var solver = try WarmSolver(problem, policy)
    var random = Lehmer()
    var times: [Double] = []
    var forced: [Double] = []
    var gone: [Int] = []
    for _ in 0..<edits {
      let row = random.below(problem.rowCount)
      let edges = problem.edges(of: row)
      guard !edges.isEmpty, !gone.contains(row) else { continue }
      let edge = edges[random.below(edges.count)]
      let kind = random.below(8)
      let isLocked = solver.isLocked(row: row)
      if kind == 7, !isLocked, solver.cost(row: row, column: edge.column) != nil, problem.seats(of: edge.column) > 2 {
        let start = processorSeconds()
        _ = try solver.price(ofForcing: row, column: edge.column)
        forced.append(processorSeconds() - start)
        continue
      }
      let start = processorSeconds()
      switch kind {
      case 0:
        if isLocked { try solver.unlock(row: row) } else { try solver.veto(row: row, column: edge.column) }
      case 1: try solver.liftVeto(row: row, column: edge.column)
      case 2:
        if !isLocked { try solver.setCost(row: row, column: edge.column, to: Int32(random.below(10_000))) }
      case 3: try solver.setSeats(of: edge.column, to: problem.seats(of: edge.column) + random.below(2))
      case 4
      where !isLocked && solver.cost(row: row, column: edge.column) != nil && solver.freeSeats(of: edge.column) > 0:
        try solver.lock(row: row, column: edge.column)
      case 5 where gone.count < 100:
        gone.append(row)
        try solver.removeRow(row)
      default:
        let standing: Standing
        if case .weighted(let exits) = policy {
          standing = .exitCost((exits[row] ?? 0) + Int64(random.below(400)))
        } else {
          standing = .inQueue(before: nil)
        }
        _ = try solver.addRow(edges: edges.map { ($0.column, $0.cost) }, standing)
      }
      times.append(processorSeconds() - start)
    }
    _ = try solver.solution()
    let start = processorSeconds()
    let prices = solver.seatPrices()
    let pricing = processorSeconds() - start
    let valued = (0..<problem.columnCount).count { !prices.gain(ofSeatAt: $0).isNothing }
    add("edits", Double(times.count))
    add("editMedian", Report.median(times))
    add("editP99", times.sorted()[times.count * 99 / 100])
    add("editMost", times.max() ?? 0)
    if !forced.isEmpty { add("forcedP99", forced.sorted()[forced.count * 99 / 100]) }
    add("seatPrices", pricing)
    add("seatsOfWorth", Double(valued))
  }

  private mutating func add(_ name: String, _ value: Double) { fields.append((name, "\(value)")) }
}

/// A small generator of the same numbers each time (Park and Miller 1988).
private struct Lehmer {
  private var state: UInt64 = 20_261_126

  mutating func below(_ limit: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state % UInt64(limit))
  }
}
