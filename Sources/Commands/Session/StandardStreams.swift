import Glibc
import TerminalUI

/// Standard output for results, standard error for everything said about them.
enum StandardStreams {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Says a sentence on standard error.
  static func say(_ sentence: String) {
    write((errorIsTerminal ? inert(sentence) : sentence) + "\n", to: STDERR_FILENO)
  }

  /// Writes a line of the result.
  static func print(_ line: String) { write((outputIsTerminal ? inert(line) : line) + "\n", to: STDOUT_FILENO) }

  /// Text as a terminal may get it: what could move its cursor, change it or turn the reading round is a visible mark.
  static func inert(_ text: String) -> String {
    // A carriage return and a line feed are one character.
    text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
      .map { CellText.shown(String($0)) }.joined(separator: "\n")
  }

  /// Writes all of it, however many calls that takes; a reader that has gone away ends the process quietly.
  static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = Array(rest).withUnsafeBufferPointer { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(0) }
        exit(ExitStatus.inputOutput.rawValue)
      }
      rest = rest.dropFirst(written)
    }
  }
}
