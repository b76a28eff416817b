import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("How a scope is read")
struct ScopePlanTests {
  @Test(arguments: [Role.supervisor, .matchSpecialist, .frontDesk, .ambassador])
  func `matches and youth are found along an index, whatever the role reaches`(role: Role) throws {
    let workspace = try Network.inMemory().workspace(role)
    let scope = workspace.scope
    let plans = try workspace.read { db in
      try [
        "SELECT count(*) FROM match m WHERE m.state IN ('active', 'paused') AND \(scope.match("m"))",
        """
        SELECT count(*) FROM \(scope.table(.youth, "y", by: "state"))
        WHERE y.state = 'waiting' AND \(scope.youth("y"))
        """,
      ].map { sql in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)").map { try $0.decode(String.self, forColumn: "detail") }
      }
    }
    for (plan, alias) in zip(plans, ["m", "y"]) {
      #expect(plan.contains { $0.hasPrefix("SEARCH \(alias) USING") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN \(alias)") || $0.hasPrefix("SCAN sm") }, "\(plan)")
    }
  }
}
