import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

@Suite("Encrypting to a key")
struct AgeFormatTests {
  private let folder: TemporaryFolder
  private let identity = AgeIdentity()

  init() throws { folder = try TemporaryFolder() }

  /// Around the size of a piece, and of several.
  static let sizes = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000]

  private func content(_ size: Int) -> [UInt8] { (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31 ^ $0 >> 8) } }

  /// Written in portions that fit no piece.
  private func encrypt(_ bytes: [UInt8], to recipients: [AgeRecipient]) throws -> [UInt8] {
    let writer = try AgeWriter(to: recipients)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 50_000) {
      output += try writer.encrypt(Array(bytes[start..<min(start + 50_000, bytes.count)]))
    }
    return output + (try writer.finish())
  }

  private func decrypt(_ bytes: [UInt8], with identities: [AgeIdentity]) throws -> [UInt8] {
    let path = try folder.write(bytes, to: "file.age")
    var output: [UInt8] = []
    try AgeReader.read(path, with: identities) { output += $0 }
    return output
  }

  private func failure(of bytes: [UInt8], with identities: [AgeIdentity]) -> EncryptionError? {
    do { _ = try decrypt(bytes, with: identities) } catch { return error as? EncryptionError }
    return nil
  }

  @Test(arguments: sizes) func `gives back what was written, to each recipient alone`(size: Int) throws {
    let other = AgeIdentity()
    let encrypted = try encrypt(content(size), to: [identity.recipient, other.recipient])
    for key in [identity, other] { #expect(try decrypt(encrypted, with: [AgeIdentity(), key]) == content(size)) }
    #expect(failure(of: encrypted, with: [AgeIdentity()]) == .otherKeys)
  }

  @Test(.disabled(if: AgeTool.isMissing, "age is not installed"), arguments: sizes)
  func `is read by age, and reads what age writes`(size: Int) throws {
    let key = try folder.write(Array("# made for a test\n\(identity.text)\n".utf8), to: "key.txt")
    let ours = try folder.write(try encrypt(content(size), to: [identity.recipient]), to: "ours.age")
    #expect(try AgeTool.run(["age", "--decrypt", "--identity", key, ours]) == Data(content(size)))
    let theirs = try AgeTool.run(["age", "--recipient", identity.recipient.text], input: Data(content(size)))
    #expect(try decrypt(Array(theirs ?? Data()), with: AgeIdentity.read(key)) == content(size))
  }

  @Test(.disabled(if: AgeTool.isMissing, "age is not installed"))
  func `knows the keys that age-keygen makes`() throws {
    let made = try #require(try AgeTool.run(["age-keygen"]))
    let path = try folder.write(Array(made), to: "key.txt")
    let printed = try #require(try AgeTool.run(["age-keygen", "-y", path]))
    let recipient = String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .newlines)
    #expect(try AgeIdentity.read(path).map(\.recipient.text) == [recipient])
    #expect(try AgeRecipient(recipient).text == recipient)
  }

  @Test func `tells every byte that was changed`() throws {
    let encrypted = try encrypt(content(200), to: [identity.recipient])
    for index in encrypted.indices {
      var changed = encrypted
      changed[index] ^= 1
      #expect(failure(of: changed, with: [identity]) != nil, "byte \(index)")
    }
  }

  @Test func `tells an end that is missing, exchanged pieces, and bytes behind the end`() throws {
    let encrypted = try encrypt(content(3 * 65_536), to: [identity.recipient])
    let piece = 65_536 + 16
    let start = encrypted.count - 3 * piece
    for count in [0, 10, 30, start - 1, start, start + piece, start + 2 * piece, encrypted.count - 1] {
      #expect(failure(of: Array(encrypted.prefix(count)), with: [identity]) != nil, "\(count) bytes")
    }
    let pieces = (0..<3).map { Array(encrypted[start + $0 * piece..<start + ($0 + 1) * piece]) }
    let exchanged = Array(encrypted[..<start]) + pieces[1] + pieces[0] + pieces[2]
    #expect(failure(of: exchanged, with: [identity]) == .damaged)
    #expect(failure(of: encrypted + [0], with: [identity]) == .damaged)
  }

  @Test func `takes no secret key and no other word for a public one`() throws {
    #expect(throws: EncryptionError.secretAsRecipient) { try AgeRecipient.read([identity.text]) }
    let broken = String(identity.recipient.text.dropLast()) + "b"
    #expect(throws: EncryptionError.notARecipient(broken)) { try AgeRecipient.read([broken]) }
    #expect(throws: EncryptionError.unreadable(path: "nowhere.txt")) { try AgeRecipient.read(["nowhere.txt"]) }
    let empty = try folder.write(Array("# nobody yet\n".utf8), to: "empty.txt")
    #expect(throws: EncryptionError.noKeys(path: empty)) { try AgeRecipient.read([empty]) }
    let both = try folder.write(
      Array("# the board\n\(identity.recipient.text)\n\n\(AgeIdentity().recipient.text)\n".utf8), to: "board.txt")
    #expect(try AgeRecipient.read([both, identity.recipient.text]).count == 3)
  }

  @Test func `says when a secret key is locked by a passphrase`() throws {
    let locked = try folder.write(Array("age-encryption.org/v1\n-> scrypt x 18\n".utf8), to: "locked.age")
    #expect(throws: EncryptionError.lockedIdentity(path: locked)) { try AgeIdentity.read(locked) }
  }
}
