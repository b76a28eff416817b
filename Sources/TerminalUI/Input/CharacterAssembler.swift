/// Collects the bytes of one UTF-8 character, refusing overlong forms, surrogates and values beyond Unicode.
struct CharacterAssembler: Sendable {
  enum Step {
    case unfinished
    case finished(Unicode.Scalar)

    /// The byte does not belong to the character: what was collected is lost, the byte itself begins something new.
    case invalid
  }

  private var value: UInt32 = 0
  private var bytesLeft = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Starts with a leading byte; `false` when no character begins with it.
  mutating func begin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC2...0xDF: start(byte & 0x1F, bytesLeft: 1)
    case 0xE0: start(byte & 0x0F, bytesLeft: 2, allowed: 0xA0...0xBF)
    case 0xED: start(byte & 0x0F, bytesLeft: 2, allowed: 0x80...0x9F)
    case 0xE1...0xEF: start(byte & 0x0F, bytesLeft: 2)
    case 0xF0: start(byte & 0x07, bytesLeft: 3, allowed: 0x90...0xBF)
    case 0xF1...0xF3: start(byte & 0x07, bytesLeft: 3)
    case 0xF4: start(byte & 0x07, bytesLeft: 3, allowed: 0x80...0x8F)
    default: return false
    }
    return true
  }

  mutating func take(_ byte: UInt8) -> Step {
    guard allowed.contains(byte) else { return .invalid }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    bytesLeft -= 1
    guard bytesLeft == 0 else { return .unfinished }
    guard let scalar = Unicode.Scalar(value) else { return .invalid }
    return .finished(scalar)
  }

  private mutating func start(_ bits: UInt8, bytesLeft: Int, allowed: ClosedRange<UInt8> = 0x80...0xBF) {
    value = UInt32(bits)
    self.bytesLeft = bytesLeft
    self.allowed = allowed
  }
}
