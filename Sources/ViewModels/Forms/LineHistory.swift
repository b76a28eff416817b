import Domain
import Repository

/// Lines sent in this sitting, by their kind; only in memory, because a line may hold a note about a child.
package final class LineHistory {
  /// Lines kept of each kind.
  static let depth = 50

  private var sent: [String: [String]] = [:]

  package init() {}

  /// The lines of a kind, the last first.
  package func lines(of kind: String) -> [String] { sent[kind] ?? [] }

  /// Forgets the line that was typed last.
  func forgetLast(of kind: String) { sent[kind] = Array(lines(of: kind).dropFirst()) }

  package func note(_ line: String, of kind: String) {
    guard line.contains(where: { !$0.isWhitespace }) else { return }
    let others = lines(of: kind).filter { $0 != line }
    sent[kind] = Array(([line] + others).prefix(Self.depth))
  }
}

/// What Up brings back into an empty line: lines that were not sent, then lines that were.
struct EarlierLines {
  struct Line {
    let text: String
    /// The draft it is kept in; nil where it was sent.
    let draft: Draft?
  }

  private let lines: [Line]
  /// The index of the line that is shown; -1 for none.
  private var index = -1

  init(unsent: [Draft], sent: [String]) {
    lines =
      unsent.map { Line(text: $0.values[LinePrompt.field] ?? "", draft: $0) } + sent.map { Line(text: $0, draft: nil) }
  }

  /// The text of the line that is shown; empty for none.
  var shown: String { lines.indices.contains(index) ? lines[index].text : "" }

  func hasUnsent(for key: DraftKey) -> Bool { lines.contains { $0.draft?.key == key } }

  mutating func move(by step: Int) -> Line? {
    guard index + step >= -1, index + step < lines.count, step != 0 else { return nil }
    index += step
    return lines.indices.contains(index) ? lines[index] : Line(text: "", draft: nil)
  }
}
