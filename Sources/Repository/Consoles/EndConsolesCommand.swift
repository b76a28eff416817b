package import Domain
import GRDB
import Glibc

extension AuditAction {
  package static let endConsole = AuditAction("end console")
}

/// Processes that were to end.
package struct EndedConsoles: Equatable, Sendable {
  package var ended: [DatabaseHolder]
  /// Those of another account, which this one may not end.
  package var refused: [DatabaseHolder]
}

extension Workspace {
  /// The processes that have the database open besides this one.
  package func openConsoles() throws(RepositoryError) -> [DatabaseHolder] {
    try read(.manageUsers) { _ in store.path.map { Store.holders(of: $0) } ?? [] }
  }

  /// Ends consoles and commands, stopped ones too: each is asked to keep its drafts and go, and after two seconds is killed.
  ///
  /// - Parameters:
  ///   - login: Whose consoles; nil for any.
  ///   - process: Only this process; nil for all of the login.
  /// - Throws: ``RepositoryError/notFound(_:)`` where no such process has the database open.
  package func endConsoles(of login: String?, process: Int? = nil) throws(RepositoryError) -> EndedConsoles {
    let holders = try openConsoles().filter { holder in
      (login == nil || holder.login == login) && (process == nil || holder.process == process)
    }
    guard !holders.isEmpty else { throw .notFound(login ?? process.map(String.init) ?? "") }
    // One that was stopped in the midst of a change keeps everybody from writing, so the event comes after the end.
    var result = EndedConsoles(ended: [], refused: [])
    for holder in holders {
      if Self.end(holder) { result.ended.append(holder) } else { result.refused.append(holder) }
    }
    try write(.endConsole, .manageUsers, undoable: false, reason: holders.map(Self.reason).joined(separator: ", ")) {
      change in
      for login in Set(holders.compactMap(\.login)).sorted() {
        change.about(Reference(.user, try change.user(login).id))
      }
    }
    return result
  }

  private static func reason(_ holder: DatabaseHolder) -> String {
    "process \(holder.process)\(holder.isStopped ? ", stopped" : "")"
  }

  private static func end(_ holder: DatabaseHolder) -> Bool {
    let number = pid_t(holder.process)
    // One that is stopped hears of nothing before it goes on.
    guard kill(number, SIGTERM) == 0, kill(number, SIGCONT) == 0 else { return errno == ESRCH }
    for _ in 0..<40 {
      usleep(50_000)
      if ProcessTable.entry(holder.process)?.began != holder.since { return true }
    }
    return kill(number, SIGKILL) == 0 || errno == ESRCH
  }
}
