import Synchronization

/// Whether the house wants initials in place of names in lists: one for all copies of a workspace, so that every screen of
/// an open console follows the rule.
final class ListMasking: Sendable {
  private let value = Atomic(false)

  var isOn: Bool {
    get { value.load(ordering: .relaxed) }
    set { value.store(newValue, ordering: .relaxed) }
  }
}
