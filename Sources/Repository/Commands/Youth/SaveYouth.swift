package import Domain
import GRDB

/// The versions of the two rows that a form shows as one record.
package struct RecordVersions: Hashable, Sendable {
  package var person: Int
  package var profile: Int

  package init(person: Int, profile: Int) {
    self.person = person
    self.profile = profile
  }
}

extension AuditAction {
  package static let saveYouth = AuditAction("save youth")
}

extension Workspace {
  /// Saves an edit of a youth, unless somebody else has saved one since `versions`.
  ///
  /// - Throws: ``RepositoryError/conflict(_:)`` with both values of each field in which the two differ.
  package func saveYouth(
    _ reference: Reference, person: PersonDetails, profile: YouthDetails, versions: RecordVersions
  ) throws(RepositoryError) {
    let profile = may(.seeCaseNotes) ? profile : profile.withoutCaseNotes
    try write(.saveYouth, .editPerson) { change in
      let standing = try change.youth(reference)
      guard person.birthDate != nil || standing.facts.birthDate == nil else {
        throw RepositoryError.invalid(field: "birth_date", .required)
      }
      try profile.check()
      _ = try change.organization(ofProgram: profile.programID)
      let policy = try change.policy(forProgram: profile.programID)
      try change.savePerson(
        reference.number, person, as: policy.youth, expecting: versions.person, object: reference)
      try change.update(
        "youth_profile", id: reference.number, expecting: versions.profile, set: profile.columns, object: reference)
    }
  }
}
