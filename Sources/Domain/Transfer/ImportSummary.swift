/// What an import did, or in a rehearsal would do.
package struct ImportSummary: Equatable, Sendable {
  /// How it ended.
  package enum End: Equatable, Sendable {
    case finished
    /// The user ended it between two transactions; what is in stays in.
    case cancelled
    /// It could not go on; what is in stays in.
    case failed(TransferError)
  }

  /// A new record that is likely somebody on file already; both are kept, for people to decide.
  package struct LikelyDuplicate: Equatable, Sendable {
    package var line: Int
    /// In a rehearsal the record is not there afterwards.
    package var added: Reference
    package var similar: Reference

    package init(line: Int, added: Reference, similar: Reference) {
      self.line = line
      self.added = added
      self.similar = similar
    }
  }

  /// A row that differs from what is on file, which stays as it is there.
  package struct Difference: Equatable, Sendable {
    package var line: Int
    package var reference: Reference
    package var fields: [String]

    package init(line: Int, reference: Reference, fields: [String]) {
      self.line = line
      self.reference = reference
      self.fields = fields
    }
  }

  package let kind: TransferKind
  /// The import's number, by which it can be taken back; nil where nothing was changed.
  package var importID: Int64?
  package var end = End.finished
  package var encoding = TextEncoding.utf8
  /// Rows with anything in them, below the column names.
  package var rows = 0
  package var added = 0
  package var updated = 0
  /// Rows whose record is there as it should be: imported before, or earlier in the same file.
  package var present = 0
  package var rejected = 0
  /// Rows whose record is kept and that are handed back all the same, for what else they hold.
  package var handedBack = 0
  /// Those of them of which a cell is kept in the notes.
  package var noted = 0
  /// Youth without a date of birth.
  package var withoutBirthDate = 0
  /// Those of them that are kept without the guardian.
  package var withoutGuardian = 0
  /// Those that are rejected or handed back, the first so many, see ``kept``.
  package var rejections: [RejectedRow] = []
  package var likelyDuplicates = 0
  package var duplicates: [LikelyDuplicate] = []
  /// Rows that differ from what is on file and changed nothing there; the first so many, see ``kept``.
  package var differing = 0
  package var differences: [Difference] = []
  /// Rows dated after today, taken as of today.
  package var datedAhead = 0
  /// Columns whose days were read before their months.
  package var dayFirstColumns: [String] = []
  /// Columns whose days could be read both ways: days and months contradict each other in them, or between columns.
  package var doubtfulDayColumns: [String] = []
  /// Columns with something in them that were left aside, the fullest first.
  package var unusedColumns: [String] = []

  /// What became otherwise about officials, the first so many; see ``keptChanges``.
  package var officialChanges: [OfficialChange] = []
  package var officialChangeCount = 0
  /// Officials on file whom the file does not name, though it is only a part of the list, so that none is taken to have left.
  package var unnamedOfficials = 0
  package static let keptChanges = 1_000

  /// How many rejections and duplicates the summary itself holds.
  package static let kept = 20

  /// Whether the file of rejected rows could be written; it is there whole or not at all.
  package var rejectedRowsAreKept: Bool {
    switch end {
    case .failed(.cannotWrite), .failed(.diskFull): false
    default: true
    }
  }

  package init(kind: TransferKind) { self.kind = kind }
}
