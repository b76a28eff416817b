package import Domain
import GRDB

package typealias MeasureListRequest = RecordListRequest<MeasureFilter, MeasureSort>

/// A measure as lists show one, with the count of where officials in office stand.
package struct MeasureRow: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let code: String
  package let term: String
  package let kind: MeasureKind
  package let title: String
  package let stage: MeasureStage
  package let stageSince: CivilDate
  /// Whole dollars at this stage, and what we ask for.
  package let amount: Int?
  package let requested: Int?
  package let note: String
  package let version: Int
  /// How many officials in office are in each state; who is in none has not been asked.
  package let counts: [AskState: Int]
  package let officials: Int
  package let key: RowKey

  package var reference: Reference { Reference(.measure, id) }
  package func count(_ filter: CountFilter) -> Int {
    let without = officials - counts.values.reduce(0, +)
    return AskState.allCases.filter(filter.shows).reduce(filter.shows(nil) ? without : 0) { $0 + (counts[$1] ?? 0) }
  }
}

extension Workspace {
  /// A page of the measures.
  package func measures(_ request: MeasureListRequest) throws(RepositoryError) -> [MeasureRow] {
    try read(.seeAdvocacy) { try RecordListQuery(measures: request).rows(request, $0).map { try MeasureRow($0) } }
  }

  /// How many measures a filter shows.
  package func measureCount(_ filter: MeasureFilter, text: String = "") throws(RepositoryError) -> Tally {
    let request = MeasureListRequest(limit: 1, filter: filter, sort: .code, text: text)
    return try read(.seeAdvocacy) { try RecordListQuery(measures: request).count($0) }
  }
}

extension RecordListQuery {
  /// - Parameter request: nil for all.
  fileprivate init(measures request: MeasureListRequest?) {
    let ends = MeasureStage.allCases.filter(\.isEnd).sqlList
    let condition = request.map { $0.filter == .ended ? "m.stage IN (\(ends))" : "m.stage NOT IN (\(ends))" }
    self.init(
      columns: MeasureRow.columns, source: "measure m", conditions: [condition].compactMap(\.self),
      key: (request?.sort ?? .code).key, id: "m.id")
    for word in NameFolding.words(request?.text ?? "").prefix(4) {
      conditions.append("(' ' || folded_name(m.code || ' ' || m.title)) LIKE ?")
      arguments.append("% \(word)%".databaseValue)
    }
  }
}

extension MeasureSort {
  fileprivate var key: String {
    switch self {
    case .code: "m.code || ' ' || m.term"
    case .title: "m.title"
    case .stage: "m.stage_since"
    }
  }
}

extension MeasureRow {
  fileprivate static let columns: String = {
    let counts = AskState.allCases.map { "sum(a.state = '\($0.rawValue)') || ','" }.joined(separator: " || ")
    return """
      m.*, (SELECT \(counts) FROM ask a JOIN official o ON o.id = a.official_id
        WHERE a.measure_id = m.id AND o.left_on IS NULL) AS counts,
      (SELECT count(*) FROM official WHERE left_on IS NULL) AS officials
      """
  }()

  static func read(_ id: Int64, _ db: Database) throws -> MeasureRow? {
    var query = RecordListQuery(measures: nil)
    query.conditions = ["m.id = ?"]
    query.arguments = [id.databaseValue]
    return try query.rows(MeasureListRequest(limit: 1, filter: .open, sort: .code), db).first.map { try MeasureRow($0) }
  }

  fileprivate init(_ row: Row) throws {
    id = try row["id"]
    code = try row["code"]
    term = try row["term"]
    kind = try row["kind"]
    title = try row["title"]
    stage = try row["stage"]
    stageSince = try row["stage_since"]
    amount = try row["amount"]
    requested = try row["requested"]
    note = try row["note"]
    version = try row["version"]
    let counts = try (row["counts"] as String? ?? "").split(separator: ",").compactMap { Int($0) }
    self.counts = Dictionary(zip(AskState.allCases, counts).filter { $0.1 > 0 }, uniquingKeysWith: { $1 })
    officials = try row["officials"]
    key = try RowKey(text: row["row_key"], id: row["id"])
  }
}
