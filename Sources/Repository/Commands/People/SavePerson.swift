package import Domain

extension AuditAction {
  package static let savePerson = AuditAction("save person")
}

extension Workspace {
  /// Saves an edit of a person who is neither youth nor mentor, unless somebody else has saved one since `version`.
  ///
  /// - Throws: ``RepositoryError/conflict(_:)`` with both values of each field in which the two differ.
  package func savePerson(
    _ reference: Reference, _ person: PersonDetails, version: Int
  ) throws(RepositoryError) {
    try write(.savePerson, .editPerson) { change in
      try change.require(reference)
      guard try !PersonReader.isHidden(change.db, reference.number, scope: change.scope) else {
        throw RepositoryError.notFound(reference.description)
      }
      try change.savePerson(reference.number, person, expecting: version, object: reference)
    }
  }
}
