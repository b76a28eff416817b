package import Domain

extension ProgramPolicy {
  /// The figures of a community-based program as the field knows them, so that tests can count with round numbers.
  package static let sample = ProgramPolicy(
    key: "community-based", edition: 1, title: "Community-based one-to-one mentoring",
    effectiveOn: CivilDate(dayNumber: 20_454), citations: [:], youthMinimumAge: 6, youthMaximumAge: 17,
    mentorMinimumAge: 21, mentorMaximumCapacity: 2, trainingMinutes: 120,
    screening: [
      Screening(kind: .application, validMonths: nil), Screening(kind: .interview, validMonths: nil),
      Screening(kind: .backgroundCheck, validMonths: 36),
    ],
    consentsToEnroll: [.participation], consentMonths: 12, consentTextVersion: "2026-01", commitmentMonths: 12,
    doseMinutesPerMonth: 240, acceptClockDays: 7,
    checkIns: CheckInStages(
      firstDays: [2, 14, 28], thenEveryDays: 30, firstYearEnds: 365, laterEveryDays: 90, guardianEveryDays: 90),
    attention: AttentionLimits(quietDays: 21, longQuietDays: 45, checkInGraceDays: 14),
    maximumDistanceKilometers: 30, longWaitDays: 90)

  /// The same where it is weighed what people would prefer.
  package static let samplePreferring: ProgramPolicy = {
    var policy = sample
    policy.matching.weights.preferences = 10
    return policy
  }()

  /// The same where a match asks for nothing but ages and a decision on eligibility.
  package static let undemanding: ProgramPolicy = {
    var policy = sample
    (policy.consentsToEnroll, policy.consentsToMatch, policy.screening, policy.trainingMinutes) = ([], [], [], 0)
    return policy
  }()
}
