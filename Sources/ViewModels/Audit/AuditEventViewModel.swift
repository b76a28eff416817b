package import Domain
import Localization
package import Repository

/// One event of the audit log with all that it tells. It never changes.
package final class AuditEventViewModel {
  package let workspace: Workspace
  package let detail: AuditEventDetail
  package let page: RecordPage

  /// - Throws: Why it can't be shown: the user may not see such an event, or it can't be read.
  package init(_ sequence: Int64, workspace: Workspace) throws(RepositoryError) {
    self.workspace = workspace
    detail = try workspace.auditEvent(sequence)
    page = .auditEvent(detail, workspace.clock)
  }

  /// The record it is about; nil where it is about none.
  package var record: Reference? { detail.event.objects.first }
}
