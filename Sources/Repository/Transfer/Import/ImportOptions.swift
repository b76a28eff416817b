package import Domain

/// How a file is to be imported.
package struct ImportOptions: Sendable {
  /// Columns the user assigns to fields, before any is recognized by name.
  package var assignments: [ColumnAssignment] = []
  /// The program that youth and mentors go to where their row names none: a reference, `P-3`, or a name.
  package var program: String?
  /// Which system or form gave the ids of the file, where several do; empty for the one that needs no name.
  package var source = ""
  /// What the file's text is in; nil to find it out.
  package var encoding: TextEncoding?
  /// Takes rows that say something unlikely without asking about it.
  package var acceptsUnlikely = false
  /// Goes through everything and keeps nothing.
  package var isRehearsal = false
  /// Leaves the apostrophe before what looks like a formula.
  package var keepsApostrophes = false
  /// Rows a transaction takes; an interruption loses at most so many, and never part of one.
  package var batchSize = 2_000
  /// Towns of ZIP codes.
  package var places: PlaceLookup?

  package init() {}
}

/// How far an import has come.
package struct ImportProgress: Equatable, Sendable {
  package var rows: Int
  package var bytes: Int
  /// Bytes in all, where known.
  package var size: Int?
}
