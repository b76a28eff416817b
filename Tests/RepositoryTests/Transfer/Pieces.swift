import Domain
import Synchronization

@testable import Repository

/// A text given out a piece at a time, and what then becomes of its file.
final class Pieces: Sendable {
  private let rest: Mutex<[UInt8]>
  private let size: Int
  private let failure: TransferError?
  private let count = Atomic(0)

  /// Bytes given out so far.
  var given: Int { count.load(ordering: .relaxed) }

  /// - Parameter size: How many bytes are given at a time; all where it is left out.
  init(_ text: String, by size: Int = .max, then failure: TransferError? = nil) {
    rest = Mutex(Array(text.utf8))
    self.size = size
    self.failure = failure
  }

  func next() throws(TransferError) -> [UInt8] {
    let piece = rest.withLock { rest in
      let piece = Array(rest.prefix(size))
      rest.removeFirst(piece.count)
      return piece
    }
    count.add(piece.count, ordering: .relaxed)
    if piece.isEmpty, let failure { throw failure }
    return piece
  }
}
