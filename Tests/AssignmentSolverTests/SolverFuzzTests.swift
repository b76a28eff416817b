import AssignmentSolver
import Foundation
import Testing

extension RandomSource: Choices {}

/// Drives the whole interface with whatever comes: nothing traps, and what is answered is proved.
///
/// A few rounds run in the suite; more with `MATCHBOOK_FUZZ_ROUNDS`, and the same again with `MATCHBOOK_FUZZ_SEED`. A fuzzer
/// that seeks paths not gone yet drives the same in `Tests/Fuzzing`.
@Suite("The solver under arbitrary calls")
struct SolverFuzzTests {
  @Test func `arbitrary problems and edits, sensible or not, end in a proof or in an error`() throws {
    let environment = ProcessInfo.processInfo.environment
    let rounds = environment["MATCHBOOK_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 300
    let random =
      environment["MATCHBOOK_FUZZ_SEED"].flatMap { UInt64($0) }.map { RandomSource(seed: $0) } ?? RandomSource()
    var drive = SolverDrive(source: random)
    var (solved, refused) = (0, 0)
    for round in 0..<rounds {
      do {
        try drive.run()
        solved += 1
      } catch let error as SolveError {
        if case .notProven = error { Issue.record("seed \(random.seed), round \(round): \(error)") }
        refused += 1
      } catch is ProblemError {
        refused += 1
      }
    }
    #expect(rounds < 100 || (solved > 0 && refused > 0), "both kinds were met")
  }
}
