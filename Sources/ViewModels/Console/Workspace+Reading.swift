import Domain
import Repository

nonisolated extension Workspace {
  /// What a form or a page can do without: read, or something in its place where it cannot be read just now, and then the
  /// console says why in its status row.
  func reading<Value>(or substitute: @autoclosure () -> Value, _ value: () throws -> Value) -> Value {
    do { return try value() } catch {
      failedReads.note((error as? RepositoryError) ?? .other("\(type(of: error))"))
      return substitute()
    }
  }
}
