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
      guard day <= change.today else { throw RepositoryError.invalid(field: "interviewed_on", .inTheFuture) }
      try change.record(["interviewed_on": day], of: youth)
    }
  }

  /// Records whether the youth belongs in the program; nil leaves it open again.
  package func setEligibility(of youth: Reference, to isEligible: Bool?) throws(RepositoryError) {
    try write(.setEligibility, .enrollYouth) { change in
      try change.record(["eligible": isEligible.map { $0 ? 1 : 0 }], of: youth)
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
