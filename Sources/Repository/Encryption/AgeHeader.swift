import Crypto
import Domain
import Foundation

/// The lines at the beginning of an encrypted file: its key, wrapped for each recipient, and a code over all of it.
struct AgeHeader {
  /// A key wrapped for one recipient.
  struct Stanza: Equatable {
    let arguments: [String]
    let body: [UInt8]
  }

  static let version = "age-encryption.org/v1"
  /// Above what thousands of recipients need; a file that says more is not read.
  static let limit = 1 << 20
  private static let columns = 64

  let stanzas: [Stanza]
  private let code: [UInt8]

  init(_ stanzas: [Stanza], fileKey: SymmetricKey) {
    self.stanzas = stanzas
    code = Self.code(of: stanzas, fileKey)
  }

  /// Reads a header from its first line on.
  ///
  /// - Parameter line: The next line without its end; nil at the end of the file.
  init(next line: () throws -> String?) throws {
    guard try line() == Self.version else { throw EncryptionError.notEncrypted }
    var stanzas: [Stanza] = []
    while let first = try line() {
      let words = first.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      if words.first == "---", words.count == 2, let code = Self.bytes(base64: words[1]), code.count == 32 {
        self.stanzas = stanzas
        self.code = code
        return
      }
      guard words.first == "->", words.count > 1, !words.contains("") else { throw EncryptionError.damaged }
      var body = ""
      while true {
        guard let part = try line(), part.utf8.count <= Self.columns else { throw EncryptionError.damaged }
        body += part
        if part.utf8.count < Self.columns { break }
      }
      guard let bytes = Self.bytes(base64: body) else { throw EncryptionError.damaged }
      stanzas.append(Stanza(arguments: Array(words.dropFirst()), body: bytes))
    }
    throw EncryptionError.damaged
  }

  var text: String { Self.lines(of: stanzas) + " \(Self.base64(code))\n" }

  /// Whether the header is the one that was written with this key.
  func holds(for fileKey: SymmetricKey) -> Bool { code == Self.code(of: stanzas, fileKey) }

  private static func lines(of stanzas: [Stanza]) -> String {
    let bodies = stanzas.map { stanza in
      var rest = Array(base64(stanza.body).utf8)[...]
      var lines = "-> \(stanza.arguments.joined(separator: " "))\n"
      // The last line is shorter than the others, and so may be empty.
      while rest.count >= columns {
        lines += String(decoding: rest.prefix(columns), as: UTF8.self) + "\n"
        rest = rest.dropFirst(columns)
      }
      return lines + String(decoding: rest, as: UTF8.self) + "\n"
    }
    return "\(version)\n\(bodies.joined())---"
  }

  private static func code(of stanzas: [Stanza], _ fileKey: SymmetricKey) -> [UInt8] {
    let key = HKDF<SHA256>.deriveKey(inputKeyMaterial: fileKey, info: Array("header".utf8), outputByteCount: 32)
    return Array(HMAC<SHA256>.authenticationCode(for: Array(lines(of: stanzas).utf8), using: key))
  }

  /// Without the padding that base64 often has.
  static func base64(_ bytes: [UInt8]) -> String {
    String(Data(bytes).base64EncodedString().prefix { $0 != "=" })
  }

  /// nil for what ``base64(_:)`` would not write.
  static func bytes(base64 text: String) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    guard !text.contains("="), let data = Data(base64Encoded: text + padding), base64(Array(data)) == text else {
      return nil
    }
    return Array(data)
  }
}
