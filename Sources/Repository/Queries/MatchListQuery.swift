package import Domain
import GRDB

extension Workspace {
  /// A page of the match list, in the order asked for.
  ///
  /// Costs what it shows, except where a filter by health finds few among many.
  package func matches(_ request: MatchListRequest) throws(RepositoryError) -> [MatchRow] {
    let query = MatchListQuery(request, scope: scope, today: clock.today())
    return try read(.seeMatches, showing: .matches, { $0.map(\.reference) }) { try query.rows($0) }
  }

  /// How many matches a filter shows; nil for ``MatchFilter/attention``, where counting would mean reading them all.
  package func matchCount(_ filter: MatchFilter, text: String = "") throws(RepositoryError) -> Tally? {
    guard filter != .attention else { return nil }
    let request = MatchListRequest(limit: 1, filter: filter, text: text)
    let query = MatchListQuery(request, scope: scope, today: clock.today())
    return try read(.seeMatches) { try query.count($0) }
  }

  /// The named matches, for speaking of them; those out of reach are left out.
  package func matches(named references: [Reference]) throws(RepositoryError) -> [MatchRow] {
    let today = clock.today()
    return try read(.seeMatches) { db in
      try references.compactMap { reference in
        let request = MatchListRequest(.only(reference.number), limit: 1)
        guard reference.kind == .match else { return nil }
        return try MatchListQuery(request, scope: scope, today: today).row(withID: reference.number, db)
      }
    }
  }
}

/// The SQL of the match list: first the ids of a page by an index in the order asked for, then their rows.
struct MatchListQuery {
  private let request: MatchListRequest
  private let scope: Scope
  private let today: CivilDate
  private let search: MatchSearch

  /// Rows read at a time while filtering by health.
  private static let batch = 200

  init(_ request: MatchListRequest, scope: Scope, today: CivilDate) {
    self.request = request
    self.scope = scope
    self.today = today
    search = MatchSearch(request.text)
  }

  func rows(_ db: Database) throws -> [MatchRow] {
    if case .only(let id) = request.place { return try only(id, db) }
    guard request.filter == .attention else { return try page(request.place, limit: request.limit, db) }
    var found: [MatchRow] = []
    var place = request.place
    while found.count < request.limit {
      let rows = try page(place, limit: Self.batch, db)
      let attention = rows.filter { $0.health?.needsAttention == true }
      guard isBackward(place) else {
        found += attention
        guard rows.count == Self.batch, let last = rows.last else { break }
        place = .after(last)
        continue
      }
      found = attention + found
      guard rows.count == Self.batch, let first = rows.first else { break }
      place = .before(first)
    }
    return Array(isBackward(request.place) ? found.suffix(request.limit) : found.prefix(request.limit))
  }

  func count(_ db: Database) throws -> Tally {
    let table =
      switch request.filter {
      case .unowned: "match m INDEXED BY match_unowned"
      case _ where search.condition != nil: "match m"
      case .live: scope.table(.match, "m", by: "last_contact")
      case .proposals, .closed, .fellThrough: scope.table(.match, "m", by: "state")
      case .attention: "match m"
      }
    return try db.tally(
      "\(table) WHERE \(conditions.joined(separator: " AND "))", StatementArguments(search.arguments))
  }

  /// The match with this id whatever its state, where it is in reach.
  func row(withID id: Int64, _ db: Database) throws -> MatchRow? {
    try fetch(ids: "SELECT m.id, 1 AS key FROM match m WHERE m.id = ? AND \(scope.match("m"))", [id.databaseValue], db)
      .first
  }

  private func only(_ id: Int64, _ db: Database) throws -> [MatchRow] {
    let sql = "SELECT m.id, 1 AS key FROM match m WHERE m.id = ? AND \(conditions.joined(separator: " AND "))"
    let rows = try fetch(ids: sql, [id.databaseValue] + search.arguments, db)
    return request.filter == .attention ? rows.filter { $0.health?.needsAttention == true } : rows
  }

  private func page(_ place: MatchListRequest.Place, limit: Int, _ db: Database) throws -> [MatchRow] {
    let isBackward = isBackward(place)
    let isDescending = request.isDescending != isBackward
    let key = request.sort.key
    var conditions = conditions
    var arguments = search.arguments
    if case .after(let row) = place { seek(from: row) } else if case .before(let row) = place { seek(from: row) }
    func seek(from row: MatchRow) {
      let beyond = isDescending ? "<" : ">"
      conditions.append("\(key) \(beyond)= ? AND (\(key) \(beyond) ? OR m.id \(beyond) ?)")
      let value = request.sort.key(of: row).databaseValue
      arguments += [value, value, row.id.databaseValue]
    }
    let direction = isDescending ? "DESC" : "ASC"
    let sql = """
      SELECT m.id, \(key) AS key FROM \(table) WHERE \(conditions.joined(separator: " AND "))
      ORDER BY \(key) \(direction), m.id \(direction) LIMIT ?
      """
    let rows = try fetch(ids: sql, arguments + [limit.databaseValue], db, isDescending: isDescending)
    return isBackward ? rows.reversed() : rows
  }

  private func isBackward(_ place: MatchListRequest.Place) -> Bool {
    switch place {
    case .last, .before: true
    case .first, .after, .only: false
    }
  }

  private func fetch(
    ids sql: String, _ arguments: [DatabaseValue], _ db: Database, isDescending: Bool = false
  ) throws -> [MatchRow] {
    let direction = isDescending ? "DESC" : "ASC"
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(MatchRow.columns) FROM (\(sql)) k CROSS JOIN match m ON m.id = k.id
        JOIN person y ON y.id = m.youth_id JOIN person a ON a.id = m.mentor_id
        ORDER BY k.key \(direction), k.id \(direction)
        """)
    let first = MatchRow.firstDayOfDose(today: today).databaseValue
    var limits = HealthLimitsShelf()
    return try Row.fetchAll(statement, arguments: StatementArguments([first] + arguments)).map {
      try MatchRow($0, limits: &limits, today: today, db)
    }
  }

  /// The table that the order is read from.
  private var table: String {
    let isNetworkWide = scope.isNetworkWide
    switch (request.sort, request.filter) {
    case (.name, .unowned): return "match m INDEXED BY match_unowned JOIN person y ON y.id = m.youth_id"
    case (_, .unowned): return "match m INDEXED BY match_unowned"
    case (.since, .fellThrough): return "match m INDEXED BY match_fallen_through"
    case (.since, .proposals) where search.condition == nil, (.since, .closed) where search.condition == nil:
      return scope.table(.match, "m", by: "state")
    case (.name, _) where isNetworkWide: return "person y CROSS JOIN match m ON m.youth_id = y.id"
    case (.name, _): return "match m JOIN person y ON y.id = m.youth_id"
    case (.contact, .live), (.contact, .attention): return scope.table(.match, "m", by: "last_contact")
    case (.checkIn, .live), (.checkIn, .attention): return scope.table(.match, "m", by: "next_check_in")
    case (.start, .live), (.start, .attention): return scope.table(.match, "m", by: "start")
    default: return "match m"
    }
  }

  private var conditions: [String] {
    // Literals, not parameters: a partial index answers only a condition that is written as its own.
    let states = request.filter.states.sqlList
    let unowned: [String] = request.filter == .unowned ? ["m.specialist_id IS NULL"] : []
    return ["m.state IN (\(states))"] + unowned + [scope.match("m")] + [search.condition].compactMap(\.self)
  }
}
