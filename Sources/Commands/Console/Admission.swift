import Domain
import Repository

/// Whether somebody who is in may stay: looked up whenever anything was written, which costs microseconds to see.
struct Admission {
  private let workspace: Workspace
  private let key: String?
  private var seen: Int64

  /// - Parameter key: The fingerprint by which the person came; nil for none.
  init(to workspace: Workspace, by key: String?) {
    self.workspace = workspace
    self.key = key
    seen = workspace.store.changeToken()
  }

  /// Whether the user has been disabled or given another role, or the key revoked.
  ///
  /// A database that cannot be read just now decides nothing: it is asked again.
  mutating func hasEnded() -> Bool {
    let now = workspace.store.changeToken()
    guard now != seen, let isAdmitted = try? workspace.isAdmitted(by: key) else { return false }
    seen = now
    return !isAdmitted
  }
}
