package import TerminalUI

extension Key {
  /// What xterm sends for the key while its cursor keys are in application mode.
  package var bytes: [UInt8] {
    if case .character(let character) = code {
      if modifiers == .alt, let byte = character.asciiValue { return Array("\u{1B}[\(byte);3u".utf8) }
      guard modifiers.contains(.control) else { return Array(String(character).utf8) }
      return [(character.asciiValue ?? 0) & 0x1F]
    }
    return Array(sequence.utf8)
  }

  private var sequence: String {
    switch code {
    case .character: ""
    case .enter: "\r"
    case .tab: "\t"
    case .backTab: "\u{1B}[Z"
    case .escape: "\u{1B}"
    case .backspace: "\u{7F}"
    case .delete: "\u{1B}[3~"
    case .insert: "\u{1B}[2~"
    case .up: "\u{1B}OA"
    case .down: "\u{1B}OB"
    case .right: "\u{1B}OC"
    case .left: "\u{1B}OD"
    case .home: "\u{1B}OH"
    case .end: "\u{1B}OF"
    case .pageUp: "\u{1B}[5~"
    case .pageDown: "\u{1B}[6~"
    case .f(let number):
      switch number {
      case 1...4: "\u{1B}O" + ["P", "Q", "R", "S"][number - 1]
      case 5: "\u{1B}[15~"
      case 6...10: "\u{1B}[\(number + 11)~"
      default: "\u{1B}[\(number + 12)~"
      }
    }
  }
}
