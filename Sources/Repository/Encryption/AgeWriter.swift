import Crypto
import Foundation

/// Encrypts what is written, piece by piece, in the format of `age`, which opens it with `age --decrypt`.
///
/// Nothing that is not encrypted leaves it; at most one piece of 64 KiB is held in memory.
package final class AgeWriter {
  private var pieces: AgePieces
  private var held: [UInt8] = []
  private var start: [UInt8]

  /// - Parameter recipients: Those who can read it, each alone; at least one.
  package init(to recipients: [AgeRecipient]) throws {
    precondition(!recipients.isEmpty, "encrypted to nobody")
    let fileKey = SymmetricKey(size: .init(bitCount: 128))
    let header = AgeHeader(try recipients.map { try $0.stanza(for: fileKey) }, fileKey: fileKey)
    let nonce = SymmetricKey(size: .bits128).withUnsafeBytes { Array($0) }
    start = Array(header.text.utf8) + nonce
    pieces = AgePieces(fileKey: fileKey, nonce: nonce)
  }

  /// What may be written out now of `bytes` and all before them.
  package func encrypt(_ bytes: [UInt8]) throws -> [UInt8] {
    var output = takeStart()
    held += bytes
    var next = 0
    // A full piece may be the last, so it stays until there is more.
    while held.count - next > AgePieces.size {
      output += try pieces.seal(held[next..<next + AgePieces.size], isLast: false)
      next += AgePieces.size
    }
    if next > 0 { held.removeFirst(next) }
    return output
  }

  /// The end of the file.
  package func finish() throws -> [UInt8] { takeStart() + (try pieces.seal(held, isLast: true)) }

  private func takeStart() -> [UInt8] {
    defer { start = [] }
    return start
  }
}
