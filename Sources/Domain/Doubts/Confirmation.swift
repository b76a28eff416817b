/// What somebody has said is right although it is unlikely.
package enum Confirmation: Equatable, Sendable {
  /// Nothing: whatever is unlikely is asked about.
  case none
  /// These, and nothing else.
  case doubts(Set<Doubt>)
  /// Everything, as the option of a command says.
  case all

  /// What holds for the changes that are being made.
  @TaskLocal package static var current = Confirmation.none

  package func covers(_ doubt: Doubt) -> Bool {
    switch self {
    case .none: false
    case .doubts(let doubts): doubts.contains(doubt)
    case .all: true
    }
  }

  /// Does some work for which this holds.
  package func during<Value>(_ work: () throws(RepositoryError) -> Value) throws(RepositoryError) -> Value {
    let result: Result<Value, RepositoryError> = Self.$current.withValue(self) {
      do throws(RepositoryError) { return .success(try work()) } catch { return .failure(error) }
    }
    return try result.get()
  }
}
