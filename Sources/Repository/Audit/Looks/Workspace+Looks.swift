package import Domain
import GRDB

extension AuditAction {
  /// Records that were seen on a list, unopened; the reason is the place, a raw value of ``ShownPlace``.
  package static let list = AuditAction("list")
}

extension Workspace {
  /// Whether what a console has shown is still to be written down.
  package var hasLooksToTell: Bool { !(looks?.isEmpty ?? true) }

  /// Notes whose records are shown at a place, beyond their names.
  ///
  /// For a command the log holds it before this returns, in one event. In a console it waits for ``tellLooks(within:)``, so
  /// that no key does.
  ///
  /// - Parameters:
  ///   - records: Of a match its people are noted too. Records of nobody are left out.
  ///   - term: What was searched for; a search is noted even where it found nobody.
  package func noteShown(
    _ records: some Sequence<Reference>, in place: ShownPlace, term: String? = nil
  ) throws(RepositoryError) {
    let look = LookLedger.Look(
      place: place, term: term, records: Set(records.filter { ShownRecords.kinds.contains($0.kind) }))
    guard term != nil || !look.records.isEmpty else { return }
    guard let looks else { return try tell([look], within: nil) }
    looks.note(look, on: clock.today())
  }

  /// Writes down whose records this console has shown since the last time.
  ///
  /// - Parameter milliseconds: How long to wait for other writers; what could not be written waits for the next time.
  package func tellLooks(within milliseconds: Int? = nil) throws(RepositoryError) {
    guard let looks else { return }
    let waiting = looks.take()
    guard !waiting.isEmpty else { return }
    do { try tell(waiting, within: milliseconds) } catch {
      looks.giveBack(waiting)
      throw error
    }
  }

  private func tell(_ found: [LookLedger.Look], within milliseconds: Int?) throws(RepositoryError) {
    try perform(.list, within: milliseconds) { change in
      for look in found {
        if let term = look.term {
          change.action = .search
          change.reason =
            try change.houseRule(.keepSearchTerms) > 0
            ? SearchTerm.kept(term) : SearchTerm.sealed(term, on: change.today, change.db)
        } else {
          change.action = .list
          change.reason = look.place.rawValue
        }
        try change.show(look.records)
        try change.finishEvent()
      }
    }
  }
}
