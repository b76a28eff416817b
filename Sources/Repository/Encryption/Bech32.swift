/// Text that carries a key's bytes with a prefix and a checksum, as age writes its keys.
///
/// Format: Bitcoin Improvement Proposal 173, without its limit of 90 characters.
struct Bech32: Equatable {
  /// In lower case.
  let prefix: String
  let bytes: [UInt8]

  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  init(prefix: String, bytes: [UInt8]) {
    self.prefix = prefix
    self.bytes = bytes
  }

  /// Reads a text; nil where a character or the checksum is wrong, or upper and lower case are mixed.
  init?(_ text: String) {
    guard text.utf8.allSatisfy({ (33...126).contains($0) }), text == text.lowercased() || text == text.uppercased(),
      let separator = text.lastIndex(of: "1")
    else { return nil }
    let prefix = text[..<separator].lowercased()
    let letters = text[text.index(after: separator)...].lowercased().utf8
    var values: [UInt8] = []
    for letter in letters {
      guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
      values.append(UInt8(value))
    }
    guard !prefix.isEmpty, values.count >= 6, Self.checksum(Self.expanded(prefix) + values) == 1,
      let bytes = Self.regrouped(Array(values.dropLast(6)), from: 5, to: 8, pads: false)
    else { return nil }
    self.init(prefix: prefix, bytes: bytes)
  }

  var text: String {
    let values = Self.regrouped(bytes, from: 8, to: 5, pads: true) ?? []
    let sum = Self.checksum(Self.expanded(prefix) + values + [UInt8](repeating: 0, count: 6)) ^ 1
    let check = (0..<6).map { UInt8(sum >> (5 * (5 - UInt32($0))) & 31) }
    return prefix + "1" + String(decoding: (values + check).map { Self.alphabet[Int($0)] }, as: UTF8.self)
  }

  private static func expanded(_ prefix: String) -> [UInt8] {
    prefix.utf8.map { $0 >> 5 } + [0] + prefix.utf8.map { $0 & 31 }
  }

  private static func checksum(_ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3]
    return values.reduce(UInt32(1)) { sum, value in
      let top = sum >> 25
      let next = (sum & 0x1ff_ffff) << 5 ^ UInt32(value)
      return generator.indices.reduce(next) { top >> UInt32($1) & 1 == 1 ? $0 ^ generator[$1] : $0 }
    }
  }

  /// The same bits in groups of another width; nil where bits that do not fill a group are not zero padding.
  private static func regrouped(_ values: [UInt8], from: Int, to: Int, pads: Bool) -> [UInt8]? {
    var (held, bits) = (0, 0)
    var groups: [UInt8] = []
    for value in values {
      held = (held << from | Int(value)) & 0xfff
      bits += from
      while bits >= to {
        bits -= to
        groups.append(UInt8(held >> bits & (1 << to - 1)))
      }
    }
    let rest = held & (1 << bits - 1)
    if pads {
      if bits > 0 { groups.append(UInt8(rest << (to - bits))) }
    } else if bits >= from || rest != 0 {
      return nil
    }
    return groups
  }
}
