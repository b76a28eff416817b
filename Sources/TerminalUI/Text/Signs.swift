/// The signs that lines, marks and charts are drawn with, each one cell wide.
package struct Signs: Sendable {
  package let horizontal: Character
  package let vertical: Character
  package let topLeft: Character
  package let topRight: Character
  package let bottomLeft: Character
  package let bottomRight: Character
  /// Where a horizontal line meets a vertical one at its left or right end.
  package let teeLeft: Character
  package let teeRight: Character
  package let ellipsis: Character
  /// Before the row or item that the cursor is on.
  package let pointer: Character
  package let checked: Character
  package let unchecked: Character
  package let chosen: Character
  package let unchosen: Character
  package let ascending: Character
  package let descending: Character
  package let bullet: Character
  /// An eighth of a cell to a whole cell, lying; the whole cell is last.
  package let bars: [Character]
  /// From the lowest to the highest, standing.
  package let sparks: [Character]
  package let track: Character

  package static let utf8 = Signs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘", teeLeft: "├",
    teeRight: "┤", ellipsis: "…", pointer: "▸", checked: "✓", unchecked: "·", chosen: "●", unchosen: "○",
    ascending: "▲", descending: "▼", bullet: "•", bars: Array("▏▎▍▌▋▊▉█"), sparks: Array("▁▂▃▄▅▆▇█"), track: "░")

  package static let ascii = Signs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+", teeLeft: "+",
    teeRight: "+", ellipsis: "~", pointer: ">", checked: "x", unchecked: ".", chosen: "*", unchosen: "o",
    ascending: "^", descending: "v", bullet: "*", bars: ["#"], sparks: Array("_.-=+*%#"), track: ".")
}
