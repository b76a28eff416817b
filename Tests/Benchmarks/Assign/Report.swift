@_spi(Benchmarks) import AssignmentSolver

/// What came of solving an instance, and how long it took.
struct Report {
  private var fields: [(String, String)] = []

  var json: String { "{" + fields.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}" }

  init(_ instance: Instance, repeats: Int, edits: Int) throws {
    var times: [Double] = []
    var proofs: [Double] = []
    var solution: Solution?
    for _ in 0..<repeats {
      let start = processorSeconds()
      var solved = start
      let found = try Self.solve(instance) { solved = processorSeconds() }
      times.append(solved - start)
      proofs.append(processorSeconds() - solved)
      if let solution, solution != found { throw Instance.Malformed(description: "two runs gave two solutions") }
      solution = found
    }
    guard let solution else { return }
    var objective = solution.objective
    // Strict service knows no penalties; they are added up here, to compare with solvers that know nothing else.
    if case .seats(_, .strict, let penalties) = instance {
      objective = solution.leftOut.reduce(solution.cost) { $0 + penalties[$1] }
    }
    add("objective", "\(objective)")
    add("seconds", "\(Self.median(times))")
    // A solution whose proof does not hold is never returned; this says it once more.
    add("certified", "\(solution.certificate.cost == solution.certificate.bound)")
    add("assigned", "\(solution.servedCount)")
    add("proofSeconds", "\(Self.median(proofs))")
    if repeats > 1 { add("runs", "[\(times.map { "\($0)" }.joined(separator: ", "))]") }
    if edits > 0, case .seats(let problem, let policy, _) = instance {
      fields += try WarmReport(problem, policy, edits: edits).fields
    }
  }

  private mutating func add(_ name: String, _ value: String) { fields.append((name, value)) }

  private static func solve(_ instance: Instance, whenSolved: () -> Void) throws -> Solution {
    switch instance {
    case .dense(let problem): try problem.solve(whenSolved: whenSolved)
    case .seats(let problem, let policy, _): try problem.solve(policy, whenSolved: whenSolved)
    }
  }

  static func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }
}
