/// What one spacing character shows: a base, its width in cells, and up to four marks over or under it.
///
/// Plain memory (24 bytes), because a canvas holds thousands and an ncurses cell holds exactly as much.
package struct Glyph: Hashable, Sendable {
  package let base: Unicode.Scalar
  /// 1 or 2 cells; 0 only for the right half of a wide glyph.
  package let width: UInt8
  package private(set) var markCount: UInt8 = 0
  private var firstMark: UInt32 = 0
  private var secondMark: UInt32 = 0
  private var thirdMark: UInt32 = 0
  private var fourthMark: UInt32 = 0

  package init(_ base: Unicode.Scalar, width: Int = 1) {
    self.base = base
    self.width = UInt8(truncatingIfNeeded: width)
  }

  package static let blank = Glyph(" ")
  /// The right half of a wide glyph; nothing is shown for it.
  package static let rightHalf = Glyph("\0", width: 0)

  /// The zero-width marks, in order.
  package var marks: [Unicode.Scalar] {
    [firstMark, secondMark, thirdMark, fourthMark].prefix(Int(markCount)).compactMap(Unicode.Scalar.init)
  }

  /// Adds a zero-width mark; beyond the fourth, marks are left out.
  package mutating func add(_ mark: Unicode.Scalar) {
    switch markCount {
    case 0: firstMark = mark.value
    case 1: secondMark = mark.value
    case 2: thirdMark = mark.value
    case 3: fourthMark = mark.value
    default: return
    }
    markCount += 1
  }

  /// The base and its marks as text; empty for the right half of a wide glyph.
  package var text: String {
    var text = ""
    append(to: &text)
    return text
  }

  func append(to text: inout String) {
    guard width > 0 else { return }
    text.unicodeScalars.append(base)
    guard markCount > 0 else { return }
    for mark in marks { text.unicodeScalars.append(mark) }
  }
}
