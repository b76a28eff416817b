package import Domain

/// Reads a file of comma-separated values row by row, in any of the encodings and with any of the separators that
/// spreadsheets write, holding no more than a piece of it.
package struct CSVReader: Sendable {
  private let source: ByteSource
  private let unguardsFormulas: Bool
  private var transcoder: Transcoder
  private var finder = DelimiterFinder()
  private var scanner: CSVScanner?
  /// Decoded bytes that wait for the separator to be found.
  private var opening: [UInt8] = []
  private var rows: [CSVRow] = []
  private var next = 0
  private var ended = false

  /// Bytes taken from the source so far.
  package private(set) var bytesRead = 0

  /// - Parameters:
  ///   - unguardsFormulas: Takes off the apostrophe that ``CSVWriter`` puts before what looks like a formula.
  ///   - encoding: What the user says the file is in; nil to find it out.
  package init(_ source: ByteSource, unguardsFormulas: Bool = true, encoding: TextEncoding? = nil) {
    transcoder = Transcoder(encoding)
    self.source = source
    self.unguardsFormulas = unguardsFormulas
  }

  /// The encoding found so far; settled once a character outside ASCII has been read.
  package var encoding: TextEncoding { transcoder.encoding }

  /// The same file from its beginning; nil where it can be read once.
  func again() throws(TransferError) -> CSVReader? {
    guard let again = source.again else { return nil }
    return CSVReader(try again(), unguardsFormulas: unguardsFormulas)
  }

  /// Bytes of the source in all, where known.
  package var size: Int? { source.size }

  /// The next row, or nil at the end.
  package mutating func row() throws(TransferError) -> CSVRow? {
    while next == rows.count {
      guard !ended else { return nil }
      rows.removeAll(keepingCapacity: true)
      next = 0
      try readPiece()
    }
    defer { next += 1 }
    var row = rows[next]
    if unguardsFormulas { for index in row.fields.indices { unguard(&row.fields[index]) } }
    return row
  }

  private func unguard(_ field: inout String) {
    if field.utf8.first == UInt8(ascii: "'") { field = FormulaGuard.unguarded(field) }
  }

  private mutating func readPiece() throws(TransferError) {
    let piece = try source.next()
    bytesRead += piece.count
    ended = piece.isEmpty
    var text: [UInt8] = []
    text.reserveCapacity(piece.count)
    if ended { transcoder.finish(into: &text) } else { transcoder.convert(piece, into: &text) }
    if scanner == nil {
      opening += text
      guard finder.look(at: text) || ended else { return }
      scanner = CSVScanner(delimiter: finder.delimiter)
      text = opening
      opening = []
    }
    scanner?.scan(text, into: &rows)
    if ended { scanner?.finish(into: &rows) }
  }
}
