import Domain
import Glibc
import Repository

/// Where the data of a command goes: a file that is there whole or not at all, or standard output.
///
/// Every command that writes data writes it here, so that one place keeps files from being replaced and a terminal from
/// what data could do to it.
final class ResultSink {
  private let file: OutputFile?

  /// - Parameter path: nil and `-` are standard output.
  init(_ path: String?, sparing keeper: OutputGuard) throws(TransferError) {
    guard let path, path != "-" else {
      file = nil
      return
    }
    file = try OutputFile(path: path, sparing: keeper)
  }

  func write(_ bytes: [UInt8]) throws(TransferError) {
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
  func finish() throws(TransferError) { try file?.finish() }
}
