import Domain
import Repository

/// An edit of a record that somebody else may save meanwhile: how it is read again, told as values, and saved.
struct RecordEdit<Record> {
  /// As it was last read; what is typed is saved over this version.
  private(set) var record: Record
  let reread: () throws(RepositoryError) -> Record
  /// The record as the values of the form's fields.
  let values: (Record) -> [String: String]
  let save: (RecordForm, Record) throws(RepositoryError) -> Void

  init(
    of record: Record, reread: @escaping () throws(RepositoryError) -> Record,
    values: @escaping (Record) -> [String: String],
    save: @escaping (RecordForm, Record) throws(RepositoryError) -> Void
  ) {
    self.record = record
    self.reread = reread
    self.values = values
    self.save = save
  }

  /// Saves; where somebody else was first, merges theirs and saves once more.
  ///
  /// - Throws: The conflict, where both have changed one field; the form then shows both values, and the next save goes
  ///   over theirs.
  mutating func save(_ form: RecordForm) throws(RepositoryError) {
    do throws(RepositoryError) {
      try save(form, record)
    } catch {
      guard case .conflict = error else { throw error }
      record = try reread()
      guard form.merge(values(record)) else { throw error }
      try save(form, record)
    }
  }
}
