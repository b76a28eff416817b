import AssignmentSolver

/// The bytes of one try of the fuzzer, as choices; 0 once they are used up.
struct Bytes: Choices {
  private var rest: UnsafeRawBufferPointer.SubSequence

  init(_ bytes: UnsafeRawBufferPointer) { rest = bytes[...] }

  mutating func int(_ range: ClosedRange<Int>) -> Int {
    // No range of a drive has more values than a byte.
    range.lowerBound + Int(rest.popFirst() ?? 0) % (range.upperBound - range.lowerBound + 1)
  }
}

/// What libFuzzer calls with each try: it traps where the solver does, and where a proof does not hold.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var drive = SolverDrive(source: Bytes(UnsafeRawBufferPointer(start: bytes, count: count)))
  do {
    try drive.run()
  } catch let error as SolveError {
    if case .notProven(let flaw) = error { fatalError("not proven: \(flaw)") }
  } catch is ProblemError {
    return 0
  } catch {
    fatalError("an error of another kind: \(error)")
  }
  return 0
}
