package import Domain
import GRDB

/// A mentor as a list of suggestions shows them.
package struct MentorCard: Identifiable, Equatable, Sendable {
  package let id: Int64
  package let name: PersonName
  package let age: Int?
  package let town: String
  package let occupation: String

  package var reference: Reference { Reference(.adult, id) }
}

extension Workspace {
  /// What lists show of these mentors, by row id; those out of reach are left out. One query.
  package func mentorCards(_ ids: [Int64]) throws(RepositoryError) -> [Int64: MentorCard] {
    guard !ids.isEmpty else { return [:] }
    let (today, scope) = (clock.today(), scope)
    return try read(.proposeMatch) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT m.person_id, m.occupation, p.birth_date, p.town, p.given_name AS mentor_given,
            p.family_name AS mentor_family, p.preferred_name AS mentor_preferred
          FROM mentor_profile m JOIN person p ON p.id = m.person_id
          WHERE m.person_id IN (\(ids.map(String.init).joined(separator: ", "))) AND p.voided_at IS NULL AND \(scope.mentor("m"))
          """)
      return try rows.reduce(into: [:]) { cards, row in
        let id: Int64 = try row["person_id"]
        cards[id] = try MentorCard(
          id: id, name: PersonName(row, prefix: "mentor"),
          age: (row["birth_date"] as CivilDate?)?.years(until: today), town: row["town"],
          occupation: row["occupation"])
      }
    }
  }

  /// The same of youth.
  package func youthNames(_ ids: [Int64]) throws(RepositoryError) -> [Int64: PersonName] {
    guard !ids.isEmpty else { return [:] }
    let scope = scope
    return try read(.proposeMatch) { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT p.id, p.given_name AS youth_given, p.family_name AS youth_family, p.preferred_name AS youth_preferred
          FROM youth_profile y JOIN person p ON p.id = y.person_id
          WHERE p.id IN (\(ids.map(String.init).joined(separator: ", "))) AND p.voided_at IS NULL AND \(scope.youth("y"))
          """)
      return try rows.reduce(into: [:]) { try $0[$1["id"]] = PersonName($1, prefix: "youth") }
    }
  }
}
