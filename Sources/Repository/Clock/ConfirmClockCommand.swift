package import Domain
import GRDB

extension AuditAction {
  /// Somebody has said that the clock is right although it is far ahead of the last event.
  package static let confirmClock = AuditAction("confirm clock")
  /// Somebody has said that the clock is right although it is behind the last event: from this event on, instants are those
  /// of the clock again. It is the only event that may be dated before its predecessor.
  package static let setClockBack = AuditAction("set clock back")
}

extension Workspace {
  /// Why the clock is not believed; nil where it is. Costs the reading of one row.
  package func clockJump() throws(RepositoryError) -> ClockJump? {
    guard clock.canBeWrong else { return nil }
    return try read { try ClockJump(since: AuditLog.head($0)?.at, by: clock) }
  }

  /// Notes that somebody has said that the clock is right; what is done from now on has its time.
  ///
  /// - Throws: ``RepositoryError/unlikely(_:)`` unless that has been confirmed.
  package func confirmClock() throws(RepositoryError) {
    guard let jump = try clockJump() else { return }
    guard Confirmation.current.covers(jump.doubt) else { throw .unlikely([jump.doubt]) }
    switch jump {
    case .ahead(let last, _): try perform(.confirmClock, reason: "last event \(last)") { _ in }
    case .behind(let last, _): try perform(.setClockBack, reason: "from \(last)") { _ in }
    }
  }
}
