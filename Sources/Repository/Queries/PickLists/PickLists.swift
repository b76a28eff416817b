package import Domain
import GRDB

extension Workspace {
  /// The open programs in reach, by organization and name.
  package func programs() throws(RepositoryError) -> [ProgramName] {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT pr.id, pr.name, pr.setting, o.name AS organization
          FROM program pr JOIN organization o ON o.id = pr.organization_id
          WHERE (pr.closed_on IS NULL OR pr.closed_on > ?) AND \(scope.program("pr"))
          ORDER BY o.name COLLATE NOCASE, pr.name COLLATE NOCASE
          """)
      return try Row.fetchAll(statement, arguments: [clock.today()]).map(ProgramName.init)
    }
  }

  /// Whether there is an open program in reach.
  package func hasPrograms() throws(RepositoryError) -> Bool {
    try read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM program pr
            WHERE (pr.closed_on IS NULL OR pr.closed_on > ?) AND \(scope.program("pr")))
          """)
      return try Bool.fetchOne(statement, arguments: [clock.today()]) ?? false
    }
  }

  /// Names of interests in use, in order.
  package func interests() throws(RepositoryError) -> [String] {
    try read(.seeContactData) { try String.fetchAll($0, sql: "SELECT name FROM interest ORDER BY name") }
  }

  /// Schools that begin so, in order; at most `limit`.
  package func schools(beginning text: String, limit: Int = 12) throws(RepositoryError) -> [String] {
    guard !text.isEmpty else { return [] }
    return try read(.seeContactData) { db in
      let pattern = text.filter { $0 != "%" && $0 != "_" } + "%"
      let statement = try db.cachedStatement(
        sql: """
          SELECT DISTINCT y.school FROM youth_profile y WHERE y.school LIKE ? AND \(Scope.isNotVoided("y.person_id"))
            AND \(scope.youth("y"))
          ORDER BY y.school LIMIT ?
          """)
      return try String.fetchAll(statement, arguments: [pattern, limit])
    }
  }
}
