package import CursesTerminal

/// Why an event loop ended.
package enum TerminationReason: Equatable, Sendable {
  /// The application asked for it.
  case quit

  /// The application may not go on, whatever the person wants.
  case dismissed

  /// Nobody has been at the keys for too long.
  case leftAlone
  case signal(TerminalSignal)

  /// The terminal is gone without SIGHUP, as when that is ignored.
  case terminalGone

  /// Whether what ended it waits no longer than a moment for the process to be gone.
  var isUrgent: Bool {
    switch self {
    case .quit, .dismissed, .leftAlone: false
    case .signal, .terminalGone: true
    }
  }

  /// The status to exit with: 0, also where nobody was there, 77 for a dismissal, or 128 and the signal's number as a shell reports it.
  package var exitStatus: Int32 {
    switch self {
    case .quit, .leftAlone: 0
    case .dismissed: ExitStatus.notPermitted.rawValue
    case .signal(let signal): 128 + signal.number
    case .terminalGone: 128 + TerminalSignal.hangup.number
    }
  }
}
