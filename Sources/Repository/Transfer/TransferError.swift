/// Why an import or export could not go on. Bad rows are no errors; see ``RowProblem``.
package enum TransferError: Error, Equatable, Sendable {
  case noSuchFile(String)
  case cannotRead(String, errno: Int32)
  case cannotWrite(String, errno: Int32)
  case diskFull(String)
  /// The file has no row at all.
  case empty
}
