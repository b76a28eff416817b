/// Which keys the bytes of a terminal stand for.
extension KeyCode {
  /// The key of `ESC [ A`, `ESC O A` and their like.
  init?(cursorFinal final: UInt8) {
    switch final {
    case 0x41: self = .up
    case 0x42: self = .down
    case 0x43: self = .right
    case 0x44: self = .left
    case 0x46: self = .end
    case 0x48: self = .home
    case 0x50...0x53: self = .f(Int(final) - 0x4F)
    default: return nil
    }
  }

  /// The key of `ESC [ number ~`.
  init?(tildeNumber number: Int) {
    switch number {
    case 1, 7: self = .home
    case 2: self = .insert
    case 3: self = .delete
    case 4, 8: self = .end
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .f(number - 10)
    case 17...21: self = .f(number - 11)
    case 23...26: self = .f(number - 12)
    case 28, 29: self = .f(number - 13)
    case 31...34: self = .f(number - 14)
    default: return nil
    }
  }
}

extension Modifiers {
  /// xterm's modifier number: one more than the bits shift 1, alt 2, control 4, meta 8; meta counts as Alt.
  init(parameter: Int) {
    let bits = max(parameter, 1) - 1
    self.init(rawValue: UInt8(bits & 7))
    if bits & 8 != 0 { insert(.alt) }
  }
}

extension Key {
  init?(cursorFinal final: UInt8, _ modifiers: Modifiers) {
    guard let code = KeyCode(cursorFinal: final) else { return nil }
    self.init(code, modifiers)
  }

  /// The key of a control byte, 0–31 or 127, other than Esc.
  ///
  /// Both bytes terminals send for Enter, and both for Backspace, mean that key.
  init(control byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self.init(.backspace)
    case 0x09: self.init(.tab)
    case 0x0A, 0x0D: self.init(.enter)
    case 0x00: self.init(.character(" "), .control)
    default: self.init(.character(Character(Unicode.Scalar(byte | 0x40))), .control)
    }
  }

  /// The key a terminal names by its character's number; `nil` for numbers of keys this program does not know.
  init?(unicode number: Int, _ modifiers: Modifiers) {
    switch number {
    case 9: self.init(.tab, modifiers)
    case 13: self.init(.enter, modifiers)
    case 27: self.init(.escape, modifiers)
    case 8, 127: self.init(.backspace, modifiers)
    case 0...31, 0x80...0x9F, 0xE000...0xF8FF: return nil
    default:
      guard let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
      let shifted = modifiers.contains(.shift) && modifiers.subtracting(.shift).isEmpty
      let character = Character(scalar)
      let upper = character.uppercased()
      self.init(.character(shifted && upper.count == 1 ? Character(upper) : character), modifiers)
    }
  }
}

extension MouseEvent {
  /// Reads xterm's button number; `nil` for movement, sideways wheels and extra buttons.
  init?(report: Int, at position: Point, isRelease: Bool) {
    guard report & 32 == 0, report < 128 else { return nil }
    var modifiers: Modifiers = []
    if report & 4 != 0 { modifiers.insert(.shift) }
    if report & 8 != 0 { modifiers.insert(.alt) }
    if report & 16 != 0 { modifiers.insert(.control) }
    let action: Action
    switch (report & 64 != 0, report & 3) {
    case (true, 0) where !isRelease: action = .wheelUp
    case (true, 1) where !isRelease: action = .wheelDown
    case (false, 0): action = isRelease ? .release(.left) : .press(.left)
    case (false, 1): action = isRelease ? .release(.middle) : .press(.middle)
    case (false, 2): action = isRelease ? .release(.right) : .press(.right)
    default: return nil
    }
    self.init(action, at: position, modifiers: modifiers)
  }
}
