package import Domain
import GRDB

extension AuditAction {
  package static let saveMentor = AuditAction("save mentor")
}

extension Workspace {
  /// Saves an edit of a mentor, unless somebody else has saved one since `versions`.
  ///
  /// - Throws: ``RepositoryError/conflict(_:)`` with both values of each field in which the two differ.
  package func saveMentor(
    _ reference: Reference, person: PersonDetails, profile: MentorDetails, versions: RecordVersions
  ) throws(RepositoryError) {
    let profile = may(.seeCaseNotes) ? profile : profile.withoutCaseNotes
    try write(.saveMentor, .editPerson) { change in
      let mentor = try change.mentor(reference)
      _ = try change.organization(ofProgram: profile.programID)
      let policy = try change.policy(forProgram: profile.programID)
      try profile.check(policy: policy, seatsTaken: mentor.seatsTaken)
      try change.savePerson(
        reference.number, person, as: policy.mentor, expecting: versions.person, object: reference)
      try change.update(
        "mentor_profile", id: reference.number, expecting: versions.profile, set: profile.columns, object: reference)
      if profile.programID != mentor.programID {
        try change.settleTraining(of: reference.number, because: "")
        try change.settleSuspension(of: reference, because: "")
      }
    }
  }
}
