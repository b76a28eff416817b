import Synchronization

/// That somebody has come, and that the log does not tell it yet.
///
/// Shared by all copies of a workspace: whichever writes first tells it, in the transaction that it writes anyway.
final class Arrival: Sendable {
  private let isTold: Mutex<Bool>

  init() { isTold = Mutex(false) }

  /// Whether it is still to be told; from now on it counts as told.
  func take() -> Bool {
    isTold.withLock { told in
      defer { told = true }
      return !told
    }
  }

  /// The transaction that told it came to nothing.
  func giveBack() { isTold.withLock { $0 = false } }
}
