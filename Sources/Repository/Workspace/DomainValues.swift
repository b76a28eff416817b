package import Domain
package import GRDB

// How the values of the domain stand in a column: a day as TEXT `YYYY-MM-DD`, a moment as INTEGER milliseconds UTC, a
// closed list as its raw value, an answer as 1, 0 or NULL. They are read back the same way, and anything else in the
// column reads as nil. Those that are read by the ten thousand also come straight from the statement.

extension CivilDate: DatabaseValueConvertible, StatementColumnConvertible {
  package init?(sqliteStatement: SQLiteStatement, index: CInt) {
    guard let text = String.fromStatement(sqliteStatement, atUncheckedIndex: index) else { return nil }
    self.init(iso: text)
  }

  package var databaseValue: DatabaseValue { description.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> CivilDate? {
    String.fromDatabaseValue(value).flatMap { CivilDate(iso: $0) }
  }
}

extension Instant: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { milliseconds.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Instant? {
    Int64.fromDatabaseValue(value).flatMap { tellable.contains($0) ? Instant(milliseconds: $0) : nil }
  }

  /// The years 1 to 9999.
  private static let tellable: Range<Int64> = -62_135_596_800_000..<253_402_300_800_000
}

extension Minutes: DatabaseValueConvertible {
  package var databaseValue: DatabaseValue { count.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Minutes? {
    Int.fromDatabaseValue(value).flatMap { Minutes($0) }
  }
}

extension Identifier: DatabaseValueConvertible, SQLExpressible {
  package var databaseValue: DatabaseValue { rawValue.databaseValue }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Identifier? {
    Int64.fromDatabaseValue(value).map(Identifier.init)
  }
}

extension Answer: DatabaseValueConvertible {
  /// NULL where nobody asked.
  package var databaseValue: DatabaseValue { isYes.map { ($0 ? 1 : 0).databaseValue } ?? .null }
  package static func fromDatabaseValue(_ value: DatabaseValue) -> Answer? {
    guard !value.isNull else { return .notAsked }
    return switch Int64.fromDatabaseValue(value) {
    case 1: .yes
    case 0: .no
    default: nil
    }
  }
}

extension AttendanceStatus: DatabaseValueConvertible {}
extension AskState: DatabaseValueConvertible {}
extension Availability: DatabaseValueConvertible {}
extension BaselineSurvey: DatabaseValueConvertible {}
extension Chamber: DatabaseValueConvertible {}
extension CheckInOutcome: DatabaseValueConvertible {}
extension ClosureReason: DatabaseValueConvertible {}
extension ConsentKind: DatabaseValueConvertible {}
extension ContactKind: DatabaseValueConvertible {}
extension ContactMedium: DatabaseValueConvertible {}
extension Gender: DatabaseValueConvertible, StatementColumnConvertible {}
extension MatchParty: DatabaseValueConvertible {}
extension MatchState: DatabaseValueConvertible {}
extension MeasureKind: DatabaseValueConvertible {}
extension MeasureStage: DatabaseValueConvertible {}
extension MentorState: DatabaseValueConvertible, StatementColumnConvertible {}
extension OfficialPart: DatabaseValueConvertible {}
extension OfficialResponse: DatabaseValueConvertible {}
extension OrganizationKind: DatabaseValueConvertible {}
extension ProgramSetting: DatabaseValueConvertible, StatementColumnConvertible {}
extension RelationshipKind: DatabaseValueConvertible {}
extension Role: DatabaseValueConvertible {}
extension ScreeningKind: DatabaseValueConvertible, StatementColumnConvertible {}
extension ScreeningStatus: DatabaseValueConvertible {}
extension SessionMedium: DatabaseValueConvertible {}
extension TrainingClassState: DatabaseValueConvertible {}
extension TrainingTopic: DatabaseValueConvertible {}
extension YouthState: DatabaseValueConvertible, StatementColumnConvertible {}
