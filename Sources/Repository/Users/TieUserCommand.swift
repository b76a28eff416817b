package import Domain
import GRDB

extension AuditAction {
  package static let tieUser = AuditAction("tie user to person")
}

extension Workspace {
  /// Says which adult on file a user is, so that their training counts for what their role is asked; nil unties them.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` for a login or an adult that is not there; ``RepositoryError/duplicate(_:)``
  ///   where another user is that person.
  package func tieUser(_ login: String, to person: Reference?) throws(RepositoryError) {
    try write(.tieUser, .manageUsers) { change in
      let user = try change.user(login).id
      if let person {
        try change.requirePerson(person, forUser: user)
        change.about(person)
      }
      try change.update("user", id: user, set: ["person_id": person?.number], object: Reference(.user, user))
    }
  }
}

extension Change {
  /// Checks that a user can be somebody: an adult on file, whom no other user is.
  ///
  /// - Parameter user: Row id; nil for one who is being registered.
  func requirePerson(_ person: Reference, forUser user: Int64?) throws {
    let isAdult = try Bool.fetchOne(
      db,
      sql: """
        SELECT 1 FROM person p WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))
          AND NOT EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
        """, arguments: [person.number])
    guard person.kind == .adult, isAdult != nil else { throw RepositoryError.notFound(person.description) }
    let other = try Int64.fetchOne(
      db, sql: "SELECT id FROM user WHERE person_id = ? AND id IS NOT ?", arguments: [person.number, user])
    guard other == nil else { throw RepositoryError.duplicate("user.person") }
  }
}
