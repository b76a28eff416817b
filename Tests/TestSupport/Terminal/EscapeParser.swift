/// Cuts what a program writes to its terminal into characters and control sequences.
struct EscapeParser {
  struct Sequence {
    /// `?`, `>` and their like; empty for the common ones.
    var prefix = ""

    /// A missing number is 0.
    var parameters: [Int] = []
    var final = ""

    /// A parameter, 1 where it is missing or 0.
    func number(_ index: Int) -> Int {
      parameters.indices.contains(index) ? max(1, parameters[index]) : 1
    }
  }

  enum Action {
    case print(Unicode.Scalar)
    case control(UInt8)
    /// What follows Esc, outside of the longer kinds.
    case escape(String)
    case sequence(Sequence)
    /// The text of an OSC.
    case command(String)
  }

  private enum State { case ground, escape, designator, sequence, command, commandEscape }

  private var state = State.ground
  private var bytes: [UInt8] = []
  private var charactersLeft = 0

  mutating func take(_ byte: UInt8) -> Action? {
    switch state {
    case .ground: return takeText(byte)
    case .escape: return takeEscape(byte)
    case .designator:
      state = .ground
      return .escape(String(decoding: bytes + [byte], as: UTF8.self))
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        bytes.append(byte)
        return nil
      }
      state = .ground
      return .sequence(sequence(final: byte))
    case .command:
      switch byte {
      case 0x07:
        state = .ground
        return .command(String(decoding: bytes, as: UTF8.self))
      case 0x1B: state = .commandEscape
      default: bytes.append(byte)
      }
      return nil
    case .commandEscape:
      state = .ground
      return .command(String(decoding: bytes, as: UTF8.self))
    }
  }

  private mutating func takeText(_ byte: UInt8) -> Action? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if byte < 0x20 || byte == 0x7F { return .control(byte) }
    if byte < 0x80 { return .print(Unicode.Scalar(byte)) }
    if byte >= 0xC0 {
      bytes = [byte]
      charactersLeft = byte >= 0xF0 ? 3 : byte >= 0xE0 ? 2 : 1
      return nil
    }
    bytes.append(byte)
    charactersLeft -= 1
    guard charactersLeft == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self).unicodeScalars.first.map(Action.print)
  }

  private mutating func takeEscape(_ byte: UInt8) -> Action? {
    bytes = []
    switch byte {
    case 0x5B: state = .sequence
    case 0x5D: state = .command
    case 0x28, 0x29:
      bytes = [byte]
      state = .designator
    default:
      state = .ground
      return .escape(String(decoding: [byte], as: UTF8.self))
    }
    return nil
  }

  private func sequence(final: UInt8) -> Sequence {
    let text = String(decoding: bytes, as: UTF8.self)
    let prefix = text.prefix { !$0.isNumber && $0 != ";" }
    let numbers = text.dropFirst(prefix.count)
    let parameters = numbers.isEmpty ? [] : numbers.split(separator: ";", omittingEmptySubsequences: false)
    return Sequence(
      prefix: String(prefix), parameters: parameters.map { Int($0) ?? 0 }, final: String(Unicode.Scalar(final)))
  }
}
