import Domain
import Localization
import Repository

/// The bytes of a file to import, from their beginning each time they are asked for.
struct ImportSource {
  private let source: ByteSource

  /// - Throws: `ExitCode` after a sentence.
  init(_ path: String) throws {
    do { source = try ByteSource.file(path) } catch {
      throw CommandSession.failure(ResultList.inert(English.Transfer.sentence(for: error)), ExitStatus(error))
    }
  }

  func bytes() throws(TransferError) -> ByteSource { try source.again?() ?? source }
}
