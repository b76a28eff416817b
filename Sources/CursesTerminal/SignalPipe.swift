import CNcurses
import Glibc

/// Signals as bytes to read, so that they are answered between two steps of the program and not in the middle of one.
///
/// One for the process, made before ncurses starts, which then leaves these signals alone. A signal that was ignored
/// when the program started stays ignored (`nohup`).
package final class SignalPipe {
  /// Readable while signals wait.
  package let descriptor: Int32

  package init() throws(TerminalError) {
    descriptor = signal_pipe_open()
    guard descriptor >= 0 else { throw .system(errno: errno) }
    for signal in TerminalSignal.allCases { _ = signal_pipe_catch(signal.number) }
    _ = Glibc.signal(SIGPIPE, SIG_IGN)
  }

  /// Takes the signals that came, each once: those that end the program first, so that a stopped job continued only
  /// to end does not take the terminal again in between.
  package func read() -> [TerminalSignal] {
    var bytes = [UInt8](repeating: 0, count: 256)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count > 0 else { return [] }
    var signals: [TerminalSignal] = []
    for signal in bytes.prefix(count).compactMap(TerminalSignal.init(number:)) where !signals.contains(signal) {
      signals.append(signal)
    }
    return signals.filter(\.isFatal) + signals.filter { !$0.isFatal }
  }

  /// Waits for one signal, or for the time to pass without any; the other signals stay to be read.
  ///
  /// - Returns: `false` when a signal asks the program to end.
  func wait(for awaited: TerminalSignal, milliseconds: Int32) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    var others: [TerminalSignal] = []
    defer { for signal in others { signal_pipe_post(signal.number) } }
    while poll(&waiting, 1, milliseconds) != 0 {
      let signals = read()
      others += signals.filter { $0 != awaited }
      if others.contains(where: \.isFatal) { return false }
      if signals.contains(awaited) { return true }
    }
    return true
  }
}
