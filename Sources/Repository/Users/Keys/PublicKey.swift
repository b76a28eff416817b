import Crypto
package import Domain
import Foundation

/// Somebody's public SSH key, of a kind and strength that is taken.
package struct PublicKey: Equatable, Sendable {
  /// The kinds that are taken, by the names they have in `authorized_keys` (RFC 4253, 5656 and 8709, and OpenSSH's
  /// PROTOCOL.u2f).
  package enum Kind: String, CaseIterable, Sendable {
    case ed25519 = "ssh-ed25519"
    case nistp256 = "ecdsa-sha2-nistp256"
    case nistp384 = "ecdsa-sha2-nistp384"
    case nistp521 = "ecdsa-sha2-nistp521"
    case rsa = "ssh-rsa"
    case securityKeyEd25519 = "sk-ssh-ed25519@openssh.com"
    case securityKeyNistp256 = "sk-ecdsa-sha2-nistp256@openssh.com"
  }

  package static let fewestRSABits = 3_072

  package let kind: Kind
  /// The key itself, in base 64.
  package let body: String
  /// `SHA256:` and 43 characters, as `ssh-keygen -l` shows it.
  package let fingerprint: String
  /// What its owner wrote behind it.
  package let comment: String

  /// Reads the one line of a `.pub` file.
  package init(_ text: String) throws(PublicKeyProblem) {
    guard !text.contains("PRIVATE KEY") else { throw .privateKey }
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    guard let line = lines.first else { throw .empty }
    guard lines.count == 1 else { throw .severalLines }
    let words = line.split(maxSplits: 2, omittingEmptySubsequences: true) { $0 == " " || $0 == "\t" }
    let name = words.first.map(String.init) ?? ""
    guard let kind = Kind(rawValue: name) else { throw .unknownKind(name) }
    guard words.count > 1, let bytes = Data(base64Encoded: String(words[1])) else { throw .damaged }
    try Self.check(Array(bytes), kind)
    self.kind = kind
    body = bytes.base64EncodedString()
    let digest = Data(SHA256.hash(data: bytes)).base64EncodedString()
    fingerprint = "SHA256:" + digest.replacing("=", with: "")
    comment = words.count > 2 ? words[2].trimmingCharacters(in: .whitespaces) : ""
  }

  /// Whether the bytes are one whole key of the kind, and strong enough.
  private static func check(_ bytes: [UInt8], _ kind: Kind) throws(PublicKeyProblem) {
    var reader = KeyReader(bytes)
    guard reader.text() == kind.rawValue else { throw .damaged }
    let isWhole: Bool
    switch kind {
    case .ed25519: isWhole = reader.bytes().map(isPointOfLargeOrder) ?? false
    case .nistp256: isWhole = reader.isPoint(on: "nistp256", length: 65)
    case .nistp384: isWhole = reader.isPoint(on: "nistp384", length: 97)
    case .nistp521: isWhole = reader.isPoint(on: "nistp521", length: 133)
    case .securityKeyEd25519:
      isWhole = reader.bytes().map(isPointOfLargeOrder) == true && reader.text()?.isEmpty == false
    case .securityKeyNistp256:
      isWhole = reader.isPoint(on: "nistp256", length: 65) && reader.text()?.isEmpty == false
    case .rsa:
      guard let exponent = reader.number(), let modulus = reader.number() else { throw .damaged }
      guard modulus.bits >= fewestRSABits else { throw .tooShort(bits: modulus.bits, needed: fewestRSABits) }
      // An even number, and an exponent of 1, belong to no key that keeps a secret.
      isWhole = exponent.bits > 1 && exponent.isOdd && modulus.isOdd
    }
    guard isWhole, reader.isAtEnd else { throw .damaged }
  }
}

extension PublicKey {
  /// Whether 32 bytes are no point of small order, with which anybody could sign for its owner: the eight such points of the
  /// curve, in every encoding (RFC 8032, section 5.1.3; Chalkias and others, "Taming the many EdDSAs", 2020).
  private static func isPointOfLargeOrder(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count == 32, let last = bytes.last else { return false }
    // The topmost bit is the sign of the other coordinate.
    let point = bytes.dropLast() + [last & 0x7F]
    return !smallOrders.contains(Array(point).hexadecimal)
  }

  private static let smallOrders: Set<String> = [
    String(repeating: "0", count: 64), "01" + String(repeating: "0", count: 62),
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ec" + String(repeating: "f", count: 60) + "7f", "ed" + String(repeating: "f", count: 60) + "7f",
    "ee" + String(repeating: "f", count: 60) + "7f",
  ]
}

/// Reads the fields of a key: each its length in four bytes, and so many bytes (RFC 4251 section 5).
private struct KeyReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func bytes() -> ArraySlice<UInt8>? {
    guard rest.count >= 4 else { return nil }
    let length = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
    rest = rest.dropFirst(4)
    guard rest.count >= length else { return nil }
    defer { rest = rest.dropFirst(length) }
    return rest.prefix(length)
  }

  mutating func text() -> String? { bytes().map { String(decoding: $0, as: UTF8.self) } }

  /// The size of a positive number, and whether it is odd; nil where it is none.
  mutating func number() -> (bits: Int, isOdd: Bool)? {
    guard let number = bytes(), let sign = number.first, sign < 128 else { return nil }
    let digits = number.drop { $0 == 0 }
    guard let first = digits.first, let last = digits.last else { return nil }
    return (digits.count * 8 - first.leadingZeroBitCount, last & 1 == 1)
  }

  /// An uncompressed point of a curve.
  mutating func isPoint(on curve: String, length: Int) -> Bool {
    guard text() == curve, let point = bytes() else { return false }
    return point.count == length && point.first == 4
  }
}
