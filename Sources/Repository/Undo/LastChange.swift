import Synchronization

/// The last change that was made through any copy of a workspace, by its row id in `undo_entry`; 0 for none.
final class LastChange: Sendable {
  private let value = Atomic<Int64>(0)

  var id: Int64 {
    get { value.load(ordering: .relaxed) }
    set { value.store(newValue, ordering: .relaxed) }
  }
}
