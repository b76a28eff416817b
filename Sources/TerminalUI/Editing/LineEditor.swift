/// A line of text being typed, with its insertion point, edited as in a shell.
///
/// Counts in grapheme clusters: an accent is deleted with its letter, and a combining mark typed on its own joins the
/// letter before it.
package struct LineEditor: Hashable, Sendable {
  package private(set) var text: String
  /// Characters before the insertion point.
  package private(set) var position: Int

  /// The insertion point starts behind the text.
  package init(_ text: String = "") {
    self.text = text
    position = text.count
  }

  /// Moves or edits as the key says.
  ///
  /// - Returns: False for a key that means nothing in a line, such as Enter or Tab.
  package mutating func handle(_ key: Key) -> Bool {
    if let character = key.typed {
      insert(String(character))
      return true
    }
    switch key {
    case .left, .control("b"): move(to: position - 1)
    case .right, .control("f"): move(to: position + 1)
    case .home, .control("a"): move(to: 0)
    case .end, .control("e"): move(to: text.count)
    case .alt("b"), Key(.left, .control): move(to: startOfWord)
    case .alt("f"), Key(.right, .control): move(to: endOfWord)
    case .backspace, .control("h"): remove(from: position - 1, to: position)
    case .delete, .control("d"): remove(from: position, to: position + 1)
    case .control("k"): remove(from: position, to: text.count)
    case .control("u"): remove(from: 0, to: position)
    case .control("w"), Key(.backspace, .alt): remove(from: startOfWord, to: position)
    default: return false
    }
    return true
  }

  /// Puts text at the insertion point and moves behind it.
  package mutating func insert(_ inserted: String) {
    let index = text.index(text.startIndex, offsetBy: position)
    let before = text[..<index] + inserted
    position = before.count
    text = String(before + text[index...])
    position = min(position, text.count)
  }

  package mutating func move(to wanted: Int) { position = min(max(0, wanted), text.count) }

  private mutating func remove(from start: Int, to end: Int) {
    let (start, end) = (max(0, start), min(end, text.count))
    guard start < end else { return }
    let first = text.index(text.startIndex, offsetBy: start)
    text.removeSubrange(first..<text.index(first, offsetBy: end - start))
    position = min(start, text.count)
  }

  private var startOfWord: Int {
    let before = Array(text.prefix(position))
    var start = before.count
    while start > 0, before[start - 1].isWhitespace { start -= 1 }
    while start > 0, !before[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private var endOfWord: Int {
    let characters = Array(text)
    var end = position
    while end < characters.count, characters[end].isWhitespace { end += 1 }
    while end < characters.count, !characters[end].isWhitespace { end += 1 }
    return end
  }
}
