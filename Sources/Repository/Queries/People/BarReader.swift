import Domain
import GRDB

/// Finds what a person on file is refused about any child, for the user who joins them to the next.
struct BarReader {
  let db: Database
  let scope: Scope

  /// The bars of a person, each with the child, the same child's included where they were removed or are something else
  /// there.
  ///
  /// Of somebody who was removed from a family, what was refused last counts.
  ///
  /// - Parameter relationship: The row that is looked at itself, which shows its own answers.
  func bars(of person: Int64, except relationship: Int64? = nil) throws -> [Bar] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.person_id, r.may_consent, r.may_pick_up, r.has_custody, r.voided_at IS NOT NULL AS is_gone,
          c.given_name, c.family_name, c.preferred_name, g.given_name AS barred_given, g.family_name AS barred_family,
          EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = c.id AND \(scope.youth("y"))) AS is_seen
        FROM relationship r JOIN person c ON c.id = r.person_id JOIN person g ON g.id = r.related_id
        WHERE r.related_id = ? AND r.id IS NOT ? AND c.voided_at IS NULL
        ORDER BY r.person_id, is_gone, r.voided_at DESC, r.id
        """)
    let rows = try Row.fetchAll(statement, arguments: [person, relationship])
    return try Dictionary(grouping: rows) { try $0["person_id"] as Int64 }.sorted { $0.key < $1.key }
      .compactMap { child, rows in
        guard let first = rows.first else { return nil }
        let isGone: Bool = try first["is_gone"]
        let standing = try isGone ? [first] : rows.filter { try !($0["is_gone"] as Bool) }
        let rights = try standing.map(RelativeRights.init)
        let refused = RelativeRight.allCases.filter { right in rights.contains { $0[right] == .no } }
        guard !refused.isEmpty else { return nil }
        let isSeen: Bool = try first["is_seen"]
        return try Bar(
          person: PersonName(given: first["barred_given"], family: first["barred_family"]), refused: refused,
          child: isSeen ? Reference(.youth, child) : nil, childName: isSeen ? PersonName(first) : nil)
      }
  }
}

extension [Bar] {
  /// What of them is open for somebody who is of a kind at another child.
  func open(as kind: RelationshipKind, _ isOpen: (RelativeRight) -> Bool) -> [Bar] {
    compactMap { bar in
      var bar = bar
      bar.refused = bar.refused.filter { isOpen($0) && (kind == .guardian || $0 != .consent) }
      return bar.refused.isEmpty ? nil : bar
    }
  }
}
