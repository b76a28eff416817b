/// Why the table of places cannot be used.
package enum PlaceFileError: Error, Equatable, Sendable {
  case unreadable(path: String)
  /// The file begins otherwise, or its parts do not add up to its length.
  case damaged(path: String)
  /// The file was made for another version of the program.
  case unknownVersion(UInt32, path: String)
}
