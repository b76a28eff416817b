import Domain

/// Turns the bytes of a file, as they come in, into UTF-8, finding the encoding on the way.
///
/// What cannot be decoded becomes the byte `FF`, which no UTF-8 holds, so that the row it stands in can be reported. The
/// result does not depend on how the bytes are cut; no more than ``sample`` bytes are held back.
struct Transcoder {
  /// Bytes that are looked at before the encoding is settled; plain ASCII passes through meanwhile.
  static let sample = 1 << 16
  private static let opening = 4096

  private enum Stage {
    case opening
    /// No byte above 7F so far: UTF-8 and Windows-1252 agree.
    case plain
    case doubtful
    case settled(TextEncoding)
  }

  private let named: TextEncoding?
  private var stage = Stage.opening
  private var held: [UInt8] = []
  private var utf16 = UTF16Decoder()

  /// - Parameter encoding: What the user says it is; nil to find it out.
  init(_ encoding: TextEncoding? = nil) { named = encoding }

  /// The file's encoding; UTF-8 as long as nothing speaks against it.
  var encoding: TextEncoding {
    if case .settled(let encoding) = stage { encoding } else { .utf8 }
  }

  mutating func convert(_ chunk: [UInt8], into output: inout [UInt8]) {
    switch stage {
    case .settled(let encoding): decode(chunk[...], as: encoding, into: &output)
    case .opening:
      held += chunk
      if held.count >= Self.opening { open(into: &output) }
    case .plain: pass(chunk[...], into: &output)
    case .doubtful:
      held += chunk
      if held.count >= Self.sample { settle(into: &output) }
    }
  }

  mutating func finish(into output: inout [UInt8]) {
    if case .opening = stage { open(into: &output) }
    if case .doubtful = stage { settle(into: &output) }
    utf16.finish(into: &output)
  }

  private mutating func open(into output: inout [UInt8]) {
    let bytes = held
    held = []
    let found = TextEncoding.named(byFirst: bytes.prefix(Self.opening))
    if let named {
      let mark = found?.encoding == named ? found?.mark ?? 0 : 0
      stage = .settled(named)
      decode(bytes[mark...], as: named, into: &output)
    } else if let (encoding, mark) = found {
      stage = .settled(encoding)
      decode(bytes[mark...], as: encoding, into: &output)
    } else {
      stage = .plain
      pass(bytes[...], into: &output)
    }
  }

  private mutating func pass(_ bytes: ArraySlice<UInt8>, into output: inout [UInt8]) {
    guard let index = bytes.firstIndex(where: { $0 >= 0x80 }) else {
      output += bytes
      return
    }
    output += bytes[..<index]
    held = Array(bytes[index...])
    stage = .doubtful
    if held.count >= Self.sample { settle(into: &output) }
  }

  private mutating func settle(into output: inout [UInt8]) {
    let encoding = TextEncoding.guessed(from: held.prefix(Self.sample), isCut: held.count >= Self.sample)
    stage = .settled(encoding)
    decode(held[...], as: encoding, into: &output)
    held = []
  }

  private mutating func decode(_ bytes: ArraySlice<UInt8>, as encoding: TextEncoding, into output: inout [UInt8]) {
    switch encoding {
    case .utf8: output += bytes
    case .windows1252: for byte in bytes { Windows1252.decode(byte, into: &output) }
    case .macRoman: for byte in bytes { MacRoman.decode(byte, into: &output) }
    case .utf16LittleEndian: utf16.decode(bytes, bigEndian: false, into: &output)
    case .utf16BigEndian: utf16.decode(bytes, bigEndian: true, into: &output)
    }
  }
}
