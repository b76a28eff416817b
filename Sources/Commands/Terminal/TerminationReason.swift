package import CursesTerminal

/// Why an event loop ended.
package enum TerminationReason: Equatable, Sendable {
  /// The application asked for it.
  case quit
  case signal(TerminalSignal)

  /// The terminal is gone without SIGHUP, as when that is ignored.
  case terminalGone

  /// The status to exit with: 0, or 128 and the signal's number as a shell reports it.
  package var exitStatus: Int32 {
    switch self {
    case .quit: 0
    case .signal(let signal): 128 + signal.number
    case .terminalGone: 128 + TerminalSignal.hangup.number
    }
  }
}
