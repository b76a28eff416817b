import CSQLiteShims
import Synchronization

/// How long the write-ahead log has grown, as the writing connection learns it at each commit.
final class WriteAheadLog: Sendable {
  /// Pages (4 KiB) after which the log is carried over into the database: 4 MB, as SQLite's own default.
  static let limit = 1000

  /// The same during long work, 32 MB: a page that changes with most transactions is carried over less often.
  static let limitOfWork = 8 * limit

  /// Pages in the log at the last commit of this connection, those of other processes included.
  var pages: Int { count.load(ordering: .relaxed) }

  /// Whether the queue lock is held for what is written now; without it there must be no commit and no checkpoint.
  let isLocked = Atomic(false)

  private let count = Atomic(0)
  private let onCommit: (@Sendable () -> Void)?

  /// - Parameter onCommit: Called within each commit.
  init(onCommit: (@Sendable () -> Void)? = nil) { self.onCommit = onCommit }

  /// Learns of the commits of `connection`, which must not outlive this.
  func watch(_ connection: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      connection,
      { context, _, _, pages in
        if let context { Unmanaged<WriteAheadLog>.fromOpaque(context).takeUnretainedValue().committed(Int(pages)) }
        return SQLITE_OK
      }, context)
  }

  private func committed(_ pages: Int) {
    assert(isLocked.load(ordering: .relaxed), "a commit without the queue lock")
    count.store(pages, ordering: .relaxed)
    onCommit?()
  }
}
