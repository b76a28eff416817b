package import Domain

/// How records are written: CSV as spreadsheets read it, one JSON object with the list under its kind's name, one JSON
/// object a line, vCard 4 (RFC 6350) of people who are met as officials and aides, or iCalendar (RFC 5545), which trainings
/// alone have: the classes.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, json, ndjson, vcf, ics

  /// Whether a kind can be written so.
  package func takes(_ kind: TransferKind) -> Bool {
    switch self {
    case .csv, .json, .ndjson: true
    case .vcf: kind == .officials || kind == .contacts
    case .ics: kind == .trainings
    }
  }
}

/// What of a kind is exported, and how.
package struct ExportOptions: Sendable {
  package var format = ExportFormat.csv
  /// Only what has been added or changed on this day (UTC) or later.
  package var since: CivilDate?
  /// Guards fields that a spreadsheet would run as formulas; see ``CSVWriter``.
  package var guardsFormulas = true

  package init() {}
}
