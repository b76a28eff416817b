import Domain
import GRDB

extension TrainingLogQuery {
  /// The users at the place asked for, the nearest first.
  func staff(_ db: Database) throws -> [TrainingLogRow] {
    let rows = try allStaff(db)
    let shown: [TrainingLogRow] =
      switch request.place {
      case .first, .last: rows
      case .only(let reference): rows.filter { $0.user == reference }
      case .before(let place), .after(let place):
        rows.filter { isAscending ? place < $0.key : $0.key < place }
      }
    return Array(shown.sorted { isAscending ? $0.key < $1.key : $1.key < $0.key }.prefix(request.limit))
  }

  /// Every user whom the filter shows and who answers the text, in no order.
  func allStaff(_ db: Database) throws -> [TrainingLogRow] {
    let (condition, arguments) = staffSearch
    return try StaffTraining.read(db, scope: scope, today: today, where: condition, arguments).compactMap { line in
      try row(of: line, db)
    }
  }

  /// The first users whose training ends by a day, or has, those who never had it first, and how many they are; for Today.
  ///
  /// Costs what it shows, except where the shelf is behind.
  ///
  /// - Parameter isOwn: Only the actor's own.
  func staff(
    endingBy last: CivilDate, isOwn: Bool, _ db: Database
  ) throws -> (count: Tally, rows: [TrainingLogRow]) {
    guard try !StaffTrainingShelf.isBehind(db) else {
      let rows = try allStaff(db).filter { row in
        (row.until.map { $0 <= last } ?? true) && (!isOwn || row.user?.number == scope.user)
      }.sorted { $0.key < $1.key }
      return (Tally(seen: rows.count), Array(rows.prefix(request.limit)))
    }
    let (count, users) = try StaffTrainingShelf.ending(db, scope: scope, isOwn: isOwn, by: last, limit: request.limit)
    guard !users.isEmpty else { return (count, []) }
    let lines = try StaffTraining.read(
      db, scope: scope, today: today, where: "u.id IN (\(RowIDList.sql))", [RowIDList.json(users).databaseValue])
    return (count, try lines.compactMap { try row(of: $0, db) }.sorted { $0.key < $1.key })
  }

  private func row(of line: StaffTraining, _ db: Database) throws -> TrainingLogRow? {
    let until =
      try request.course.map { try Self.lastDay(of: $0, line.person, db) }
      ?? line.standing.lastDay(meeting: line.requirement)
    guard request.filter.shows(until, on: today) else { return nil }
    return TrainingLogRow(
      person: Reference(.adult, line.person), name: line.name,
      standing: .user(line.role, Reference(.user, line.user)), place: line.organization, until: until,
      minutes: line.standing.minutes(on: today), requirement: line.requirement,
      lacks: line.standing.missing(of: line.requirement, on: today))
  }

  /// The last day on which a credit for a course holds; nil where there is none.
  private static func lastDay(of course: Reference, _ person: Int64, _ db: Database) throws -> CivilDate? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT max(coalesce(expires_on, '\(TrainingStanding.forGood)')) FROM training_attendance
        WHERE course_id = ? AND person_id = ? AND status = 'attended'
        """)
    return try CivilDate.fetchOne(statement, arguments: [course.number, person])
  }

  /// By name as mentors are, and by role: `ambassador` finds every ambassador.
  private var staffSearch: (condition: String, arguments: [DatabaseValue]) {
    if let reference = Reference(request.text.filter { !$0.isWhitespace }) {
      switch reference.kind {
      case .adult: return ("p.id = ?", [reference.number.databaseValue])
      case .program:
        return (
          "(u.organization_id IS NULL OR u.organization_id = (SELECT organization_id FROM program WHERE id = ?))",
          [reference.number.databaseValue]
        )
      default: return ("0", [])
      }
    }
    guard !words.isEmpty else { return (isOfAll ? "1" : "0", []) }
    let roles = Role.allCases.filter { role in
      let own = NameFolding.words(role.rawValue)
      return words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
    }
    let ofRole = roles.isEmpty ? "0" : "u.role IN (\(roles.sqlList))"
    return ("(\(ofRole) OR p.id IN (\(SearchIndex.people())))", [namePattern])
  }
}
