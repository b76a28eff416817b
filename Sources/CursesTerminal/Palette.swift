import CNcurses
import Glibc
import TerminalUI

/// What cells look like, in ncurses' terms: one entry for each role and set of attributes.
struct Palette {
  struct Style {
    var attributes: attr_t
    var pair: Int16
  }

  /// How many sets of attributes there are: three bits.
  private static let attributeSets = 8

  private let styles: [Style]

  init(theme: Theme, depth: ColorDepth) {
    styles = Role.allCases.flatMap { role in
      (0..<Palette.attributeSets).map { bits in
        let attributes = Attributes(rawValue: UInt8(bits))
        return Palette.style(of: theme.appearance(of: role, attributes, depth: depth), depth: depth)
      }
    }
  }

  subscript(role: Role, attributes: Attributes) -> Style {
    styles[Int(role.rawValue) * Palette.attributeSets + Int(attributes.rawValue) % Palette.attributeSets]
  }

  private static func style(of look: Appearance, depth: ColorDepth) -> Style {
    var attributes = attr_t(0)
    if look.isBold { attributes |= curses_bold() }
    if look.isUnderlined { attributes |= curses_underline() }
    if look.isReversed { attributes |= curses_reverse() }
    guard depth != .none, look.foreground != nil || look.background != nil else {
      return Style(attributes: attributes, pair: 0)
    }
    let colors = curses_colors()
    if colors == 8, let foreground = look.foreground, foreground >= 8 { attributes |= curses_bold() }
    let pair = alloc_pair(number(look.foreground, of: colors), number(look.background, of: colors))
    return Style(attributes: attributes, pair: Int16(clamping: max(0, pair)))
  }

  /// ncurses' number of a colour; -1 is the terminal's own. Eight colours stand for their bright twins too.
  private static func number(_ color: UInt8?, of colors: Int32) -> Int32 {
    guard let color else { return -1 }
    return colors == 8 ? Int32(color % 8) : Int32(color)
  }
}
