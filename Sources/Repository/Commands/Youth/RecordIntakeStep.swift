package import Domain

extension AuditAction {
  package static let recordInterview = AuditAction("record interview")
  package static let setEligibility = AuditAction("set eligibility")
  package static let recordBaseline = AuditAction("record baseline survey")
}

extension Workspace {
  /// Records the intake interview with the family.
  package func recordInterview(of youth: Reference, on day: CivilDate? = nil) throws(RepositoryError) {
    try write(.recordInterview, .enrollYouth) { change in
      let day = day ?? change.today
      let born = try change.birthDate(of: youth.number)
      try change.check("interviewed_on", day, is: .happened(today: change.today, notBefore: born))
      try change.record(["interviewed_on": day], of: youth)
    }
  }

  /// Records whether the youth belongs in the program; nil leaves it open again.
  ///
  /// Who does not, and has no match or proposal, leaves intake or the waiting list as ineligible; who does after all is back
  /// in application.
  ///
  /// - Parameter reason: Why; asked for where the youth goes to another state.
  /// - Returns: The state the youth is in now.
  @discardableResult
  package func setEligibility(
    of youth: Reference, to isEligible: Bool?, reason: String = ""
  ) throws(RepositoryError) -> YouthState {
    try write(.setEligibility, .enrollYouth, reason: reason) { change in
      let from = try change.youth(youth).state
      try change.record(["eligible": isEligible.map { $0 ? 1 : 0 }], of: youth)
      let state: YouthState =
        switch isEligible {
        case false? where from.isInIntake || from == .waiting: .ineligible
        case true? where from == .ineligible: .application
        default: from
        }
      guard state != from else { return from }
      try change.moveYouth(youth.number, to: state, on: change.today, reason: try TextCheck.reason(reason))
      return state
    }
  }

  /// Records that the first survey was taken, or that the family does not want it.
  package func recordBaseline(of youth: Reference, as survey: BaselineSurvey) throws(RepositoryError) {
    try write(.recordBaseline, .enrollYouth) { change in
      try change.record(["baseline": survey], of: youth)
    }
  }
}

extension Change {
  fileprivate mutating func record(_ values: Values, of youth: Reference) throws {
    _ = try self.youth(youth)
    try update("youth_profile", id: youth.number, set: values, object: youth)
  }
}
