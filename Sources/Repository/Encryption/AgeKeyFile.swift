import Domain
import Foundation

/// A small text file of keys, one a line.
enum AgeKeyFile {
  /// Far more than anybody has keys for.
  private static let limit = 1 << 20

  /// The lines that hold something; `-` is standard input.
  static func lines(_ path: String) throws(EncryptionError) -> [String] {
    let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path)
    guard let handle, let data = try? handle.read(upToCount: limit + 1) ?? Data(), data.count <= limit else {
      throw .unreadable(path: path)
    }
    let text = String(decoding: data, as: UTF8.self)
    if text.hasPrefix(AgeHeader.version) || text.hasPrefix("-----BEGIN AGE ENCRYPTED FILE-----") {
      throw .lockedIdentity(path: path)
    }
    return text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }
      .filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }
}
