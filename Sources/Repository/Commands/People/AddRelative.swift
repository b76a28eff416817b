package import Domain
import GRDB

extension AuditAction {
  package static let addRelative = AuditAction("add relative")
  package static let removeRelative = AuditAction("remove relative")
}

extension Workspace {
  /// Adds a guardian, or another person about a youth.
  ///
  /// - Returns: The row id of the person added.
  @discardableResult
  package func addRelative(_ relative: RelativeIntake, to youth: Reference) throws(RepositoryError) -> Int64 {
    try write(.addRelative, .editPerson, undoable: true) { change in
      _ = try change.youth(youth)
      return try change.addRelative(relative, to: youth.number)
    }
  }

  /// Ends what one person is to another; both records stay, and consents given until now hold.
  package func removeRelative(relationship id: Int64, of youth: Reference, reason: String) throws(RepositoryError) {
    try write(.removeRelative, .editPerson, undoable: true, reason: reason) { change in
      _ = try TextCheck.reason(reason)
      _ = try change.youth(youth)
      let owner = try Int64.fetchOne(
        change.db, sql: "SELECT person_id FROM relationship WHERE id = ?", arguments: [id])
      guard owner == youth.number else { throw RepositoryError.notFound(youth.description) }
      change.about(youth)
      try change.delete("relationship", key: ["id": id])
    }
  }
}

extension Change {
  /// Adds a relative of a youth, and the person where they are new.
  mutating func addRelative(_ relative: RelativeIntake, to youth: Int64) throws -> Int64 {
    about(Reference(.youth, youth))
    let id: Int64
    switch relative.person {
    case .new(let details): id = try createPerson(details)
    case .known(let known):
      guard try !PersonReader.isHidden(db, known, scope: scope) else {
        throw RepositoryError.notFound(Reference(.adult, known).description)
      }
      id = known
    }
    try TextCheck.line(relative.label, field: "label", maximum: 60)
    try insert(
      "relationship",
      [
        "person_id": youth, "related_id": id, "kind": relative.kind, "label": relative.label,
        "may_consent": relative.mayConsent ? 1 : 0, "may_pick_up": relative.mayPickUp ? 1 : 0,
        "has_custody": relative.hasCustody ? 1 : 0,
      ])
    return id
  }
}
