import Domain
import GRDB

extension Change {
  /// Does one part of a longer write, with an audit event of its own where it changed anything.
  ///
  /// - Returns: The value and whether a row was changed.
  mutating func part<Value>(_ body: (inout Change) throws -> Value) throws -> (value: Value, changed: Bool) {
    let value = try body(&self)
    let changed = !images.isEmpty
    if changed { try finishEvent() } else { discardEvent() }
    return (value, changed)
  }

  /// ``part(_:)`` that can fail alone.
  ///
  /// - Returns: The value and whether a row was changed, or why the part was undone.
  /// - Throws: What ends the whole write: a full disk, a damaged file.
  mutating func attempt<Value>(
    _ body: (inout Change) throws -> Value
  ) throws -> Result<(value: Value, changed: Bool), RowRefusal> {
    var result: Result<(value: Value, changed: Bool), RowRefusal>?
    do {
      try db.inSavepoint {
        result = .success(try part(body))
        return .commit
      }
    } catch {
      discardEvent()
      result = .failure(try Self.refusal(error))
    }
    guard let result else { throw RepositoryError.other("savepoint") }
    return result
  }

  /// Why a part is refused.
  ///
  /// - Throws: What ends the whole write.
  static func refusal(_ error: any Error) throws -> RowRefusal {
    if let refusal = error as? RowRefusal { return refusal }
    let error = RepositoryError(error)
    switch error {
    case .notPermitted, .unknownUser, .busy, .diskFull, .readOnly, .damaged, .newerSchema, .other: throw error
    default: return RowRefusal(problem: .refused(error))
    }
  }
}
