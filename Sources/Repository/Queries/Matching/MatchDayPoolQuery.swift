package import Domain
import GRDB

/// Who a match day is about, as of one moment.
package struct MatchDayPool: Equatable, Sendable {
  package struct Program: Equatable, Sendable, Identifiable {
    package let id: Int64
    package let name: String
    package let policy: ProgramPolicy
  }

  /// Who waits, in no order.
  package var youth: [MatchSeeker] = []
  package var mentors = CandidateList()
  package var vocabulary = MatchVocabulary()
  /// The programs of the youth, by row id.
  package var programs: [Program] = []
  /// Brothers and sisters who all wait; row ids ascending, each youth in one family at most.
  package var siblings: [[Int64]] = []

  package init() {}
}

extension Workspace {
  /// The youth who wait and the mentors with free seats, of the programs that are asked for and in reach.
  ///
  /// One consistent state of the database; a dozen queries, whatever the numbers.
  package func matchDayPool(_ selection: MatchDaySelection) throws(RepositoryError) -> MatchDayPool {
    let query = MatchDayPoolQuery(workspace: self, selection: selection)
    return try read(.proposeMatch) { try query.pool($0) }
  }

  /// The programs a match day would be about, with their policies.
  package func matchDayPrograms(
    _ selection: MatchDaySelection
  ) throws(RepositoryError) -> [MatchDayPool.Program] {
    let query = MatchDayPoolQuery(workspace: self, selection: selection)
    return try read(.proposeMatch) { try query.programs($0) }
  }
}

private struct MatchDayPoolQuery {
  let workspace: Workspace
  let selection: MatchDaySelection

  func pool(_ db: Database) throws -> MatchDayPool {
    var pool = MatchDayPool()
    pool.programs = try programs(db)
    let list = pool.programs.map { "\($0.id)" }.joined(separator: ", ")
    let mentors = try workspace.pool(
      "m.program_id IN (\(list)) AND m.state IN ('waiting', 'proposed', 'matched') AND m.seats_taken < m.capacity", db)
    (pool.mentors, pool.vocabulary) = (mentors.candidates, mentors.vocabulary)
    let since = selection.waitingSince.map { " AND y.waiting_since <= '\($0)'" } ?? ""
    let waiting = "y.program_id IN (\(list)) AND y.state = 'waiting'\(since)"
    pool.youth = try workspace.seekers(waiting, vocabulary: &pool.vocabulary, db)
    pool.siblings = try families(
      among: "SELECT y.person_id FROM youth_profile y WHERE \(waiting) AND \(workspace.scope.youth("y"))",
      Set(pool.youth.map(\.id)), db)
    return pool
  }

  func programs(_ db: Database) throws -> [MatchDayPool.Program] {
    var conditions = ["\(workspace.scope.program("p"))", "p.closed_on IS NULL"]
    if !selection.programs.isEmpty {
      conditions.append("p.id IN (\(selection.programs.map { "\($0)" }.joined(separator: ", ")))")
    }
    if let setting = selection.setting { conditions.append("p.setting = '\(setting.rawValue)'") }
    var policies = PolicyShelf()
    let found = try Row.fetchAll(
      db, sql: "SELECT p.id, p.name FROM program p WHERE \(conditions.joined(separator: " AND ")) ORDER BY p.id")
    for program in selection.programs where try !found.contains(where: { try $0["id"] as Int64 == program }) {
      throw RepositoryError.notFound(Reference(.program, program).description)
    }
    return try found.map { row in
      try MatchDayPool.Program(id: row["id"], name: row["name"], policy: policies.policy(ofProgram: row["id"], db))
    }
  }

  /// Youth who have a guardian in common, or are on file as brother and sister.
  private func families(among people: String, _ waiting: Set<Int64>, _ db: Database) throws -> [[Int64]] {
    var home: [Int64: Int64] = [:]
    func root(_ id: Int64) -> Int64 {
      var id = id
      while let next = home[id], next != id { id = next }
      return id
    }
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT person_id, related_id FROM relationship
        WHERE kind IN (\(RelationshipKind.family)) AND voided_at IS NULL AND person_id IN (\(people)) ORDER BY person_id, related_id
        """)
    while let row = try rows.next() {
      let (one, other) = try (root(row[0]), root(row[1]))
      if one != other { home[max(one, other)] = min(one, other) }
    }
    let families = Dictionary(grouping: waiting.sorted()) { root($0) }
    return families.values.filter { $0.count > 1 }.sorted { $0[0] < $1[0] }
  }
}
