/// Why a row cannot be taken, although the file can be read on.
package enum CSVProblem: Equatable, Sendable {
  /// Bytes that are no text in the file's encoding.
  case notText
  /// The character NUL, which no text holds.
  case containsNull
  /// A field above 1 MiB; `column` counts from 1.
  case fieldTooLong(column: Int)
  /// More than 4 MiB or 1,000 fields.
  case rowTooLong
  /// A quote, opened on this line, that the file ends without closing.
  case unclosedQuote(line: Int)
}
