/// Why an import or export could not go on. Bad rows are no errors; see ``RowProblem``.
package enum TransferError: Error, Equatable, Sendable {
  case noSuchFile(String)
  case cannotRead(String, errno: Int32)
  case cannotWrite(String, errno: Int32)
  case diskFull(String)
  /// The output would take the place of the database, or of a file that belongs to it.
  case isDatabase(String)
  /// The output would take the place of what is read for it.
  case isInput(String)
  /// The output would take the place of a file that is there.
  case exists(String)
  /// Encrypted bytes would go to a terminal.
  case encryptedOnTerminal
  /// A recipient's key is none that anything can be encrypted to.
  case notEncrypted
  /// The file has no row at all.
  case empty
  /// The row of column names cannot be read: the file is no text, most likely.
  case unreadableHeader(CSVProblem)
  case columns(ColumnProblem)
  /// No program is there, or none within what the user may see.
  case noProgram
  /// Several programs could be meant; the user has to name one.
  case severalPrograms([String])
  /// `--program` names none of them.
  case unknownProgram(String, known: [String])
  /// The kind is none that a vCard tells of.
  case noCards(TransferKind)
  /// The kind is none that a calendar shows.
  case noCalendar(TransferKind)
  case repository(RepositoryError)
}
