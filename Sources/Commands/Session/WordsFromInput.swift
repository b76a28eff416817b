import Domain
import Localization
import Repository

/// Takes what people write about somebody from standard input, so that nothing of a person is in a shell's history or in the
/// list of processes: `matchbook log M-104 90m --note -`.
///
/// Where several options ask for it, each takes a line, in their order, and the last takes all that is left.
enum WordsFromInput {
  /// The options that take words of one's own, or tell something of a person.
  static let options: Set<String> = [
    "--address", "--ask", "--born", "--commitment", "--district-address", "--district-phone", "--email", "--first-name",
    "--gone", "--label", "--last-name", "--new", "--next", "--note", "--phone", "--reason", "--school", "--street",
    "--town", "--trainer", "--zip",
  ]

  /// Bytes; more than every field takes.
  private static let limit = 1 << 20

  /// The words with the texts in the place of each `-`; as they are where there is none.
  ///
  /// - Throws: `ExitCode` after a sentence.
  static func filled(_ words: [String]) throws -> [String] {
    let places = places(in: words)
    guard !places.isEmpty else { return words }
    let texts = try texts(places.count)
    var filled = words
    for ((index, option), text) in zip(places, texts).reversed() {
      // One word, for what is written may begin with a hyphen.
      let isApart = words[index] == "-"
      filled.replaceSubrange((isApart ? index - 1 : index)...index, with: ["\(option)=\(text)"])
    }
    return filled
  }

  /// All of standard input as one text, for a command whose words are all of that kind.
  ///
  /// - Throws: `ExitCode` after a sentence.
  static func line() throws -> String { try texts(1)[0].replacing("\n", with: " ") }

  /// The places of each `-` that asks for a text, with their options.
  private static func places(in words: [String]) -> [(index: Int, option: String)] {
    var places: [(Int, String)] = []
    for (index, word) in words.enumerated() {
      if word == "--" { break }
      if word == "-", index > 0, options.contains(words[index - 1]) {
        places.append((index, words[index - 1]))
      } else if word.hasPrefix("--"), word.hasSuffix("=-"), options.contains(String(word.dropLast(2))) {
        places.append((index, String(word.dropLast(2))))
      }
    }
    return places
  }

  private static func texts(_ count: Int) throws -> [String] {
    if StandardStreams.inputIsTerminal { StandardStreams.say(English.Session.typeText(lines: count)) }
    var lines = try all().split(separator: "\n", maxSplits: count - 1, omittingEmptySubsequences: false).map(
      String.init)
    guard lines.count == count else {
      throw CommandSession.failure(English.Session.fewLines(lines.count, needed: count), .badData)
    }
    while lines[count - 1].last?.isNewline == true { lines[count - 1].removeLast() }
    return lines.map { $0.last == "\r" ? String($0.dropLast()) : $0 }
  }

  private static func all() throws -> String {
    do {
      let source = try ByteSource.file("-")
      var bytes: [UInt8] = []
      while case let piece = try source.next(), !piece.isEmpty {
        bytes += piece
        guard bytes.count <= limit else { throw CommandSession.failure(English.Session.longText, .badData) }
      }
      return String(decoding: bytes, as: UTF8.self)
    } catch let error as TransferError {
      throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
    }
  }
}
