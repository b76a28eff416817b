import CNcurses
import Glibc
import TerminalUI

/// The line to the terminal: its settings, its size, and the bytes both ways.
final class TerminalLine {
  enum WriteOutcome {
    case complete

    /// A signal came while the terminal took no more, or it took none for a while; the rest of the bytes was not written.
    case interrupted

    /// The terminal is gone.
    case closed
  }

  /// Standard input.
  let input: Int32 = STDIN_FILENO

  /// The terminal, opened once more so that its writes need not block, or else standard output.
  ///
  /// Setting O_NONBLOCK on standard output itself would set it for the shell too, which shares it.
  let output: Int32

  let originalSettings: termios

  /// - Throws: ``TerminalError/notATerminal(_:)``.
  init() throws(TerminalError) {
    guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
    guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
    var settings = termios()
    guard tcgetattr(STDIN_FILENO, &settings) == 0 else { throw .system(errno: errno) }
    originalSettings = settings
    output = TerminalLine.openAgain() ?? STDOUT_FILENO
  }

  /// Hands over every key as its bytes: no echo, no lines, no signals from keys, no change in what is written.
  func makeRaw() {
    var settings = originalSettings
    cfmakeraw(&settings)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(input, TCSANOW, &settings)
  }

  /// Whether the terminal is this job's to use. True where there are no jobs.
  var isForeground: Bool {
    let group = tcgetpgrp(input)
    return group < 0 || group == getpgrp()
  }

  /// Puts the settings back, unless another job has the terminal now.
  func restore() {
    guard isForeground else { return }
    var settings = originalSettings
    tcsetattr(input, TCSANOW, &settings)
  }

  /// The size the terminal tells; `nil` when it tells none, as serial lines do and some terminals in mid-resize.
  var size: Size? {
    var window = winsize()
    guard ioctl(output, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0 else { return nil }
    return Size(width: min(Int(window.ws_col), 1_000), height: min(Int(window.ws_row), 500))
  }

  /// All bytes there are, up to 64 KiB, without waiting; `nil` when the terminal is gone.
  func read() -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while bytes.count < 65_536 {
      var waiting = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, 0) > 0 else { break }
      let count = Glibc.read(input, &chunk, chunk.count)
      if count < 0, errno == EINTR || errno == EAGAIN { break }
      guard count > 0 else { return bytes.isEmpty ? nil : bytes }
      bytes.append(contentsOf: chunk.prefix(count))
    }
    return bytes
  }

  /// For how long a terminal that takes nothing is waited for: what goes on beside it, such as asking whether the user may
  /// stay, never waits longer.
  private static let patienceMilliseconds: Int32 = 1_000

  /// Writes in one call where the terminal takes all at once; waits for it where not, until a signal comes or it has taken
  /// nothing for a second.
  func write(_ bytes: [UInt8], until signals: Int32) -> WriteOutcome {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EAGAIN, errno != EINTR {
        return .closed
      } else {
        var waiting = [
          pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
        ]
        if poll(&waiting, 2, Self.patienceMilliseconds) == 0 { return .interrupted }
        if waiting[0].revents & Int16(POLLERR | POLLHUP) != 0 { return .closed }
        if waiting[1].revents != 0 { return .interrupted }
      }
    }
    return .complete
  }

  /// Writes the last bytes: a terminal that takes none for a fifth of a second loses what waits in the line before.
  func writeLast(_ bytes: [UInt8]) {
    var waiting = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    if poll(&waiting, 1, 200) == 0 { tcflush(output, TCOFLUSH) }
    _ = bytes.withUnsafeBytes { Glibc.write(output, $0.baseAddress, $0.count) }
  }

  private static func openAgain() -> Int32? {
    // Only the controlling terminal can be opened by any user, and tcgetsid answers only for that one.
    guard tcgetsid(STDOUT_FILENO) == getsid(0) else { return nil }
    let descriptor = open("/dev/tty", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }
}
