import Domain
import GRDB

extension Change {
  /// Does one part of a longer write so that it can fail alone, with an audit event of its own where it changed
  /// anything.
  ///
  /// - Returns: The value and whether a row was changed, or why the part was undone.
  /// - Throws: What ends the whole write: a full disk, a damaged file.
  mutating func attempt<Value>(
    _ body: (inout Change) throws -> Value
  ) throws -> Result<(value: Value, changed: Bool), RowRefusal> {
    var result: Result<(value: Value, changed: Bool), RowRefusal>?
    do {
      try db.inSavepoint {
        let value = try body(&self)
        let changed = !images.isEmpty
        if changed { try finishEvent() } else { discardEvent() }
        result = .success((value, changed))
        return .commit
      }
    } catch {
      discardEvent()
      result = .failure(try Self.refusal(error))
    }
    guard let result else { throw RepositoryError.other("savepoint") }
    return result
  }

  private static func refusal(_ error: any Error) throws -> RowRefusal {
    if let refusal = error as? RowRefusal { return refusal }
    let error = RepositoryError(error)
    switch error {
    case .notPermitted, .unknownUser, .busy, .diskFull, .readOnly, .damaged, .newerSchema, .other: throw error
    default: return RowRefusal(problem: .refused(error))
    }
  }
}
