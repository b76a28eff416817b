import Glibc

/// A signal the console answers.
nonisolated package enum TerminalSignal: CaseIterable, Sendable {
  case windowChanged, stop, continued
  case hangup, interrupt, quit, terminate

  package var number: Int32 {
    switch self {
    case .windowChanged: SIGWINCH
    case .stop: SIGTSTP
    case .continued: SIGCONT
    case .hangup: SIGHUP
    case .interrupt: SIGINT
    case .quit: SIGQUIT
    case .terminate: SIGTERM
    }
  }

  /// Whether the program is asked to end.
  package var isFatal: Bool {
    switch self {
    case .windowChanged, .stop, .continued: false
    case .hangup, .interrupt, .quit, .terminate: true
    }
  }

  init?(number: UInt8) {
    guard let signal = TerminalSignal.allCases.first(where: { $0.number == Int32(number) }) else { return nil }
    self = signal
  }
}
