package import Domain
import Localization

/// What the screen of a record needs of its view-model.
package protocol RecordViewModel: AnyObject {
  var reference: Reference { get }
  var page: RecordPage { get }
  /// Why the record could not be read again, in a sentence; nil while it is up to date.
  var failure: String? { get }
  func reload()
}

/// A record as it was last read. Where it cannot be read again, it stays, with the reason.
struct RecordReading<Record> {
  private(set) var record: Record
  /// In a sentence; nil while the record is up to date.
  private(set) var failure: String?
  private let read: (_ isRefresh: Bool) throws(RepositoryError) -> Record

  /// - Parameter read: Reads it; only the first look is one of a person, and audited.
  init(_ read: @escaping (_ isRefresh: Bool) throws(RepositoryError) -> Record) throws(RepositoryError) {
    self.read = read
    record = try read(false)
  }

  mutating func reload() {
    do throws(RepositoryError) {
      record = try read(true)
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }
}
