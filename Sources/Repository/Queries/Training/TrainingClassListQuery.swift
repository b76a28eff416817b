package import Domain
import GRDB

/// A class as lists show it.
package struct TrainingClassRow: Equatable, Sendable {
  package var reference: Reference
  package var course: Reference
  package var title: String
  package var topic: TrainingTopic
  package var heldOn: CivilDate
  /// Minutes after midnight.
  package var startMinute: Int?
  package var minutes: Minutes
  package var place: String
  package var isOnline: Bool
  package var host: String?
  package var trainer: String
  package var seats: Int?
  /// Seats taken: enrolled, there, or credited.
  package var taken: Int
  package var waiting: Int
  package var state: TrainingClassState
}

/// Some classes, at a place in the order of their days.
package struct TrainingClassRequest: Sendable {
  package enum Place: Sendable {
    case first, last
    case before(day: CivilDate, id: Int64)
    case after(day: CivilDate, id: Int64)
    case only(Int64)
  }

  package var place: Place
  package var limit: Int
  package var filter: TrainingClassFilter
  package var isDescending: Bool
  /// The beginning of the course's title, a reference of class, course or organization; empty for all.
  package var text: String

  package init(
    _ place: Place = .first, limit: Int, filter: TrainingClassFilter = .upcoming, isDescending: Bool? = nil,
    text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.filter = filter
    self.isDescending = isDescending ?? (filter != .upcoming)
    self.text = text
  }
}

extension Workspace {
  /// A page of classes by their days. Costs what it shows.
  package func classes(_ request: TrainingClassRequest) throws(RepositoryError) -> [TrainingClassRow] {
    let query = TrainingClassListQuery(request, scope: scope)
    return try read(.seeTraining) { try query.rows($0) }
  }

  package func classCount(_ filter: TrainingClassFilter, text: String = "") throws(RepositoryError) -> Tally {
    let query = TrainingClassListQuery(TrainingClassRequest(limit: 1, filter: filter, text: text), scope: scope)
    return try read(.seeTraining) { try query.count($0) }
  }
}

struct TrainingClassListQuery {
  let request: TrainingClassRequest
  let scope: Scope
  private let search: (condition: String, arguments: [DatabaseValue])

  init(_ request: TrainingClassRequest, scope: Scope) {
    self.request = request
    self.scope = scope
    search = Self.search(request.text)
  }

  /// By the state along the days where all classes are in reach; of others' by who holds them, as theirs are few among a
  /// network's. The sign keeps SQLite from the index of states.
  private var condition: String { "\(scope.isNetworkWide ? "" : "+")t.state = '\(request.filter.state.rawValue)'" }

  func rows(_ db: Database) throws -> [TrainingClassRow] {
    var conditions = [condition, scope.trainingClass("t"), search.condition]
    var arguments = search.arguments
    var isBackward = false
    switch request.place {
    case .first: break
    case .last: isBackward = true
    case .only(let id):
      conditions.append("t.id = ?")
      arguments.append(id.databaseValue)
    case .before(let day, let id), .after(let day, let id):
      if case .before = request.place { isBackward = true }
      conditions.append("(t.on_date, t.id) \(request.isDescending != isBackward ? "<" : ">") (?, ?)")
      arguments += [day.databaseValue, id.databaseValue]
    }
    let direction = request.isDescending != isBackward ? "DESC" : "ASC"
    let statement = try db.cachedStatement(
      sql: """
        \(TrainingClassRow.select) WHERE \(conditions.joined(separator: " AND "))
        ORDER BY t.on_date \(direction), t.id \(direction) LIMIT ?
        """)
    let rows = try Row.fetchAll(
      statement, arguments: StatementArguments(arguments + [request.limit.databaseValue])
    ).map { try TrainingClassRow($0) }
    return isBackward ? rows.reversed() : rows
  }

  func count(_ db: Database) throws -> Tally {
    try db.tally(
      """
      training_class t\(request.text.isEmpty ? "" : " \(TrainingClassRow.course)")
      WHERE \(condition) AND \(scope.trainingClass("t")) AND \(search.condition)
      """, StatementArguments(search.arguments))
  }

  private static func search(_ text: String) -> (String, [DatabaseValue]) {
    if let reference = Reference(text.filter { !$0.isWhitespace }) {
      switch reference.kind {
      case .trainingClass: return ("t.id = ?", [reference.number.databaseValue])
      case .course: return ("t.course_id = ?", [reference.number.databaseValue])
      case .organization: return ("t.organization_id = ?", [reference.number.databaseValue])
      default: return ("0", [])
      }
    }
    let words = text.split(whereSeparator: \.isWhitespace).prefix(4)
    guard !words.isEmpty else { return ("1", []) }
    let condition = words.map { _ in "(c.title || ' ' || t.place || ' ' || t.trainer LIKE ? ESCAPE '!')" }
    let patterns = words.map { word in
      // What is typed is no pattern.
      let plain = word.map { "%_!".contains($0) ? "!\($0)" : "\($0)" }.joined()
      return "%\(plain)%".databaseValue
    }
    return (condition.joined(separator: " AND "), patterns)
  }
}

extension TrainingClassRow {
  fileprivate static let course = "JOIN training_course c ON c.id = t.course_id"

  static let select = """
    SELECT t.*, c.title, c.topic, o.name AS host,
      (SELECT count(*) FROM training_attendance a WHERE a.class_id = t.id AND a.seat IS NOT NULL) AS taken,
      (SELECT count(*) FROM training_attendance a WHERE a.class_id = t.id AND a.status = 'waiting') AS waiting
    FROM training_class t \(course)
      LEFT JOIN organization o ON o.id = t.organization_id
    """

  init(_ row: Row) throws {
    try self.init(
      reference: Reference(.trainingClass, row["id"]), course: Reference(.course, row["course_id"]),
      title: row["title"], topic: row["topic"], heldOn: row["on_date"], startMinute: row["start_minute"],
      minutes: row["minutes"], place: row["place"], isOnline: row["online"], host: row["host"],
      trainer: row["trainer"], seats: row["seats"], taken: row["taken"], waiting: row["waiting"], state: row["state"])
  }
}
