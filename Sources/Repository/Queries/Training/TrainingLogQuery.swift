package import Domain
import GRDB

/// A mentor in the training log.
package struct TrainingLogRow: Equatable, Sendable {
  package var person: Reference
  package var name: PersonName
  package var programID: Int64
  package var program: String
  package var state: MentorState
  package var suspendedOn: CivilDate?
  /// The last day the training is enough, or the last day that a credit for the course holds; nil where there is none.
  package var until: CivilDate?
  /// Minutes in force, of how many.
  package var minutes: Int
  package var needed: Int
  /// What is asked and not covered.
  package var lacks: [TrainingTopic]
}

/// Some rows of the training log, by the day on which training ends and then by person.
package struct TrainingLogRequest: Sendable {
  package enum Place: Sendable {
    case first, last
    case before(until: CivilDate?, id: Int64)
    case after(until: CivilDate?, id: Int64)
    case only(Int64)
  }

  package var place: Place
  package var limit: Int
  package var filter: TrainingLogFilter
  /// Only this course: who holds a credit for it, and who does not; nil is all that the policy asks for.
  package var course: Reference?
  package var isDescending: Bool
  /// A name, or a reference of a person or program; empty for all.
  package var text: String

  package init(
    _ place: Place = .first, limit: Int, filter: TrainingLogFilter = .everybody, course: Reference? = nil,
    isDescending: Bool = false, text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.filter = filter
    self.course = course
    self.isDescending = isDescending
    self.text = text
  }
}

extension Workspace {
  /// Who has what training, who lacks it, and what runs out when: mentors from approval on.
  package func trainingLog(_ request: TrainingLogRequest) throws(RepositoryError) -> [TrainingLogRow] {
    let query = TrainingLogQuery(request, scope: scope, today: clock.today())
    return try read(.seeTraining) { try query.rows($0) }
  }

  package func trainingLogCount(
    _ filter: TrainingLogFilter, course: Reference? = nil, text: String = ""
  ) throws(RepositoryError) -> Int {
    let request = TrainingLogRequest(limit: 1, filter: filter, course: course, text: text)
    let query = TrainingLogQuery(request, scope: scope, today: clock.today())
    return try read(.seeTraining) { try query.count($0) }
  }
}

struct TrainingLogQuery {
  let request: TrainingLogRequest
  let scope: Scope
  let today: CivilDate

  init(_ request: TrainingLogRequest, scope: Scope, today: CivilDate) {
    self.request = request
    self.scope = scope
    self.today = today
  }

  func rows(_ db: Database) throws -> [TrainingLogRow] {
    var conditions = conditions
    var arguments = search.arguments
    var isBackward = false
    switch request.place {
    case .first: break
    case .last: isBackward = true
    case .only(let id):
      conditions.append("m.person_id = ?")
      arguments.append(id.databaseValue)
    case .before(let until, let id), .after(let until, let id):
      if case .before = request.place { isBackward = true }
      conditions.append("(\(key), m.person_id) \(request.isDescending != isBackward ? "<" : ">") (?, ?)")
      arguments += [(until?.description ?? "").databaseValue, id.databaseValue]
    }
    let direction = request.isDescending != isBackward ? "DESC" : "ASC"
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.person_id, m.program_id, m.state, m.suspended_on, nullif(\(key), '') AS until, p.given_name, p.family_name,
          p.preferred_name, pr.name AS program
        FROM mentor_profile m \(index) JOIN person p ON p.id = m.person_id JOIN program pr ON pr.id = m.program_id
        WHERE \(conditions.joined(separator: " AND "))
        ORDER BY \(key) \(direction), m.person_id \(direction) LIMIT ?
        """)
    var shelf = PolicyShelf()
    let found = try Row.fetchAll(statement, arguments: StatementArguments(arguments + [request.limit.databaseValue]))
    let rows = try found.map { row in
      let program: Int64 = try row["program_id"]
      let policy = try shelf.policy(ofProgram: program, db)
      let standing = try TrainingStanding.read(db, of: row["person_id"])
      let topics = standing.topics(on: today)
      return try TrainingLogRow(
        person: Reference(.adult, row["person_id"]), name: PersonName(row), programID: program,
        program: row["program"], state: row["state"], suspendedOn: row["suspended_on"], until: row["until"],
        minutes: standing.minutes(on: today), needed: policy.trainingMinutes,
        lacks: policy.trainingTopics.filter { !topics.contains($0) })
    }
    return isBackward ? rows.reversed() : rows
  }

  func count(_ db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM mentor_profile m \(index) WHERE \(conditions.joined(separator: " AND "))
        """)
    return try Int.fetchOne(statement, arguments: StatementArguments(search.arguments)) ?? 0
  }

  /// The day it ends, empty where there is none; written as the index has it.
  private var key: String {
    guard let course = request.course else { return "coalesce(m.trained_until, '')" }
    return """
      (SELECT coalesce(max(coalesce(a.expires_on, '9999-12-31')), '') FROM training_attendance a
        WHERE a.course_id = \(course.number) AND a.person_id = m.person_id AND a.status = 'attended')
      """
  }

  /// Along the order of their training where that is what is asked and most are in reach.
  private var index: String {
    request.course == nil && scope.isNetworkWide && search.condition == "1" ? "INDEXED BY mentor_by_training" : ""
  }

  private var conditions: [String] {
    let soon = today + TrainingLogFilter.soonDays
    let range =
      switch request.filter {
      case .everybody: "1"
      case .lacking: "\(key) < '\(today)'"
      case .expiring: "\(key) >= '\(today)' AND \(key) <= '\(soon)'"
      case .current: "\(key) > '\(soon)'"
      }
    return [
      "m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')", range, scope.mentor("m"),
      Scope.isNotVoided("m.person_id"), search.condition,
    ]
  }

  private var search: (condition: String, arguments: [DatabaseValue]) {
    if let reference = Reference(request.text.filter { !$0.isWhitespace }) {
      switch reference.kind {
      case .adult: return ("m.person_id = ?", [reference.number.databaseValue])
      case .program: return ("m.program_id = ?", [reference.number.databaseValue])
      default: return ("0", [])
      }
    }
    let words = NameFolding.words(request.text).prefix(4)
    guard !words.isEmpty else { return (request.text.allSatisfy(\.isWhitespace) ? "1" : "0", []) }
    let people = "SELECT rowid / 2 FROM search_index WHERE search_index MATCH ? AND rowid % 2 = 0"
    return (
      "m.person_id IN (\(people))",
      [words.map { "name : \"\($0)\"*" }.joined(separator: " AND ").databaseValue]
    )
  }
}
