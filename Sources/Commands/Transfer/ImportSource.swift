import Domain
import Localization
import Repository

/// The bytes of a file to import, from their beginning each time they are asked for.
struct ImportSource {
  private let path: String
  /// What came in on standard input, which cannot be read twice.
  private let kept: [UInt8]?

  /// - Parameter isReadTwice: Whether standard input is to be kept for a second reading.
  /// - Throws: `ExitCode` after a sentence.
  init(_ path: String, isReadTwice: Bool) throws {
    self.path = path
    guard path == "-", isReadTwice else {
      kept = nil
      return
    }
    do throws(TransferError) {
      let source = try ByteSource.file(path)
      var bytes: [UInt8] = []
      while true {
        let piece = try source.next()
        if piece.isEmpty { break }
        bytes += piece
      }
      kept = bytes
    } catch {
      throw CommandSession.failure(ResultList.inert(English.Transfer.sentence(for: error)), ExitStatus(error))
    }
  }

  func bytes() throws(TransferError) -> ByteSource {
    if let kept { return .bytes(kept) }
    return try .file(path)
  }
}
