import Crypto
import Domain
import Foundation
import Glibc

/// Reads an encrypted file with a secret key; every piece is checked before it is handed on.
struct AgeReader {
  private let file: UnsafeMutablePointer<FILE>

  /// Whether a file begins as an encrypted one does.
  static func isEncrypted(_ path: String) -> Bool {
    guard let file = fopen(path, "re") else { return false }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: AgeHeader.version.utf8.count)
    return fread(&bytes, 1, bytes.count, file) == bytes.count && bytes == Array(AgeHeader.version.utf8)
  }

  /// Decrypts a file to its end.
  ///
  /// - Parameter write: Gets the content, a piece at a time. It is whole only when this returns.
  /// - Throws: ``EncryptionError/notEncrypted``, ``EncryptionError/otherKeys``, ``EncryptionError/damaged``; what `write`
  ///   throws.
  static func read(_ path: String, with identities: [AgeIdentity], write: ([UInt8]) throws -> Void) throws {
    guard let file = fopen(path, "re") else { throw StoreError(errno: errno, path: path) }
    defer { fclose(file) }
    let reader = AgeReader(file: file)
    var room = AgeHeader.limit
    let header = try AgeHeader { try reader.line(&room) }
    let keys = header.stanzas.lazy.compactMap { stanza in identities.lazy.compactMap { $0.fileKey(in: stanza) }.first }
    guard let fileKey = keys.first else { throw EncryptionError.otherKeys }
    guard header.holds(for: fileKey) else { throw EncryptionError.damaged }
    let nonce = reader.bytes(AgePieces.nonceSize)
    guard nonce.count == AgePieces.nonceSize else { throw EncryptionError.damaged }
    var pieces = AgePieces(fileKey: fileKey, nonce: nonce)
    var isFirst = true
    var next = reader.bytes(AgePieces.size + AgePieces.tag)
    while true {
      let piece = next
      next = reader.bytes(AgePieces.size + AgePieces.tag)
      let isLast = next.isEmpty
      if isLast, ferror(file) != 0 { throw StoreError(errno: EIO, path: path) }
      let plain = try pieces.open(piece[...], isLast: isLast)
      // Only a file without content ends with an empty piece.
      guard !plain.isEmpty || isFirst && isLast else { throw EncryptionError.damaged }
      try write(plain)
      if isLast { return }
      isFirst = false
    }
  }

  /// The next line of the header without its end; nil at the end of the file.
  private func line(_ room: inout Int) throws(EncryptionError) -> String? {
    var bytes: [UInt8] = []
    while true {
      let next = getc(file)
      if next == EOF { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
      if next == 0x0A { return String(decoding: bytes, as: UTF8.self) }
      room -= 1
      guard room > 0 else { throw .damaged }
      bytes.append(UInt8(truncatingIfNeeded: next))
    }
  }

  /// As many of the next bytes as there are.
  private func bytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }
}
