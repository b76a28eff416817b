import Domain

/// Turns rows of one kind into records.
///
/// Rows are read on another thread than that on which records are kept, some ahead.
protocol RecordImporter: Sendable {
  associatedtype Record: Sendable

  /// Reads a row; what is wrong with it is reported to `cells`, and then the result is not used.
  func record(_ cells: inout CellReader) -> Record?

  /// What the record is known by, the same for a repeated row.
  func key(_ record: Record) -> String

  /// Keeps a record, within a transaction; a refusal undoes this record alone.
  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome

  /// Whether a record has notes, for cells that cannot be read.
  var keepsNotes: Bool { get }

  /// Whether there is something to be done once all rows are in.
  var concludes: Bool { get }

  /// What is to be done once all rows are in, in a transaction of its own.
  ///
  /// - Parameter isWhole: Whether every row could be read, so that what is not in the file is known not to be.
  func conclude(isWhole: Bool, in change: inout Change, _ summary: inout ImportSummary) throws
}

extension RecordImporter {
  var concludes: Bool { false }
  var keepsNotes: Bool { false }
  func conclude(isWhole: Bool, in change: inout Change, _ summary: inout ImportSummary) {}
}

/// What became of one row.
struct ImportOutcome: Equatable {
  enum Effect { case added, present }

  var effect: Effect
  var reference: Reference
  /// Somebody on file whom a new person is likely to be.
  var similar: Reference?
  /// The fields in which the row differs from what is on file, which stays.
  var differing: [String] = []
  /// What of the row isn't kept, or only in the notes, so that the row is handed back although its record is.
  var handedBack: [RowProblem] = []
  /// The row is dated after today.
  var isDatedAhead = false

  static func added(_ reference: Reference) -> ImportOutcome { ImportOutcome(effect: .added, reference: reference) }
  static func present(_ reference: Reference, differing: [String] = []) -> ImportOutcome {
    ImportOutcome(effect: .present, reference: reference, differing: differing)
  }
}

/// A row that names a record which is not there, or of the wrong kind.
struct RowRefusal: Error {
  var problem: RowProblem
}
