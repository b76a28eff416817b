/// How an emulated cell looks.
package struct ScreenStyle: Hashable, Sendable {
  /// A palette index; `nil` is the terminal's own colour.
  package var foreground: Int?
  package var background: Int?
  package var isBold = false
  package var isUnderlined = false
  package var isReversed = false

  /// Applies the parameters of an SGR sequence.
  mutating func apply(_ parameters: [Int]) {
    var rest = parameters.isEmpty ? [0] : parameters[...]
    while let code = rest.popFirst() {
      switch code {
      case 0: self = ScreenStyle()
      case 1: isBold = true
      case 4: isUnderlined = true
      case 7: isReversed = true
      case 22: isBold = false
      case 24: isUnderlined = false
      case 27: isReversed = false
      case 30...37: foreground = code - 30
      case 40...47: background = code - 40
      case 90...97: foreground = code - 82
      case 100...107: background = code - 92
      case 39: foreground = nil
      case 49: background = nil
      case 38 where rest.first == 5: foreground = rest.dropFirst().first
      case 48 where rest.first == 5: background = rest.dropFirst().first
      default: break
      }
      if code == 38 || code == 48 { rest = rest.dropFirst(2) }
    }
  }
}
