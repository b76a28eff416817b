import AssignmentSolver
import Glibc

/// Solves one assignment problem from a file and prints one line of JSON: `objective`, `seconds` (processor time of the
/// solver only), `certified`, `assigned`.
@main
struct Assign {
  static let usage = """
    usage: assign --format dimacs|binary [--strict] [--repeat N] [--warm N] FILE
      --strict   takes the penalties of a binary file for a queue, the greatest first, and serves it in strict order
      --repeat   solves N times and prints each time; `seconds` is the median
      --warm     then makes N random edits to the solution, one at a time, and prints how long they take

    """

  static func main() {
    var arguments = CommandLine.arguments.dropFirst()
    var format: String?
    var file: String?
    var isStrict = false
    var (repeats, edits) = (1, 0)
    while let argument = arguments.popFirst() {
      switch argument {
      case "--format": format = arguments.popFirst()
      case "--strict": isStrict = true
      case "--repeat": repeats = arguments.popFirst().flatMap { Int($0) } ?? 0
      case "--warm": edits = arguments.popFirst().flatMap { Int($0) } ?? 0
      default: file = argument
      }
    }
    guard let file, let format, ["dimacs", "binary"].contains(format), repeats > 0 else {
      complain(usage)
      exit(64)
    }
    do {
      let instance = try format == "dimacs" ? Instance(dimacs: file) : Instance(binary: file, isStrict: isStrict)
      let report = try Report(instance, repeats: repeats, edits: edits)
      print(report.json)
    } catch {
      complain("assign: \(file): \(error)\n")
      exit(1)
    }
  }
}

private func complain(_ text: String) { text.withCString { _ = write(STDERR_FILENO, $0, strlen($0)) } }

/// The processor time of this process, in seconds: other programs on the machine do not count.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
