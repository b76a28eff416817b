extension LineEditor {
  /// Moves up or down by whole lines of the text, keeping the column where the line is long enough.
  ///
  /// - Returns: False at the first or last line; the insertion point then stays.
  package mutating func moveLine(by distance: Int) -> Bool {
    let lengths = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.count)
    let (line, column) = place(in: lengths)
    guard lengths.indices.contains(line + distance) else { return false }
    let start = lengths.prefix(line + distance).reduce(0) { $0 + $1 + 1 }
    move(to: start + min(column, lengths[line + distance]))
    return true
  }

  /// Moves to the beginning or end of the line that the insertion point is in.
  package mutating func moveToLineEdge(atEnd: Bool) {
    let lengths = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(\.count)
    let (line, column) = place(in: lengths)
    move(to: position - column + (atEnd ? lengths[line] : 0))
  }

  private func place(in lengths: [Int]) -> (line: Int, column: Int) {
    var column = position
    var line = 0
    while line < lengths.count - 1, column > lengths[line] {
      column -= lengths[line] + 1
      line += 1
    }
    return (line, column)
  }
}
