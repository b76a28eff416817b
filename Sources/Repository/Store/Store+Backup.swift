package import Domain
import GRDB
import Glibc

extension Store {
  /// Copies the database, while others go on working, to a file that is whole or not there.
  ///
  /// The copy is checked, its audit chain with it, before it gets its name; it is on the disk when this returns. It opens
  /// like any database. The lock is not held: nothing but the copy is written.
  ///
  /// - Parameter replacing: Whether a file of this name gives way.
  /// - Returns: The last event in the copy's audit log, to keep elsewhere.
  /// - Throws: ``StoreError/exists(path:)``, ``StoreError/damaged(path:detail:)``,
  ///   ``StoreError/auditBroken(path:sequence:)`` and what the file system says.
  @discardableResult
  package func backup(to target: String, replacing: Bool = false) throws(StoreError) -> AuditHead? {
    if !replacing, access(target, F_OK) == 0 { throw .exists(path: target) }
    do { return try CheckedCopy(to: target).make(of: path ?? ":memory:", fill: copy) } catch {
      throw StoreError(error, path: target)
    }
  }
}
