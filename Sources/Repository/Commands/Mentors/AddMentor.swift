package import Domain
import GRDB

/// A mentor as they arrive.
package struct MentorIntake: Equatable, Sendable {
  package var person: PersonDetails
  package var profile: MentorDetails
  /// ``MentorState/inquiry`` or ``MentorState/applied``.
  package var state = MentorState.applied
  /// The day they first asked; nil is today.
  package var since: CivilDate?

  package init(person: PersonDetails, profile: MentorDetails) {
    self.person = person
    self.profile = profile
  }
}

extension AuditAction {
  package static let addMentor = AuditAction("add mentor")
}

extension Workspace {
  /// Keeps a mentor in one transaction, which also removes the draft of the form.
  @discardableResult
  package func addMentor(_ intake: MentorIntake) throws(RepositoryError) -> Reference {
    try write(.addMentor, .recordInquiry) { change in
      let reference = try change.addMentor(intake)
      return reference
    }
  }
}

extension Change {
  mutating func addMentor(_ intake: MentorIntake) throws -> Reference {
    guard intake.state == .inquiry || intake.state == .applied else {
      throw RepositoryError.invalid(field: "state", .notAChoice([MentorState.inquiry, .applied].map(\.rawValue)))
    }
    let organization = try organization(ofProgram: intake.profile.programID)
    let policy = try policy(forProgram: intake.profile.programID)
    try intake.profile.check(policy: policy, seatsTaken: 0)
    let id = try createPerson(intake.person, as: policy.mentor, organization: organization)
    let reference = Reference(.adult, id)
    about(reference)
    var values = intake.profile.columns
    values["person_id"] = id
    values["state"] = intake.state
    let since = min(intake.since ?? today, today)
    values["state_since"] = since
    values["specialist_id"] = actor.role == .matchSpecialist ? actor.id : nil
    try insert("mentor_profile", values)
    try recordTransition("mentor", id, from: nil, to: intake.state.rawValue, on: since, reason: "")
    // Who applies has handed the written application in.
    if intake.state == .applied {
      try setScreening(.application, of: id, to: .received, on: since, validUntil: nil, exemptReason: nil)
    }
    return reference
  }
}
