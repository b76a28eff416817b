import TerminalUI
import Testing

@Suite("Themes")
struct ThemeTests {
  /// Every look that can be shown: each theme, depth, role and selection.
  private static let looks: [(name: String, look: Appearance)] = Theme.allCases.flatMap { theme in
    ColorDepth.allCases.flatMap { depth in
      Role.allCases.flatMap { role in
        [Attributes(), .selected].map { attributes in
          ("\(theme) \(depth) \(role) \(attributes.rawValue)", theme.appearance(of: role, attributes, depth: depth))
        }
      }
    }
  }

  @Test func `reach a contrast of 4.5 to 1 on black and on white`() {
    for ground in [Color(0, 0, 0), Color(255, 255, 255)] {
      let ink = ground == Color(0, 0, 0) ? Color(255, 255, 255) : Color(0, 0, 0)
      for (name, look) in Self.looks {
        let foregrounds = look.foreground.map(Color.palette) ?? [ink]
        let backgrounds = look.background.map(Color.palette) ?? [ground]
        for (fore, back) in zip(
          foregrounds, backgrounds.count == 1 ? foregrounds.map { _ in backgrounds[0] } : backgrounds)
        {
          #expect(fore.contrast(to: back) >= 4.5, "\(name)")
        }
      }
    }
  }

  @Test func `use no colour where there is none`() {
    for role in Role.allCases {
      for (theme, depth) in [(Theme.standard, ColorDepth.none), (.highContrast, .none), (.monochrome, .sixteen)] {
        let look = theme.appearance(of: role, depth: depth)
        #expect(look.foreground == nil && look.background == nil)
      }
    }
  }

  @Test(arguments: Theme.allCases, ColorDepth.allCases)
  func `tell the selected row, the focused field and errors from plain text`(theme: Theme, depth: ColorDepth) {
    let plain = theme.appearance(of: .text, depth: depth)
    #expect(theme.appearance(of: .text, .selected, depth: depth) != plain)
    #expect(theme.appearance(of: .focused, depth: depth) != plain)
    #expect(theme.appearance(of: .error, depth: depth) != plain)
    #expect(theme.appearance(of: .field, depth: depth) != plain)
  }
}

/// A colour of a terminal's palette, with the contrast of WCAG 2.2.
private struct Color: Equatable {
  let red: Double
  let green: Double
  let blue: Double

  init(_ red: Double, _ green: Double, _ blue: Double) { (self.red, self.green, self.blue) = (red, green, blue) }

  /// The colour of an index: for the first sixteen as xterm and as the Linux console have it, else as the cube has it.
  static func palette(_ index: UInt8) -> [Color] {
    if index < 16 { return [xterm[Int(index)], console[Int(index)]] }
    if index >= 232 {
      let level = Double(8 + 10 * (Int(index) - 232))
      return [Color(level, level, level), Color(level, level, level)]
    }
    let steps: [Double] = [0, 95, 135, 175, 215, 255]
    let cube = Int(index) - 16
    let color = Color(steps[cube / 36], steps[cube / 6 % 6], steps[cube % 6])
    return [color, color]
  }

  func contrast(to other: Color) -> Double {
    let (bright, dark) = (max(luminance, other.luminance), min(luminance, other.luminance))
    return (bright + 0.05) / (dark + 0.05)
  }

  private var luminance: Double {
    func linear(_ level: Double) -> Double {
      let share = level / 255
      guard share > 0.03928 else { return share / 12.92 }
      return exponentiate((share + 0.055) / 1.055)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// `base` to the power of 2.4, as its square times the fifth root of its square.
  private func exponentiate(_ base: Double) -> Double {
    let square = base * base
    var root = 0.5
    for _ in 0..<60 { root -= (root * root * root * root * root - square) / (5 * root * root * root * root) }
    return square * root
  }

  private static let xterm = [
    Color(0, 0, 0), Color(205, 0, 0), Color(0, 205, 0), Color(205, 205, 0), Color(0, 0, 238), Color(205, 0, 205),
    Color(0, 205, 205), Color(229, 229, 229), Color(127, 127, 127), Color(255, 0, 0), Color(0, 255, 0),
    Color(255, 255, 0), Color(92, 92, 255), Color(255, 0, 255), Color(0, 255, 255), Color(255, 255, 255),
  ]
  private static let console = [
    Color(0, 0, 0), Color(170, 0, 0), Color(0, 170, 0), Color(170, 85, 0), Color(0, 0, 170), Color(170, 0, 170),
    Color(0, 170, 170), Color(170, 170, 170), Color(85, 85, 85), Color(255, 85, 85), Color(85, 255, 85),
    Color(255, 255, 85), Color(85, 85, 255), Color(255, 85, 255), Color(85, 255, 255), Color(255, 255, 255),
  ]
}
