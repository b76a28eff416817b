package import Domain

/// How records are written: CSV as spreadsheets read it, one JSON object with the list under its kind's name, or one JSON
/// object a line.
package enum ExportFormat: String, CaseIterable, Sendable {
  case csv, json, ndjson
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
