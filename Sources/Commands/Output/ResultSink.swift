import Domain
import Glibc
import Repository

/// Where the data of a command goes: a file that is there whole or not at all, or standard output.
///
/// Every command that writes data writes it here, so that one place keeps files from being replaced and a terminal from
/// what data could do to it.
final class ResultSink {
  private let file: OutputFile?
  private let encryption: AgeWriter?

  /// - Parameters:
  ///   - path: nil and `-` are standard output.
  ///   - recipients: Those to whom it is encrypted before it goes anywhere; none for plain data.
  init(_ path: String?, sparing keeper: OutputGuard, recipients: [AgeRecipient] = []) throws(TransferError) {
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
    do { try OutputFile.write(Self.shown(bytes), to: STDOUT_FILENO, path: "-") } catch {
      // A reader that has gone away, such as `head`, ends the process quietly.
      if case .cannotWrite(_, EPIPE) = error { Glibc.exit(ExitStatus.done.rawValue) }
      throw error
    }
  }

  private static func shown(_ bytes: [UInt8]) -> [UInt8] {
    guard StandardStreams.outputIsTerminal else { return bytes }
    return Array(StandardStreams.inert(String(decoding: bytes, as: UTF8.self)).utf8)
  }

  /// Puts the file in its place; without it, nothing is left.
  func finish() throws(TransferError) {
    if let encryption {
      let end: [UInt8]
      do { end = try encryption.finish() } catch { throw .notEncrypted }
      try put(end)
    }
    try file?.finish()
  }
}
