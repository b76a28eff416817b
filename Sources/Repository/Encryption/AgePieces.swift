import Crypto
import Domain
import Foundation

/// The pieces of 64 KiB that a file's content is encrypted in, each numbered, the last one marked as such.
///
/// The STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár: pieces can be neither exchanged nor left off.
struct AgePieces {
  static let size = 65_536
  static let tag = 16
  static let nonceSize = 16

  private let key: SymmetricKey
  private var number: UInt64 = 0

  init(fileKey: SymmetricKey, nonce: [UInt8]) {
    key = HKDF<SHA256>.deriveKey(
      inputKeyMaterial: fileKey, salt: nonce, info: Array("payload".utf8), outputByteCount: 32)
  }

  mutating func seal(_ plain: some DataProtocol, isLast: Bool) throws -> [UInt8] {
    let box = try ChaChaPoly.seal(plain, using: key, nonce: nonce(isLast))
    number += 1
    var sealed = [UInt8]()
    sealed.reserveCapacity(plain.count + Self.tag)
    sealed.append(contentsOf: box.ciphertext)
    sealed.append(contentsOf: box.tag)
    return sealed
  }

  /// - Throws: ``EncryptionError/damaged`` where a byte is another, or the piece another's.
  mutating func open(_ sealed: ArraySlice<UInt8>, isLast: Bool) throws(EncryptionError) -> [UInt8] {
    guard sealed.count >= Self.tag, let nonce = try? nonce(isLast),
      let box = try? ChaChaPoly.SealedBox(
        nonce: nonce, ciphertext: sealed.dropLast(Self.tag), tag: sealed.suffix(Self.tag)),
      let plain = try? ChaChaPoly.open(box, using: key)
    else { throw .damaged }
    number += 1
    return Array(plain)
  }

  private func nonce(_ isLast: Bool) throws -> ChaChaPoly.Nonce {
    let counter = (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * (7 - $0))) }
    return try ChaChaPoly.Nonce(data: [0, 0, 0] + counter + [isLast ? 1 : 0])
  }
}
