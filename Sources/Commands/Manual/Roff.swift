/// Text in the language of man(7).
enum Roff {
  /// Text that is shown as it is, on one line.
  static func escaped(_ text: String) -> String {
    let marks: [Character: String] = [
      "\\": "\\e", "…": "...", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "~": "\\(ti", "^": "\\(ha", "\"": "\\(dq",
    ]
    let escaped = text.map { marks[$0] ?? String($0) }.joined()
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// A paragraph in lines of at most 76 bytes, which man fills again; none for an empty text.
  static func filled(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ").map({ escaped(String($0)) }) {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= 76 {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines
  }

  /// Paragraphs divided by empty lines; one of several lines keeps them, as an example does.
  static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.split(separator: "").flatMap { paragraph in
      paragraph.count == 1
        ? [".PP"] + filled(String(paragraph.first ?? ""))
        : [".PP", ".nf"] + paragraph.map { escaped(String($0)) } + [".fi"]
    }
  }
}
