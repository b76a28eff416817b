package import Domain
import GRDB

/// Somebody who is neither youth nor mentor: a guardian, a caseworker.
package struct PersonRecord: Equatable, Sendable {
  /// A youth this person is about.
  package struct Ward: Identifiable, Equatable, Sendable {
    package var reference: Reference
    package var name: PersonName
    package var kind: RelationshipKind
    package var label: String
    package var rights: RelativeRights

    package var id: Reference { reference }
  }

  package var reference: Reference
  package var person: PersonDetails
  package var version: Int
  package var wards: [Ward]
}

extension Workspace {
  /// What is on file about a person; opening it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  package func personRecord(_ reference: Reference, isRefresh: Bool = false) throws(RepositoryError) -> PersonRecord {
    try look(at: reference, .seeContactData, isRefresh: isRefresh, others: { $0.wards.map(\.reference) }) {
      try personRecord(reference, $0)
    }
  }

  private func personRecord(_ reference: Reference, _ db: Database) throws -> PersonRecord {
    guard reference.kind == .adult, try scope.contains(reference, db),
      try !PersonReader.isHidden(db, reference.number, scope: scope),
      let (person, version) = try PersonReader.details(db, of: reference.number)
    else { throw RepositoryError.notFound(reference.description) }
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.kind, r.label, r.may_consent, r.may_pick_up, r.has_custody, p.id,
          p.given_name, p.family_name, p.preferred_name
        FROM relationship r JOIN youth_profile y ON y.person_id = r.person_id JOIN person p ON p.id = r.person_id
        WHERE r.related_id = ? AND r.voided_at IS NULL AND p.voided_at IS NULL AND \(scope.youth("y"))
        ORDER BY p.sort_name, p.id
        """)
    let wards = try Row.fetchAll(statement, arguments: [reference.number]).map { row in
      try PersonRecord.Ward(
        reference: Reference(.youth, row["id"]),
        name: PersonName(row),
        kind: row["kind"], label: row["label"], rights: RelativeRights(row))
    }
    return PersonRecord(reference: reference, person: person, version: version, wards: wards)
  }
}
