import TerminalUI

/// What a sentence repeats of the words that somebody gave the program: as far as it helps to find them, and no further.
enum Echo {
  /// Words beyond those of the process, such as a request over SSH.
  @TaskLocal static var request: [String] = []

  /// Characters of one word that are repeated.
  private static let most = 100
  /// Characters of a sentence, whatever it repeats from elsewhere, such as a cell or a setting.
  private static let longest = 1_000

  /// The sentence with long words cut short.
  static func shortened(_ sentence: String) -> String {
    guard sentence.utf8.count > most else { return sentence }
    var sentence = sentence
    for word in words where word.utf8.count > most {
      sentence = sentence.replacing(word, with: word.prefix(most) + "…")
    }
    return sentence.count > longest ? sentence.prefix(longest) + "…" : sentence
  }

  /// Several lines with the words in them shown as they would be on a terminal, each still in one line; ArgumentParser puts
  /// a word between single quotes.
  static func inert(_ lines: String) -> String {
    var lines = lines
    for word in given where CellText.shown(word) != word {
      lines = lines.replacing("'\(word)'", with: "'\(CellText.shown(word))'")
    }
    return lines
  }

  /// Long words, as they were given and as they are shown.
  private static var words: [String] {
    let all = given.filter { $0.utf8.count > most }
    return all + all.map(CellText.shown)
  }

  /// The words, and what is behind the sign in `--option=value`.
  private static var given: [String] {
    let whole = CommandLine.arguments.dropFirst() + request
    return whole + whole.compactMap { word in word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) } }
  }
}
