import Domain
import Glibc
import Repository
import TerminalUI

/// Standard output for results, standard error for everything said about them.
///
/// The one way to both: whatever a command writes, and whatever ArgumentParser says, comes by here, so that a terminal
/// gets no byte of anybody's data that it would obey. Files and pipes get what is on file, unchanged.
enum StandardStreams {
  static var outputIsTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
  static var inputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// What a result is written in, which decides how a terminal is kept from obeying it.
  enum Format {
    case text
    case json
  }

  /// Says a sentence on standard error.
  static func say(_ sentence: String) { ask(sentence + "\n") }

  /// The same without the end of the line, for an answer to stand behind it.
  static func ask(_ question: String) { write(errorIsTerminal ? inert(question) : question, to: STDERR_FILENO) }

  /// Asks, and reads whether the answer is yes; anything else is no.
  static func agrees(_ question: String) -> Bool {
    ask(question)
    return readLine().map { ["y", "yes"].contains($0.lowercased()) } ?? false
  }

  /// Writes a line of the result.
  static func print(_ line: String) { print(line, as: .text) }

  /// Writes a line of the result in JSON.
  static func print(_ value: JSONValue) { print(value.text, as: .json) }

  private static func print(_ line: String, as format: Format) {
    write((outputIsTerminal ? shown(line, as: format) : line) + "\n", to: STDOUT_FILENO)
  }

  /// Writes a piece of a result as it is, in whole characters where a terminal is to show it.
  static func write(_ bytes: [UInt8], as format: Format) throws(TransferError) {
    let shown = outputIsTerminal ? Array(shown(String(decoding: bytes, as: UTF8.self), as: format).utf8) : bytes
    do { try OutputFile.write(shown, to: STDOUT_FILENO, path: "-") } catch {
      // A reader that has gone away, such as `head`, ends the process quietly.
      if case .cannotWrite(_, EPIPE) = error { exit(ExitStatus.done.rawValue) }
      throw error
    }
  }

  /// Shows how far long work has come, on standard error, over what was shown before; nil takes it away.
  static func showProgress(_ text: String?) {
    write("\r" + (text.map(CellText.shown) ?? "") + "\u{1B}[K", to: STDERR_FILENO)
  }

  /// Text as a terminal may get it: what could move its cursor, change it or turn the reading round is a visible mark.
  static func inert(_ text: String) -> String { shown(text, as: .text) }

  private static func shown(_ text: String, as format: Format) -> String {
    switch format {
    case .json: CellText.shownJSON(text)
    case .text:
      // A carriage return and a line feed are one character.
      text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        .map { CellText.shown(String($0)) }.joined(separator: "\n")
    }
  }

  /// Writes all of it, however many calls that takes; a reader that has gone away ends the process quietly.
  private static func write(_ text: String, to descriptor: Int32) {
    do throws(TransferError) { try OutputFile.write(Array(text.utf8), to: descriptor, path: "-") } catch {
      if case .cannotWrite(_, EPIPE) = error { exit(ExitStatus.done.rawValue) }
      exit(ExitStatus.inputOutput.rawValue)
    }
  }
}
