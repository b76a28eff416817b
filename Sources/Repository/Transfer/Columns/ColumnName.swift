import Domain

/// Column names reduced to what they say, so that `Child's first name ` and `childs_first_name` are one.
enum ColumnName {
  /// Small letters and digits alone, without a remark in parentheses; `Language(s) at home` keeps its `s`.
  static func key(_ text: String) -> String {
    let folded = NameFolding.letters(withoutRemarks(text))
    return folded.isEmpty ? NameFolding.letters(text) : folded
  }

  private static func withoutRemarks(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "(") {
      let tail = rest[rest.index(after: open)...]
      guard let close = tail.firstIndex(of: ")") else { break }
      result += rest[..<open]
      if tail[..<close].count <= 2 { result += tail[..<close] }
      rest = tail[tail.index(after: close)...]
    }
    return result + rest
  }
}
