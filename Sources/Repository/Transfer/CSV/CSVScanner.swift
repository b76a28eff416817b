import Domain

/// Cuts a stream of UTF-8 bytes into rows, however the bytes come in.
///
/// RFC 4180, read as leniently as spreadsheets do: rows end with CRLF, LF or CR; a quote inside an unquoted field is a
/// character like any other, and so is text after a closing quote. Never more than one row is held, and of it no more
/// than ``rowLimit`` bytes.
struct CSVScanner {
  /// Bytes of one field; what is longer is dropped and the row reported.
  static let fieldLimit = 1 << 20
  /// Bytes of one row.
  static let rowLimit = 4 << 20
  /// Fields of one row.
  static let columnLimit = 16_384

  private enum State {
    case fieldStart, unquoted, quoted
    /// After a quote within quotes: the field's end, or the first half of a doubled quote.
    case quoteInQuoted
  }

  private let delimiter: UInt8
  private var state = State.fieldStart
  /// The fields of the row, end to end, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var fieldStart = 0
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var rowHasQuotes = false
  private var afterReturn = false
  private var problem: CSVProblem?

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Reads the next bytes and appends the rows they complete. Lines without anything on them are no rows.
  mutating func scan(_ chunk: some Collection<UInt8>, into rows: inout [CSVRow]) {
    for byte in chunk {
      let isLineFeedOfReturn = afterReturn && byte == .lineFeed
      afterReturn = false
      switch state {
      case .quoted: scanQuoted(byte, countsLine: !isLineFeedOfReturn)
      case .quoteInQuoted where byte == .quote:
        append(byte)
        state = .quoted
      case .fieldStart where byte == .quote:
        state = .quoted
        quoteLine = line
        rowHasQuotes = true
      default:
        if isLineFeedOfReturn { continue }
        scanPlain(byte, into: &rows)
      }
    }
  }

  /// Ends the file: a last row needs no line break.
  mutating func finish(into rows: inout [CSVRow]) {
    if state == .quoted { problem = problem ?? .unclosedQuote(line: quoteLine) }
    let isEmpty = bytes.isEmpty && ends.isEmpty && !rowHasQuotes && problem == nil
    if !isEmpty { endRow(into: &rows) }
  }

  private mutating func scanQuoted(_ byte: UInt8, countsLine: Bool) {
    if byte == .quote {
      state = .quoteInQuoted
      return
    }
    if byte == .carriageReturn {
      line += 1
      afterReturn = true
    } else if byte == .lineFeed, countsLine {
      line += 1
    }
    append(byte)
  }

  private mutating func scanPlain(_ byte: UInt8, into rows: inout [CSVRow]) {
    switch byte {
    case delimiter:
      endField()
      state = .fieldStart
    case .carriageReturn, .lineFeed:
      afterReturn = byte == .carriageReturn
      line += 1
      endRow(into: &rows)
    default:
      append(byte)
      state = .unquoted
    }
  }

  private mutating func append(_ byte: UInt8) {
    if byte == 0 { problem = problem ?? .containsNull }
    if bytes.count - fieldStart >= Self.fieldLimit {
      problem = problem ?? .fieldTooLong(column: ends.count + 1)
    } else if bytes.count >= Self.rowLimit || ends.count >= Self.columnLimit {
      problem = problem ?? .rowTooLong
    } else {
      bytes.append(byte)
    }
  }

  private mutating func endField() {
    guard ends.count < Self.columnLimit else {
      problem = problem ?? .rowTooLong
      return
    }
    ends.append(bytes.count)
    fieldStart = bytes.count
  }

  private mutating func endRow(into rows: inout [CSVRow]) {
    if !(bytes.isEmpty && ends.isEmpty && !rowHasQuotes && problem == nil) {
      endField()
      rows.append(row())
    }
    // A single huge row must not keep its memory for the rest of the file.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 16)
    ends.removeAll(keepingCapacity: true)
    fieldStart = 0
    problem = nil
    rowHasQuotes = false
    rowLine = line
    state = .fieldStart
  }

  private mutating func row() -> CSVRow {
    var fields: [String] = []
    fields.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      let field = bytes[start..<end]
      if let text = String(validating: field, as: UTF8.self) {
        fields.append(text)
      } else {
        // A field that was cut may end in the middle of a character; that is the cut's doing.
        problem = problem ?? .notText
        fields.append(String(decoding: field, as: UTF8.self))
      }
      start = end
    }
    return CSVRow(line: rowLine, fields: fields, problem: problem)
  }
}

extension UInt8 {
  static let quote: UInt8 = 0x22
  static let comma: UInt8 = 0x2C
  static let semicolon: UInt8 = 0x3B
  static let tab: UInt8 = 0x09
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
}
