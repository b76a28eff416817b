package import Domain
import GRDB

/// A youth as they arrive: the child, the family, and what the guardian has signed.
package struct YouthIntake: Equatable, Sendable {
  package var person: PersonDetails
  package var profile: YouthDetails
  /// ``YouthState/inquiry`` or ``YouthState/application``.
  package var state = YouthState.application
  /// When the family first asked; nil is now.
  package var referredAt: Instant?
  package var relatives: [RelativeIntake] = []
  /// Signed by the first guardian who may consent.
  package var consents: [ConsentIntake] = []

  package init(person: PersonDetails, profile: YouthDetails) {
    self.person = person
    self.profile = profile
  }
}

extension AuditAction {
  package static let addYouth = AuditAction("add youth")
}

extension Workspace {
  /// Keeps a youth, the guardians and the consents in one transaction, which also removes the draft of the form.
  @discardableResult
  package func addYouth(_ intake: YouthIntake) throws(RepositoryError) -> Reference {
    try write(.addYouth, .recordInquiry) { change in
      let reference = try change.addYouth(intake)
      return reference
    }
  }
}

extension ProgramPolicy {
  /// What a youth, or a mentor, of the program is, for what is unlikely about them.
  var youth: PersonDoubts.Role { .youth(youngest: youthMinimumAge, oldest: youthMaximumAge) }
  var mentor: PersonDoubts.Role { .mentor(youngest: mentorMinimumAge) }
}

extension Change {
  /// Adds a youth with family and consents; the whole of what an intake form or one row of an import holds.
  mutating func addYouth(_ intake: YouthIntake) throws -> Reference {
    guard intake.state == .inquiry || intake.state == .application else {
      throw RepositoryError.invalid(field: "state", .notAChoice([YouthState.inquiry, .application].map(\.rawValue)))
    }
    // A first call often comes without it; nobody is enrolled before it is known.
    guard intake.person.birthDate != nil || intake.state == .inquiry else {
      throw RepositoryError.invalid(field: "birth_date", .required)
    }
    try intake.profile.check()
    let organization = try organization(ofProgram: intake.profile.programID)
    let policy = try policy(forProgram: intake.profile.programID)
    let id = try createPerson(intake.person, as: policy.youth, organization: organization)
    let reference = Reference(.youth, id)
    about(reference)
    var values = intake.profile.columns
    values["person_id"] = id
    values["state"] = intake.state
    let referred = intake.referredAt ?? now
    values["referred_at"] = referred
    let since = intake.referredAt == nil ? today : min(day(of: referred), today)
    values["state_since"] = since
    values["specialist_id"] = actor.role == .matchSpecialist ? actor.id : nil
    try insert("youth_profile", values)
    try recordTransition("youth", id, from: nil, to: intake.state.rawValue, on: since, reason: "")
    var guardians: [(id: Int64, mayConsent: Answer)] = []
    for relative in intake.relatives {
      let related = try addRelative(relative, to: id, prefix: "guardian_")
      if relative.kind == .guardian { guardians.append((related, relative.rights.mayConsent)) }
    }
    // Where none may sign, the first is refused with the reason.
    let signer = (guardians.first { $0.mayConsent == .yes } ?? guardians.first)?.id
    for consent in intake.consents {
      guard let signer else { throw RepositoryError.refused(.missing([.guardian])) }
      try addConsent(
        consent.kind, of: id, signer: signer, signedOn: consent.signedOn, policy: policy)
    }
    if let signer, !intake.consents.isEmpty { try askAboutSigner(signer, of: [], for: id) }
    return reference
  }

  /// The organization of a program within what the actor may see.
  func organization(ofProgram id: Int64) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: "SELECT organization_id FROM program pr WHERE pr.id = ? AND \(scope.program("pr"))")
    guard let organization = try statement.firstInteger([id.databaseValue]) else {
      throw RepositoryError.notFound(Reference(.program, id).description)
    }
    return organization
  }

  /// A line of a timeline.
  mutating func recordTransition(
    _ subject: String, _ id: Int64, from: String?, to: String, on day: CivilDate, reason: String
  ) throws {
    try insert(
      "transition",
      [
        "subject": subject, "subject_id": id, "from_state": from, "to_state": to, "effective_on": day,
        "recorded_at": now, "actor_id": actor.userID, "reason": reason,
      ])
  }
}
