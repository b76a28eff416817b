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
  /// The first so many, see ``kept``.
  package var rejections: [RejectedRow] = []
  package var likelyDuplicates = 0
  package var duplicates: [LikelyDuplicate] = []
  /// Rows dated after today, taken as of today.
  package var datedAhead = 0
  /// Columns whose days were read before their months.
  package var dayFirstColumns: [String] = []
  /// Columns that were left aside.
  package var unusedColumns: [String] = []

  /// What became otherwise about officials, the first so many; see ``keptChanges``.
  package var officialChanges: [OfficialChange] = []
  package var officialChangeCount = 0
  /// Officials on file whom the file does not name, though it is only a part of the list, so that none is taken to have left.
  package var unnamedOfficials = 0
  package static let keptChanges = 1_000

  /// How many rejections and duplicates the summary itself holds.
  package static let kept = 20

  package init(kind: TransferKind) { self.kind = kind }
}
