import Domain
import GRDB

extension TodayQuery {
  /// The user's own drafts of the last days, the last typed first; all of them, however many there are.
  func drafts(_ db: Database) throws -> TodaySection? {
    let drafts = try Draft.all(of: actor, at: clock.now(), db)
    let rows = try drafts.map { draft in
      let subject = Reference(draft.key.subject)
      let record = try subject.map { try RecordTitle(of: $0, in: scope, db) }
      let people = draft.person.map { [$0] } ?? record?.people ?? []
      return TodayRow(
        kind: .drafts, key: "\(draft.id.rawValue)", reference: subject,
        name: people.first ?? PersonName(given: "", family: ""), mentor: people.dropFirst().first,
        matter: .draft(draft))
    }
    return TodaySection(kind: .drafts, count: .exact(drafts.count), rows: rows)
  }
}
