package import Domain
import GRDB

extension AuditAction {
  package static let editRelative = AuditAction("edit relative")
  package static let removeRelative = AuditAction("remove relative")
}

/// What a form holds of a relative: what they are to the youth, and how they are reached.
package struct RelativeEdit: Equatable, Sendable {
  package var kind: RelationshipKind
  package var label: String
  package var rights: RelativeRights
  /// nil leaves the person as they are, as where they have a form of their own.
  package var person: PersonDetails?

  package init(kind: RelationshipKind, label: String, rights: RelativeRights, person: PersonDetails? = nil) {
    self.kind = kind
    self.label = label
    self.rights = rights
    self.person = person
  }
}

extension Workspace {
  /// The person behind a relative, as an edit begins with it.
  package func relativePerson(relationship id: Int64, of youth: Reference) throws(RepositoryError) -> PersonDetails {
    try read(.seeContactData, showing: .family, { _ in [youth] }) { db in
      let related = try Int64.fetchOne(
        db,
        sql: """
          SELECT r.related_id FROM relationship r JOIN youth_profile y ON y.person_id = r.person_id
          WHERE r.id = ? AND r.person_id = ? AND r.voided_at IS NULL AND \(scope.youth("y"))
            AND \(Scope.isNotVoided("y.person_id"))
          """, arguments: [id, youth.number])
      guard youth.kind == .youth, let related, let person = try PersonReader.details(db, of: related) else {
        throw RepositoryError.notFound(youth.description)
      }
      return person.details
    }
  }

  /// Saves an edit of a relative, unless somebody else has saved one since `versions`.
  ///
  /// A "no" is taken back only with a reason, which the audit event keeps, and is asked about.
  ///
  /// - Parameter versions: nil where nobody can have changed it since, as for a command.
  package func editRelative(
    relationship id: Int64, of youth: Reference, _ edit: RelativeEdit, versions: RelativeVersions? = nil,
    reason: String = ""
  ) throws(RepositoryError) {
    try write(.editRelative, .editPerson, reason: reason) { change in
      let (related, kind, label, rights) = try change.relative(id, of: youth)
      try change.askAboutLifting(rights.lifted(by: edit.rights), of: related, reason: reason)
      try change.askAboutBars(of: related, as: edit.kind, field: "kind", except: id) {
        edit.rights[$0] == .yes && rights[$0] != .yes
      }
      if !kind.isFamily { try change.askAboutMentor(related, as: edit.kind, of: youth.number, field: "kind") }
      if let person = edit.person {
        try change.savePerson(
          related, person, as: edit.kind == .guardian ? .other : .relative, expecting: versions?.person,
          object: Reference(.adult, related))
      }
      if edit.kind != kind || edit.label != label { try change.askAboutLabel(edit.label, of: edit.kind) }
      try change.checkRelative(edit.kind, edit.label, edit.rights, person: related)
      if edit.kind != kind, try change.relationship(edit.kind, of: related, to: youth.number) != nil {
        throw RepositoryError.duplicate("relationship.person")
      }
      let values: Change.Values = ["kind": edit.kind, "label": edit.label]
      try change.update(
        "relationship", id: id, expecting: versions?.relationship, set: values.merging(edit.rights.columns),
        object: youth)
      if edit.kind == .sibling {
        try change.addSibling(youth.number, to: related)
      } else if kind == .sibling {
        try change.removeSibling(youth.number, from: related, reason: edit.kind.rawValue)
      }
    }
  }

  /// Ends what one person is to a youth, with a reason. Both people stay on file, and what
  /// they signed counts no more.
  package func removeRelative(relationship id: Int64, of youth: Reference, reason: String) throws(RepositoryError) {
    try write(.removeRelative, .editPerson, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let (related, kind, _, _) = try change.relative(id, of: youth)
      try change.update(
        "relationship", id: id, set: ["voided_at": change.now, "void_reason": reason], object: youth)
      if kind == .sibling { try change.removeSibling(youth.number, from: related, reason: reason) }
    }
  }
}

extension Change {
  /// Who is behind a relationship of a youth in reach, and what they are.
  fileprivate mutating func relative(_ id: Int64, of youth: Reference) throws -> (
    Int64, RelationshipKind, label: String, RelativeRights
  ) {
    _ = try self.youth(youth)
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM relationship WHERE id = ? AND person_id = ? AND voided_at IS NULL",
      arguments: [id, youth.number])
    guard let row else { throw RepositoryError.notFound(youth.description) }
    about(youth)
    return try (row["related_id"], row["kind"], row["label"], RelativeRights(row))
  }

  /// Wants a reason for what is no longer refused, and asks about it.
  fileprivate func askAboutLifting(_ lifted: [RelativeRight], of person: Int64, reason: String) throws {
    guard let first = lifted.first else { return }
    guard reason.contains(where: { !$0.isWhitespace }) else {
      throw RepositoryError.invalid(field: "reason", .required)
    }
    let field = [.consent: "may_consent", .pickUp: "may_pick_up", .custody: "has_custody"][first] ?? ""
    let name = try PersonReader.details(db, of: person)?.details.name ?? PersonName(given: "", family: "")
    try ask([Doubt(field, .barLifted(name, lifted))])
  }
}
