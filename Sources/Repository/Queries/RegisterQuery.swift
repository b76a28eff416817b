package import Domain
import GRDB

/// How many records of a kind are in a state.
package struct RegisterCount: Equatable, Sendable {
  package var kind: RegisterKind
  package var state: String
  package var count: Int
}

/// A record as who may know that it exists sees it: nothing of the person but how far the record has come.
package struct RegisterRow: Equatable, Sendable {
  package var reference: Reference
  package var state: String
  package var since: CivilDate
  /// Where it belongs.
  package var program: Reference
}

extension AuditAction {
  package static let readRegister = AuditAction("read register")
}

extension Workspace {
  /// The records of each kind by state, without names.
  package func registerCounts() throws(RepositoryError) -> [RegisterCount] {
    try read(.seeRegister) { db in
      try RegisterKind.allCases.flatMap { kind in
        let statement = try db.cachedStatement(
          sql: "SELECT r.state, count(*) AS found FROM \(source(of: kind)) GROUP BY r.state ORDER BY r.state")
        return try Row.fetchAll(statement).map { row in
          try RegisterCount(kind: kind, state: row["state"], count: row["found"])
        }
      }
    }
  }

  /// A page of the register, by reference: which records there are, how they stand and where they belong. It is found by
  /// state alone, for a list that is searched by name is masked no more. Looking at it leaves an audit event.
  ///
  /// - Parameters:
  ///   - state: Only these; nil for all.
  ///   - last: The last reference seen; nil for the first page.
  package func register(
    _ kind: RegisterKind, state: String? = nil, after last: Reference? = nil, limit: Int = 100
  ) throws(RepositoryError) -> [RegisterRow] {
    let reason = "\(kind.rawValue)\(state.map { ", \($0)" } ?? "")".prefix(100)
    return try write(.readRegister, .seeRegister, reason: String(reason)) { change in
      let (column, reference): (String, Reference.Kind) =
        switch kind {
        case .youth: ("person_id", .youth)
        case .mentors: ("person_id", .adult)
        case .matches: ("id", .match)
        }
      let statement = try change.db.cachedStatement(
        sql: """
          SELECT r.\(column) AS number, r.state, r.state_since, r.program_id FROM \(source(of: kind))
            AND r.\(column) > ?1 AND (?2 IS NULL OR r.state = ?2) ORDER BY r.\(column) LIMIT ?3
          """)
      let rows = try Row.fetchAll(statement, arguments: [last?.number ?? 0, state, limit]).map { row in
        try RegisterRow(
          reference: Reference(reference, row["number"]), state: row["state"], since: row["state_since"],
          program: Reference(.program, row["program_id"]))
      }
      try change.show(rows.map(\.reference))
      return rows
    }
  }

  /// Tables and conditions: for whom nobody is in reach, all of the organization or the network, kept as closely as the
  /// role goes.
  private func source(of kind: RegisterKind) -> String {
    let scope = scope.ofRegister(in: actor.organizationID)
    return switch kind {
    case .youth: "youth_profile r WHERE \(scope.youth("r")) AND \(Scope.isNotVoided("r.person_id"))"
    case .mentors: "mentor_profile r WHERE \(scope.mentor("r")) AND \(Scope.isNotVoided("r.person_id"))"
    case .matches: "match r WHERE \(scope.match("r"))"
    }
  }
}
