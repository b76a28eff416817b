package import Domain
import Synchronization

/// What could not be read since somebody was last told of it: one for all copies of a workspace.
package final class FailedReads: Sendable {
  private let failure = Mutex<RepositoryError?>(nil)

  /// Keeps a failure to be told; of several, the first. What somebody may not see isn't a failure.
  package func note(_ error: RepositoryError) {
    if case .notPermitted = error { return }
    failure.withLock { $0 = $0 ?? error }
  }

  /// The failure to tell, once.
  package func take() -> RepositoryError? {
    failure.withLock { failure in
      defer { failure = nil }
      return failure
    }
  }
}
