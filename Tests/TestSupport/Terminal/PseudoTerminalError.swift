/// Why a test on a pseudo-terminal could not go on.
package enum PseudoTerminalError: Error, CustomStringConvertible {
  case cannotStart(String, errno: Int32)

  /// The screen did not become what was awaited in time; this is what it shows.
  case timedOut(screen: String)

  /// The program ended before the screen became what was awaited.
  case ended(ExitStatus, screen: String)

  package var description: String {
    switch self {
    case .cannotStart(let program, let number): "cannot start \(program): errno \(number)"
    case .timedOut(let screen): "the awaited screen did not come; shown is:\n\(screen)"
    case .ended(let status, let screen): "the program ended (\(status)); shown is:\n\(screen)"
    }
  }
}
