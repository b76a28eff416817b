import Domain

/// Reads the cells of one row by the names of their fields, and collects what is wrong with them.
///
/// Blanks around a value are no part of it. A short row's missing cells are empty.
struct CellReader {
  let columns: ColumnMap
  let row: CSVRow
  let today: CivilDate
  /// Of the organization's zone.
  private let clock: Clock
  /// The columns in which the day comes before the month.
  private let dayFirst: Set<Int>
  private(set) var problems: [RowProblem] = []
  /// Cells that their fields cannot hold, where the record has notes for what they say.
  private(set) var noted: [NotedCell] = []
  private let keepsNotes: Bool

  /// - Parameter keepsNotes: Whether a cell that cannot be read goes to the notes of the record, unless the record needs it.
  init(
    _ row: CSVRow, columns: ColumnMap, today: CivilDate, clock: Clock, dayFirst: Set<Int> = [], keepsNotes: Bool = false
  ) {
    self.keepsNotes = keepsNotes
    self.clock = clock
    self.dayFirst = dayFirst
    self.row = row
    self.columns = columns
    self.today = today
    if let problem = row.problem { problems.append(.unreadable(problem)) }
    let extra = row.fields.dropFirst(columns.header.count)
    if extra.contains(where: { !$0.allSatisfy(\.isWhitespace) }) { problems.append(.extraCells(extra.count)) }
  }

  mutating func report(_ problem: RowProblem) { problems.append(problem) }

  mutating func report(_ field: String, _ text: String, _ reason: InvalidReason) {
    problems.append(.invalid(field: field, text: text, reason))
  }

  /// Leaves a cell that cannot be read to the notes, or refuses the row for it.
  mutating func leave(_ field: String, _ text: String, _ reason: InvalidReason) {
    guard keepsNotes else { return report(field, text, reason) }
    let column = columns.indices[field].map { columns.header[$0].trimmingBlanks() } ?? field
    noted.append(NotedCell(field: field, column: column, text: text, reason: reason))
  }

  /// The text of a cell; empty where it says that there is nothing to say, such as `N/A`.
  func text(_ field: String) -> String {
    guard let index = columns.indices[field], index < row.fields.count else { return "" }
    let text = row.fields[index].trimmingBlanks()
    return EmptyCell.isEmpty(text, content(field)) ? "" : Self.repaired(text)
  }

  private func content(_ field: String) -> EmptyCell.Content {
    guard field.hasSuffix("Name") || field == "name" else { return .text }
    let last = field.hasSuffix("FamilyName") ? "FamilyName" : "familyName"
    guard field.hasSuffix(last) else { return .name }
    let first = field.dropLast(last.count) + (last == "FamilyName" ? "GivenName" : "givenName")
    return text(String(first)).isEmpty ? .name : .lastName
  }

  /// Without the traces of a wrong encoding, where that is certain.
  private static func repaired(_ text: String) -> String {
    text.utf8.allSatisfy { $0 < 0x80 } ? text : Mojibake.repaired(text) ?? text
  }

  mutating func required(_ field: String) -> String {
    let text = text(field)
    if text.isEmpty { report(field, "", .required) }
    return text
  }

  /// Text of several lines, as it stands; empty where it holds nothing but blanks.
  func prose(_ field: String) -> String {
    guard let index = columns.indices[field], index < row.fields.count else { return "" }
    let text = row.fields[index]
    return text.allSatisfy(\.isWhitespace) || EmptyCell.isEmpty(text.trimmingBlanks()) ? "" : Self.repaired(text)
  }

  /// A day of the past, written out; a relative one (`mon`, `-3d`) means nothing in a file.
  mutating func day(_ field: String) -> CivilDate? { day(field, DateReader(today: today, .past)) }

  mutating func birthDate(_ field: String) -> CivilDate? { day(field, .birthDate(today: today)) }

  private mutating func day(_ field: String, _ reader: DateReader) -> CivilDate? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    var reader = reader
    reader.isDayFirst = isDayFirst(field)
    if let first = text.first, first.isNumber || first.isLetter, text.contains(where: \.isNumber) {
      if let day = reader.day(text) ?? SerialDay(text)?.day { return day }
      if let time = TimestampReader(days: reader).time(text) { return time.day(clock) }
    }
    leave(field, text, .notADate)
    return nil
  }

  mutating func time(_ field: String) -> LocalTime? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    var days = DateReader(today: today)
    days.isDayFirst = isDayFirst(field)
    if let time = TimestampReader(days: days).time(text) { return time }
    leave(field, text, .notADate)
    return nil
  }

  private func isDayFirst(_ field: String) -> Bool {
    guard let column = columns.indices[field] else { return false }
    assert(columns.dayColumns.contains(column), "\(field) is not known to hold days")
    return dayFirst.contains(column)
  }

  /// A telephone number, with its extension.
  mutating func phone(_ field: String) -> PhoneNumber? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    if let number = PhoneNumber(text) { return number }
    leave(field, text, .notAPhoneNumber)
    return nil
  }

  mutating func email(_ field: String) -> String {
    let text = text(field)
    if text.isEmpty || EmailCell.isAddress(text) { return text }
    leave(field, text, .notAnEmail)
    return ""
  }

  /// One of a closed list, by its own name or one of `synonyms` (their keys as ``ColumnName`` reduces them).
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ field: String, _ type: Choice.Type, synonyms: [String: Choice] = [:]
  ) -> Choice? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    let key = ColumnName.key(text)
    if let choice = Choice.allCases.first(where: { ColumnName.key($0.rawValue) == key }) ?? synonyms[key] {
      return choice
    }
    if Self.noChoice.contains(key) { return nil }
    leave(field, text, .notAChoice(Choice.allCases.map(\.rawValue)))
    return nil
  }

  /// Several of a closed list, by their own names or by `synonyms`; words that say none (`no preference`, `any`) add none.
  mutating func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable & Sendable>(
    _ field: String, _ type: Choice.Type, synonyms: [String: Choice] = [:]
  ) -> PackedSet<Choice> where Choice.AllCases: RandomAccessCollection {
    var chosen = PackedSet<Choice>()
    for value in ListCell.values(text(field)) where !EmptyCell.isEmpty(value) {
      let key = ColumnName.key(value)
      if let choice = Choice.allCases.first(where: { ColumnName.key($0.rawValue) == key }) ?? synonyms[key] {
        chosen.insert(choice)
      } else if !Self.noChoice.contains(key) {
        leave(field, value, .notAChoice(Choice.allCases.map(\.rawValue)))
      }
    }
    return chosen
  }

  private static let noChoice: Set<String> = [
    "none", "any", "anyone", "anybody", "either", "both", "nopreference", "nopreferences", "nopref", "noneinparticular",
    "doesntmatter", "doesnotmatter", "dontcare", "open", "flexible", "na", "noanswer",
  ]

  mutating func availability(_ field: String) -> Availability {
    let text = text(field)
    if let availability = AvailabilityCell.availability(text) { return availability }
    leave(field, text, .notAChoice(["Mon, Wed", "Tue afternoon; Sat", "weekends", "any"]))
    return .none
  }

  /// A length of time; a bare number is in what the name of the column says.
  mutating func length(_ field: String) -> Minutes? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    let column = columns.indices[field].map { columns.header[$0].lowercased() } ?? ""
    let isInHours = column.contains("hour") || column.contains("hrs")
    let isInMinutes = column.contains("min")
    do throws(DurationProblem) {
      return try Minutes.read(text, bareNumbersAre: isInHours ? .hours : isInMinutes ? .minutes : nil)
    } catch {
      report(field, text, InvalidReason(error))
      return nil
    }
  }

  /// - Parameter reason: Why one out of range is refused, where that says more.
  mutating func number(_ field: String, in range: ClosedRange<Int>, else reason: InvalidReason? = nil) -> Int? {
    let text = text(field)
    guard !text.isEmpty else { return nil }
    guard let number = Int(text) else {
      leave(field, text, .notANumber)
      return nil
    }
    if range.contains(number) { return number }
    leave(field, text, reason ?? .outOfRange(range.lowerBound, range.upperBound))
    return nil
  }

  mutating func flag(_ field: String) -> Bool? {
    let text = text(field)
    switch text.lowercased() {
    case "": return nil
    case "yes", "y", "true", "1", "x": return true
    case "no", "n", "false", "0": return false
    default:
      leave(field, text, .notAChoice(["yes", "no"]))
      return nil
    }
  }

  /// The answer to a question that grants something; an empty cell answers nothing.
  mutating func answer(_ field: String) -> Answer {
    let text = text(field)
    if ["notasked", "unknown"].contains(ColumnName.key(text)) { return .notAsked }
    // A no with a remark is a no, and the remark is kept. A yes with a remark may be a yes to something else.
    if text.lowercased().prefix(while: \.isLetter) == "no", text.count > 2 {
      leave(field, text, .notAChoice(["yes", "no"]))
      return .no
    }
    return Answer(flag(field))
  }
}

extension StringProtocol {
  /// Without blanks at either end: spaces, tabs, line breaks, no-break spaces; control characters are kept.
  func trimmingBlanks() -> String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return "" }
    if !first.isBlank, !last.isBlank { return String(self) }
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }), let end = scalars.lastIndex(where: { !$0.isBlank })
    else { return "" }
    return String(self[start...end])
  }
}

extension Unicode.Scalar {
  /// Whether it is a blank of any script; ASCII, which most text is, is told without looking it up.
  var isBlank: Bool { isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace }
}
