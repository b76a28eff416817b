/// What is on file about a youth that the guards of ``YouthState`` ask for.
package struct YouthFacts: Equatable, Sendable {
  /// nil where none is on record, as on a paper form that left it out.
  package var birthDate: CivilDate?
  package var hasGuardian: Bool
  /// Kinds with a consent that is signed, unexpired and not revoked on the day of the transition.
  package var consents: Set<ConsentKind>
  /// What became of the other kinds that were signed once.
  package var lapsedConsents: [ConsentKind: ConsentStanding]
  package var interviewedOn: CivilDate?
  package var isEligible: Bool?
  package var baselineSurvey: BaselineSurvey

  package init(
    birthDate: CivilDate?, hasGuardian: Bool, consents: Set<ConsentKind>, interviewedOn: CivilDate?,
    isEligible: Bool?, baselineSurvey: BaselineSurvey, lapsedConsents: [ConsentKind: ConsentStanding] = [:]
  ) {
    self.lapsedConsents = lapsedConsents
    self.birthDate = birthDate
    self.hasGuardian = hasGuardian
    self.consents = consents
    self.interviewedOn = interviewedOn
    self.isEligible = isEligible
    self.baselineSurvey = baselineSurvey
  }
}

/// Whether the survey that later ones are compared with has been taken.
package enum BaselineSurvey: String, CaseIterable, Sendable, Codable {
  case due, done, declined
}

extension Transition where State == YouthState {
  /// Checks the course and everything the program asks for before this step.
  package func check(
    since: CivilDate, today: CivilDate, facts: YouthFacts, policy: ProgramPolicy
  ) throws(TransitionRefusal) {
    try check(since: since, today: today)
    let missing = YouthRequirements.missing(for: to, facts: facts, policy: policy, on: effectiveOn)
    guard missing.isEmpty else { throw .missing(missing) }
    let leaves: Set<YouthState> = [.onHold, .ineligible, .withdrawn, .referredOut]
    guard !leaves.contains(to) || hasReason else { throw .needsReason }
  }
}

/// What stands between a youth and a state.
package enum YouthRequirements {
  /// The requirements for `state` that `facts` do not meet on `day`, in the order staff would work them off.
  package static func missing(
    for state: YouthState, facts: YouthFacts, policy: ProgramPolicy, on day: CivilDate
  ) -> [Requirement] {
    var missing: [Requirement] = []
    switch state {
    case .enrolled:
      if !facts.hasGuardian { missing.append(.guardian) }
      for kind in policy.consentsToEnroll where !facts.consents.contains(kind) {
        missing.append(.guardianConsent(kind, facts.lapsedConsents[kind] ?? .neverSigned))
      }
      if facts.interviewedOn == nil { missing.append(.intakeInterview) }
      if let age = facts.birthDate?.years(until: day) {
        if !(policy.youthMinimumAge...policy.youthMaximumAge).contains(age) {
          missing.append(.ageWithin(policy.youthMinimumAge, policy.youthMaximumAge))
        }
      } else {
        missing.append(.birthDate)
      }
      if facts.isEligible != true { missing.append(.eligibility) }
    case .waiting:
      for kind in policy.consentsToEnroll where !facts.consents.contains(kind) {
        missing.append(.guardianConsent(kind, facts.lapsedConsents[kind] ?? .neverSigned))
      }
      if facts.birthDate == nil { missing.append(.birthDate) }
      if facts.baselineSurvey == .due { missing.append(.baselineSurvey) }
    default: break
    }
    return missing
  }
}
