package import Domain
import GRDB

package typealias ContactListRequest = RecordListRequest<ContactFilter, ContactSort>

/// A contact with officials as lists show one.
package struct ContactRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let heldOn: CivilDate
  package let minutes: Int
  package let medium: ContactMedium
  package let kind: ContactKind
  /// Names of the officials, the first of the alphabet first.
  package let officials: [String]
  /// Codes of the measures.
  package let measures: [String]
  package let response: OfficialResponse?
  package let commitment: String
  package let dueOn: CivilDate?
  package let doneOn: CivilDate?
  package let isVoided: Bool
  package let key: RowKey

  package var reference: Reference { Reference(.contact, id) }
  /// Whether something promised is still to be done.
  package var isOpen: Bool { dueOn != nil && doneOn == nil && !isVoided }
}

extension Workspace {
  /// A page of the contacts.
  ///
  /// - Parameter official: Only contacts with this one; nil for all.
  package func contacts(
    _ request: ContactListRequest, of official: Reference? = nil
  ) throws(RepositoryError) -> [ContactRow] {
    let query = ContactListQuery(request, actor: actor, official: official?.number)
    return try read(.seeAdvocacy) { try query.rows($0) }
  }

  /// How many contacts a filter shows.
  package func contactCount(
    _ filter: ContactFilter, of official: Reference? = nil, text: String = ""
  ) throws(RepositoryError) -> Tally {
    let request = ContactListRequest(limit: 1, filter: filter, sort: .day, text: text)
    let query = ContactListQuery(request, actor: actor, official: official?.number)
    return try read(.seeAdvocacy) { try query.count($0) }
  }
}

/// The SQL of the list of contacts.
struct ContactListQuery {
  private let request: ContactListRequest
  private var query: RecordListQuery

  /// - Parameters:
  ///   - actor: Whose own contacts a filter means.
  ///   - official: Only contacts with this one.
  init(_ request: ContactListRequest, actor: Actor?, official: Int64? = nil) {
    self.request = request
    query = RecordListQuery(
      columns: Self.columns, source: "advocacy_contact c", conditions: ["c.voided_at IS NULL"],
      key: request.sort == .day ? "c.held_on" : "c.due_on", id: "c.id")
    switch request.filter {
    case .all: if request.sort == .due { query.conditions.append("c.due_on IS NOT NULL") }
    case .open: query.conditions.append("c.due_on IS NOT NULL AND c.done_on IS NULL")
    case .mine:
      query.conditions.append("c.id IN (SELECT contact_id FROM advocacy_contact_user WHERE user_id = ?)")
      query.arguments.append((actor?.id ?? 0).databaseValue)
    }
    if let official {
      query.conditions.append("c.id IN (SELECT contact_id FROM advocacy_contact_official WHERE official_id = ?)")
      query.arguments.append(official.databaseValue)
    }
    find(request.text)
  }

  private mutating func find(_ text: String) {
    if let reference = Reference(text), reference.kind == .contact {
      query.conditions.append("c.id = \(reference.number)")
      return
    }
    for word in OfficialWords.folded(text).prefix(8) {
      query.conditions.append(
        """
        (c.id IN (SELECT x.contact_id FROM official o JOIN advocacy_contact_official x ON x.official_id = o.id
          WHERE o.words LIKE ?)
        OR c.id IN (SELECT x.contact_id FROM measure m JOIN advocacy_contact_measure x ON x.measure_id = m.id
          WHERE folded_name(m.code) LIKE ?))
        """)
      query.arguments += [
        "% \(word)\(OfficialWords.isNumber(word) ? " " : "")%".databaseValue, "\(word)%".databaseValue,
      ]
    }
  }

  func rows(_ db: Database) throws -> [ContactRow] { try query.rows(request, db).map { try ContactRow($0) } }
  func count(_ db: Database) throws -> Tally { try query.count(db) }

  /// Columns of `advocacy_contact c` and what goes with it.
  static let columns = """
    c.*,
    (SELECT group_concat(name, char(31)) FROM (SELECT o.given_name || ' ' || o.family_name AS name
      FROM advocacy_contact_official x JOIN official o ON o.id = x.official_id WHERE x.contact_id = c.id
      ORDER BY o.sort_name)) AS officials,
    (SELECT group_concat(code, char(31)) FROM (SELECT m.code FROM advocacy_contact_measure x
      JOIN measure m ON m.id = x.measure_id WHERE x.contact_id = c.id ORDER BY m.code)) AS measures
    """
}

extension ContactRow {
  init(_ row: Row) throws {
    id = try row["id"]
    heldOn = try row["held_on"]
    minutes = try row["minutes"]
    medium = try row["medium"]
    kind = try row["kind"]
    officials = try Self.list(row["officials"])
    measures = try Self.list(row["measures"])
    response = try row["response"]
    commitment = try row["commitment"]
    dueOn = try row["due_on"]
    doneOn = try row["done_on"]
    let voidedAt: Instant? = try row["voided_at"]
    isVoided = voidedAt != nil
    key = try RowKey(text: row["row_key"], id: row["id"])
  }

  private static func list(_ text: String?) -> [String] { (text ?? "").split(separator: "\u{1F}").map(String.init) }
}
