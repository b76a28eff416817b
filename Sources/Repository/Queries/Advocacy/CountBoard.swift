package import Domain
import GRDB

package typealias CountListRequest = RecordListRequest<CountFilter, CountSort>

/// An official in office, and where they stand about a measure.
package struct CountRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let chamber: Chamber
  package let state: String
  package let district: String
  package let party: String
  /// nil for who has not been asked, nor is planned to be.
  package let ask: Ask?
  /// Who of us goes on with it.
  package let owner: String?
  package let ownerID: Int64?
  package let nextStep: String
  package let lastContact: CivilDate?
  /// The version of the ask; 0 where there is none.
  package let version: Int
  package let key: RowKey

  package var reference: Reference { Reference(.official, id) }
}

/// A measure with its course so far.
package struct MeasureRecord: Equatable, Sendable {
  package struct Step: Equatable, Sendable {
    package var stage: MeasureStage
    package var on: CivilDate
    package var amount: Int?
    package var actor: String?
  }

  package var row: MeasureRow
  /// Oldest first.
  package var steps: [Step]
}

extension Workspace {
  /// A measure with the count of officials and its course.
  package func measureRecord(_ measure: Reference) throws(RepositoryError) -> MeasureRecord {
    try read(.seeAdvocacy) { db in
      guard measure.kind == .measure, let row = try MeasureRow.read(measure.number, db) else {
        throw RepositoryError.notFound(measure.description)
      }
      let steps = try Row.fetchAll(
        db,
        sql: """
          SELECT s.*, u.name AS actor FROM measure_step s LEFT JOIN user u ON u.id = s.actor_id
          WHERE s.measure_id = ? ORDER BY s.on_date, s.id
          """, arguments: [measure.number])
      return try MeasureRecord(
        row: row,
        steps: steps.map {
          try MeasureRecord.Step(stage: $0["stage"], on: $0["on_date"], amount: $0["amount"], actor: $0["actor"])
        })
    }
  }

  /// A page of the count board of a measure: officials in office, asked or not.
  package func countBoard(
    of measure: Reference, _ request: CountListRequest
  ) throws(RepositoryError) -> [CountRow] {
    try read(.seeAdvocacy) { try RecordListQuery(measure, request).rows(request, $0).map { try CountRow($0) } }
  }

  /// How many rows of the count board a filter shows.
  package func countBoardCount(
    of measure: Reference, _ filter: CountFilter, text: String = ""
  ) throws(RepositoryError) -> Tally {
    let request = CountListRequest(limit: 1, filter: filter, sort: .name, text: text)
    return try read(.seeAdvocacy) { try RecordListQuery(measure, request).count($0) }
  }
}

extension RecordListQuery {
  fileprivate init(_ measure: Reference, _ request: CountListRequest) {
    let states = AskState.allCases.filter(request.filter.shows).sqlList
    let shown = "\(request.filter.shows(nil) ? "a.state IS NULL OR " : "")a.state IN (\(states))"
    let key =
      switch request.sort {
      case .name: "o.sort_name"
      case .district: "o.district || ' ' || o.chamber"
      case .ask:
        "CASE a.state WHEN 'champion' THEN '1' WHEN 'support' THEN '2' WHEN 'lean' THEN '3' WHEN 'neutral' THEN '4' "
          + "WHEN 'oppose' THEN '5' WHEN 'asked' THEN '6' WHEN 'planned' THEN '7' ELSE '8' END || o.sort_name"
      case .owner: "coalesce(u.name, '~') || ' ' || o.sort_name"
      }
    self.init(
      columns:
        "o.*, a.state AS ask_state, a.state_since, a.delivered, a.next_step, a.owner_id, \(UserRow.shownName) AS owner, "
        + "coalesce(a.version, 0) AS ask_version",
      source: """
        official o LEFT JOIN ask a ON a.official_id = o.id AND a.measure_id = \(measure.number)
        LEFT JOIN user u ON u.id = a.owner_id
        """, conditions: ["o.left_on IS NULL", "(\(shown))"], key: key, id: "o.id")
    find(OfficialWords.folded(request.text), in: "o.words")
  }
}

extension CountRow {
  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    name = try PersonName(given: row["given_name"], family: row["family_name"])
    chamber = try row["chamber"]
    state = try row["state"]
    district = try row["district"]
    party = try row["party"]
    let state: AskState? = try row["ask_state"]
    ask = try state.map { try Ask(state: $0, since: row["state_since"], isDelivered: row["delivered"]) }
    owner = try row["owner"]
    ownerID = try row["owner_id"]
    nextStep = try row["next_step"] ?? ""
    lastContact = try row["last_contact_on"]
    version = try row["ask_version"]
    key = try RowKey(text: row["row_key"], id: row["id"])
  }
}
