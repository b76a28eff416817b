/// One file of the project: its path from the root, and its text.
struct TextFile {
  let path: String
  let text: String

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// Lines as an editor counts them: a newline at the end begins no further line.
  var lineCount: Int { text.isEmpty ? 0 : lines.count - (text.hasSuffix("\n") ? 1 : 0) }

  /// The modules that a Swift file imports, submodules and single declarations by their module's name.
  var imports: [String] {
    lines.compactMap { line in
      guard line.contains("import "), let match = line.wholeMatch(of: Self.importLine) else { return nil }
      return String(match.1)
    }
  }

  /// The comment lines that the file begins with, below its imports and without slashes; none where it begins otherwise.
  var openingComment: [Substring] {
    lines.drop { $0.isEmpty || $0.wholeMatch(of: Self.importLine) != nil }.prefix { $0.hasPrefix("//") }
      .map { $0.drop { $0 == "/" || $0 == " " } }
  }

  private static var importLine: Regex<(Substring, Substring)> {
    /\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|fileprivate|private)\s+)?import\s+(?:(?:struct|class|enum|protocol|typealias|func|let|var)\s+)?(\w+).*/
  }
}
