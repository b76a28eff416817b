package import TerminalUI

/// Pictures that make a terminal library work: text of every width, roles and attributes, rows that move as in a
/// scrolled list, and places that change for no reason. Picture for picture the same.
package enum RandomPicture {
  private static let words = [
    "García", "漢字", "e\u{301}te", "ไทย", "🙂", "نص", "नमस्ते", "plain text that goes on", "──────────", "          ", "x",
  ]

  /// Draws the picture of a number; the next number's is the same a row higher, or lower, with other differences.
  package static func draw(_ number: UInt64, into canvas: inout Canvas) {
    let size = canvas.size
    let offset = number / 8 % 2 == 0 ? number : 1_000 - number
    for y in 0..<size.height {
      var random = SeededGenerator(seed: offset &+ UInt64(y))
      drawRow(y, of: &canvas, with: &random)
    }
    var random = SeededGenerator(seed: number &* 7_919)
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      drawRow(Int.random(in: 0..<size.height, using: &random), of: &canvas, with: &random)
    }
    canvas.moveCursor(
      to: Point(
        x: Int.random(in: 0..<size.width, using: &random), y: Int.random(in: 0..<size.height, using: &random)))
  }

  private static func drawRow(_ y: Int, of canvas: inout Canvas, with random: inout SeededGenerator) {
    var x = 0
    while x < canvas.size.width {
      let role = Role.allCases.randomElement(using: &random) ?? .text
      let attributes = Attributes(rawValue: UInt8.random(in: 0..<8, using: &random))
      let word = words.randomElement(using: &random) ?? ""
      x += max(1, canvas.draw(word, at: Point(x: x, y: y), role: role, attributes: attributes))
      x += Int.random(in: 0..<12, using: &random)
    }
  }
}
