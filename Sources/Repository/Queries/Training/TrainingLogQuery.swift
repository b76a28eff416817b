package import Domain
import GRDB

extension Workspace {
  /// Who has what training, who lacks it, and what runs out when: mentors from approval on, and users who are on file as
  /// people, of roles that the policy asks for training.
  package func trainingLog(_ request: TrainingLogRequest) throws(RepositoryError) -> [TrainingLogRow] {
    let query = TrainingLogQuery(request, scope: scope, today: clock.today())
    return try read(.seeTraining, showing: .trainingLog, { $0.map(\.person) }) { try query.rows($0) }
  }

  package func trainingLogCount(
    _ filter: TrainingLogFilter, course: Reference? = nil, text: String = ""
  ) throws(RepositoryError) -> Tally {
    let request = TrainingLogRequest(limit: 1, filter: filter, course: course, text: text)
    let query = TrainingLogQuery(request, scope: scope, today: clock.today())
    return try read(.seeTraining) { try query.count($0) }
  }

  /// How many each filter of the training log shows; the users are read once for all of them.
  package func trainingLogCounts(course: Reference? = nil) throws(RepositoryError) -> [TrainingLogFilter: Tally] {
    let query = TrainingLogQuery(TrainingLogRequest(limit: 1, course: course), scope: scope, today: clock.today())
    return try read(.seeTraining) { try query.counts($0) }
  }
}

/// A window of mentors read along the index of their training, with the few users sorted in.
struct TrainingLogQuery {
  var request: TrainingLogRequest
  let scope: Scope
  let today: CivilDate

  init(_ request: TrainingLogRequest, scope: Scope, today: CivilDate) {
    self.request = request
    self.scope = scope
    self.today = today
  }

  func rows(_ db: Database) throws -> [TrainingLogRow] {
    let found = try (mentors(db) + staff(db)).sorted { isAscending ? $0.key < $1.key : $1.key < $0.key }
    let rows = found.prefix(request.limit)
    return isBackward ? rows.reversed() : Array(rows)
  }

  func count(_ db: Database) throws -> Tally { try mentorCount(db) + .exact(allStaff(db).count) }

  /// How many each filter shows of those whom the request is about.
  func counts(_ db: Database) throws -> [TrainingLogFilter: Tally] {
    var query = self
    query.request.filter = .everybody
    let ends = try query.allStaff(db).map(\.until)
    var counts: [TrainingLogFilter: Tally] = [:]
    for filter in TrainingLogFilter.allCases {
      query.request.filter = filter
      counts[filter] = try query.mentorCount(db) + .exact(ends.count { filter.shows($0, on: today) })
    }
    return counts
  }

  /// Whether rows are read from the end of the order towards its beginning.
  var isBackward: Bool {
    switch request.place {
    case .last, .before: true
    case .first, .after, .only: false
    }
  }

  /// Whether the rows nearest to the place come with growing keys.
  var isAscending: Bool { request.isDescending == isBackward }
}

// MARK: Mentors

extension TrainingLogQuery {
  private func mentors(_ db: Database) throws -> [TrainingLogRow] {
    var conditions = conditions
    var arguments = search.arguments
    switch request.place {
    case .first, .last: break
    case .only(let reference):
      guard reference.kind == .adult else { return [] }
      conditions.append("m.person_id = ?")
      arguments.append(reference.number.databaseValue)
    case .before(let place), .after(let place):
      // A user's row stands right behind the mentor's of the same person.
      let backward = place.user > 0 ? "<=" : "<"
      conditions.append("(\(key), m.person_id) \(isAscending ? ">" : backward) (?, ?)")
      arguments += [(place.until?.description ?? "").databaseValue, place.person.databaseValue]
    }
    let direction = isAscending ? "ASC" : "DESC"
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
    return try found.map { row in
      let asked = try shelf.policy(ofProgram: row["program_id"], db).mentorTraining
      let standing = try TrainingStanding.read(db, of: row["person_id"])
      return try TrainingLogRow(
        person: Reference(.adult, row["person_id"]), name: PersonName(row),
        standing: .mentor(row["state"], suspendedOn: row["suspended_on"]), place: row["program"], until: row["until"],
        minutes: standing.minutes(on: today), requirement: asked, lacks: standing.missing(of: asked, on: today))
    }
  }

  private func mentorCount(_ db: Database) throws -> Tally {
    try db.tally(
      "mentor_profile m \(index) WHERE \(conditions.joined(separator: " AND "))",
      StatementArguments(search.arguments))
  }

  /// The day it ends, empty where there is none; written as the index has it.
  private var key: String {
    guard let course = request.course else { return "coalesce(m.trained_until, '')" }
    return """
      (SELECT coalesce(max(coalesce(a.expires_on, '\(TrainingStanding.forGood)')), '') FROM training_attendance a
        WHERE a.course_id = \(course.number) AND a.person_id = m.person_id AND a.status = 'attended')
      """
  }

  /// Along the order of their training where that is what is asked and most are in reach.
  private var index: String {
    request.course == nil && scope.isNetworkWide && search.condition == "1" ? "INDEXED BY mentor_by_training" : ""
  }

  private var conditions: [String] {
    let (from, to) = request.filter.range(on: today)
    return [
      "m.state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')",
      from.map { "\(key) >= '\($0)'" } ?? "1", to.map { "\(key) <= '\($0)'" } ?? "1",
      scope.mentor("m"), Scope.isNotVoided("m.person_id"), search.condition,
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
    guard !words.isEmpty else { return (isOfAll ? "1" : "0", []) }
    return ("m.person_id IN (\(SearchIndex.people()))", [namePattern])
  }
}

// MARK: What is searched for

extension TrainingLogQuery {
  var words: [String] { Array(NameFolding.words(request.text).prefix(4)) }
  var namePattern: DatabaseValue { words.map { "name : \"\($0)\"*" }.joined(separator: " AND ").databaseValue }
  /// Whether nothing is searched for; signs alone are searched for, and find nobody.
  var isOfAll: Bool { request.text.allSatisfy(\.isWhitespace) }
}
