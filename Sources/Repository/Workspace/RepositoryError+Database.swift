import Domain
import GRDB

extension RepositoryError {
  /// What an error of the database, of the domain or of this layer means to the caller.
  init(_ error: any Error) {
    switch error {
    case let error as RepositoryError: self = error
    case let error as TransitionRefusal: self = .refused(error)
    case let error as SigningRefusal: self = .signing(error)
    case let error as TrainingRefusal: self = .training(error)
    case let error as SessionRefusal: self = .session(error)
    case let error as StoreError: self.init(store: error)
    case let error as DatabaseError: self.init(database: error)
    // A row that the schema does not allow; a stored policy that cannot be read.
    case is RowDecodingError, is DecodingError: self = .damaged
    default: self = .other("\(type(of: error))")
    }
  }

  private init(store error: StoreError) {
    self =
      switch error {
      case .busy: .busy
      case .diskFull: .diskFull
      case .readOnly, .noPermission: .readOnly
      case .damaged, .notADatabase, .auditBroken, .changedOutside: .damaged
      case .newerSchema: .newerSchema
      case .fileGone(let path), .notFound(let path): .fileGone(path: path)
      case .severalNames(let path, _): .severalNames(path: path)
      case .inputOutput(_, let detail): .inputOutput(detail)
      default: .other("\(error)")
      }
  }

  /// SQLite's messages name tables, columns and checks, never values.
  private init(database error: DatabaseError) {
    let message = error.message ?? ""
    // "UNIQUE constraint failed: user.login" and the like.
    let subject = message.split(separator: ": ").last.map(String.init) ?? message
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .diskFull
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: .readOnly
      case .SQLITE_IOERR: .inputOutput(message)
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged
      case .SQLITE_ERROR where message == "malformed JSON": .damaged
      case .SQLITE_CONSTRAINT:
        switch error.extendedResultCode {
        case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID: .duplicate(subject)
        case .SQLITE_CONSTRAINT_FOREIGNKEY: .stillLinked
        case .SQLITE_CONSTRAINT_NOTNULL: .invalid(field: Self.column(in: subject), .required)
        // A check of its own has no column in the message.
        default: .invalid(field: "", .check(subject))
        }
      case .SQLITE_TOOBIG: .invalid(field: "", .tooLong(maximum: 1_000_000_000))
      default: .other("SQLite \(error.extendedResultCode.rawValue): \(message)")
      }
  }

  /// `login` of `user.login`.
  private static func column(in subject: String) -> String {
    subject.split(separator: ".").last.map(String.init) ?? subject
  }
}
