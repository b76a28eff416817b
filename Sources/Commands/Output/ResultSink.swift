import Domain
import Glibc
import Repository

/// Where the data of a command goes: a file that is there whole or not at all, or standard output.
///
/// Every command that writes data writes it here, so that one place keeps files from being replaced.
final class ResultSink {
  private let file: OutputFile?
  private let encryption: AgeWriter?
  private let format: StandardStreams.Format
  /// The beginning of a character whose rest is yet to come.
  private var unfinished: [UInt8] = []

  /// - Parameters:
  ///   - path: nil and `-` are standard output.
  ///   - format: How a terminal shows what it would obey.
  ///   - recipients: Those to whom it is encrypted before it goes anywhere; none for plain data.
  init(
    _ path: String?, as format: StandardStreams.Format = .text, sparing keeper: OutputGuard,
    recipients: [AgeRecipient] = []
  ) throws(TransferError) {
    self.format = format
    let named = path == "-" ? nil : path
    if named == nil, !recipients.isEmpty, StandardStreams.outputIsTerminal { throw .encryptedOnTerminal }
    do { encryption = recipients.isEmpty ? nil : try AgeWriter(to: recipients) } catch { throw .notEncrypted }
    file = if let named { try OutputFile(path: named, sparing: keeper) } else { nil }
  }

  func write(_ bytes: [UInt8]) throws(TransferError) {
    guard let encryption else { return try put(bytes) }
    let encrypted: [UInt8]
    do { encrypted = try encryption.encrypt(bytes) } catch { throw .notEncrypted }
    try put(encrypted)
  }

  private func put(_ bytes: [UInt8]) throws(TransferError) {
    if let file { return try file.write(bytes) }
    guard StandardStreams.outputIsTerminal else { return try StandardStreams.write(bytes, as: format) }
    let all = unfinished + bytes
    let end = all.count - Self.unfinishedCount(all)
    unfinished = Array(all[end...])
    try StandardStreams.write(Array(all[..<end]), as: format)
  }

  /// Puts the file in its place; without it, nothing is left.
  func finish() throws(TransferError) {
    if let encryption {
      let end: [UInt8]
      do { end = try encryption.finish() } catch { throw .notEncrypted }
      try put(end)
    }
    if !unfinished.isEmpty { try StandardStreams.write(unfinished, as: format) }
    unfinished = []
    try file?.finish()
  }

  /// How many bytes at the end begin a character of UTF-8 that is not complete.
  private static func unfinishedCount(_ bytes: [UInt8]) -> Int {
    for length in 1...3 where bytes.count >= length {
      let byte = bytes[bytes.count - length]
      guard byte & 0xC0 != 0x80 else { continue }
      let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      return needed > length ? length : 0
    }
    return 0
  }
}
