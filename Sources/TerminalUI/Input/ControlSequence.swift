/// The parameters of a CSI or SS3 sequence, and what it means once its final byte is there.
///
/// Source: xterm's control sequences (ctlseqs), sections "PC-Style Function Keys" and "Mouse Tracking"; rxvt's and the
/// Linux console's variants; the `u` form of fixterms and kitty.
struct ControlSequence: Sendable {
  /// Longer sequences are no key of any terminal: they are swallowed.
  private static let limit = 32

  private var bytes: [UInt8] = []
  private var isTooLong = false

  var isEmpty: Bool { bytes.isEmpty }

  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    isTooLong = false
  }

  mutating func append(_ byte: UInt8) {
    guard bytes.count < ControlSequence.limit else { return isTooLong = true }
    bytes.append(byte)
  }

  func beginsPaste(final: UInt8) -> Bool {
    final == 0x7E && bytes == [0x32, 0x30, 0x30]
  }

  /// The event of `ESC [`, these parameters and the final byte; `nil` for what no one needs to know.
  func event(final: UInt8) -> InputEvent? {
    if bytes.isEmpty {
      if final == 0x49 { return .focus(true) }
      if final == 0x4F { return .focus(false) }
    }
    if bytes.first == 0x3C { return mouse(final: final).map(InputEvent.mouse) }
    return key(final: final).map(InputEvent.key)
  }

  /// The key of `ESC O`, perhaps a modifier, and the final byte.
  func singleShiftKey(final: UInt8) -> Key? {
    guard !isTooLong, let parameters = parameters(of: bytes[...]) else { return nil }
    let modifiers = Modifiers(parameter: parameters.last ?? 1)
    if let code = KeyCode(cursorFinal: final) { return Key(code, modifiers) }
    switch final {
    case 0x4D: return Key(.enter, modifiers)
    case 0x58: return Key(.character("="), modifiers)
    case 0x6A...0x79: return Key(.character(Character(Unicode.Scalar(final - 0x40))), modifiers)
    case 0x61...0x64: return Key(cursorFinal: final - 0x20, .control)
    default: return nil
    }
  }

  private func key(final: UInt8) -> Key? {
    guard !isTooLong, let parameters = parameters(of: bytes[...]) else { return nil }
    let first = parameters.first ?? 1
    let modifiers = Modifiers(parameter: parameters.count > 1 ? parameters[1] : 1)
    switch final {
    case 0x5A: return Key(.backTab, modifiers)
    case 0x7E where first == 27 && parameters.count == 3: return Key(unicode: parameters[2], modifiers)
    case 0x7E: return KeyCode(tildeNumber: first).map { Key($0, modifiers) }
    case 0x5E: return KeyCode(tildeNumber: first).map { Key($0, .control) }
    case 0x40: return KeyCode(tildeNumber: first).map { Key($0, [.control, .shift]) }
    case 0x75 where !parameters.isEmpty: return Key(unicode: first, modifiers)
    case 0x61...0x64 where parameters.isEmpty: return Key(cursorFinal: final - 0x20, .shift)
    default: return first == 1 ? Key(cursorFinal: final, modifiers) : nil
    }
  }

  private func mouse(final: UInt8) -> MouseEvent? {
    guard !isTooLong, final == 0x4D || final == 0x6D, let parameters = parameters(of: bytes.dropFirst()),
      parameters.count == 3, parameters[1] > 0, parameters[2] > 0
    else { return nil }
    return MouseEvent(
      report: parameters[0], at: Point(x: parameters[1] - 1, y: parameters[2] - 1), isRelease: final == 0x6D)
  }

  /// Numbers between semicolons, without what follows a colon; `nil` when there is anything but digits in them.
  ///
  /// A missing number is 1, as in the sequences of keys. Numbers stop growing at 65,535.
  private func parameters(of bytes: ArraySlice<UInt8>) -> [Int]? {
    guard !bytes.isEmpty else { return [] }
    var numbers: [Int] = []
    for field in bytes.split(separator: 0x3B, omittingEmptySubsequences: false) {
      var number: Int?
      for byte in field.prefix(while: { $0 != 0x3A }) {
        guard (0x30...0x39).contains(byte) else { return nil }
        number = min((number ?? 0) * 10 + Int(byte - 0x30), 65_535)
      }
      numbers.append(number ?? 1)
    }
    return numbers
  }
}
