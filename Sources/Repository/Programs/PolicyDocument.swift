import Domain

/// A policy as its file spells it: `Resources/Policies/*.yaml`, and the same names as JSON in the table `policy`.
///
/// A figure that is missing or misspelt is an error of decoding; closed lists are spelt as their raw values.
struct PolicyDocument: Codable, Equatable {
  struct Screening: Codable, Equatable {
    var kind: ScreeningKind
    var validMonths: Int?
  }
  struct CheckIns: Codable, Equatable {
    var firstDays: [Int]
    var thenEveryDays: Int
    var firstYearEnds: Int
    var laterEveryDays: Int
    var guardianEveryDays: Int
  }

  struct Attention: Codable, Equatable {
    var quietDays: Int
    var longQuietDays: Int
    var checkInGraceDays: Int
  }

  var key: String
  var edition: Int
  var title: String
  /// `YYYY-MM-DD`.
  var effectiveOn: String
  var citations: [String: String]
  var youthMinimumAge: Int
  var youthMaximumAge: Int
  var mentorMinimumAge: Int
  var mentorMaximumCapacity: Int
  var trainingMinutes: Int
  var screening: [Screening]
  var consentsToEnroll: [ConsentKind]
  var consentMonths: Int
  var consentTextVersion: String
  var commitmentMonths: Int
  var doseMinutesPerMonth: Int
  var acceptClockDays: Int
  var checkIns: CheckIns
  var attention: Attention
  var maximumDistanceKilometers: Int
  var longWaitDays: Int
  /// Not in the first editions, whose training was counted in minutes alone.
  var trainingTopics: [TrainingTopic]?
}

extension PolicyDocument {
  init(_ policy: ProgramPolicy) {
    let stages = policy.checkIns
    self.init(
      key: policy.key, edition: policy.edition, title: policy.title, effectiveOn: policy.effectiveOn.description,
      citations: policy.citations, youthMinimumAge: policy.youthMinimumAge, youthMaximumAge: policy.youthMaximumAge,
      mentorMinimumAge: policy.mentorMinimumAge, mentorMaximumCapacity: policy.mentorMaximumCapacity,
      trainingMinutes: policy.trainingMinutes,
      screening: policy.screening.map { Screening(kind: $0.kind, validMonths: $0.validMonths) },
      consentsToEnroll: policy.consentsToEnroll, consentMonths: policy.consentMonths,
      consentTextVersion: policy.consentTextVersion, commitmentMonths: policy.commitmentMonths,
      doseMinutesPerMonth: policy.doseMinutesPerMonth, acceptClockDays: policy.acceptClockDays,
      checkIns: CheckIns(
        firstDays: stages.firstDays, thenEveryDays: stages.thenEveryDays, firstYearEnds: stages.firstYearEnds,
        laterEveryDays: stages.laterEveryDays, guardianEveryDays: stages.guardianEveryDays),
      attention: Attention(
        quietDays: policy.attention.quietDays, longQuietDays: policy.attention.longQuietDays,
        checkInGraceDays: policy.attention.checkInGraceDays),
      maximumDistanceKilometers: policy.maximumDistanceKilometers, longWaitDays: policy.longWaitDays,
      trainingTopics: policy.trainingTopics.isEmpty ? nil : policy.trainingTopics)
  }

  /// The policy, or nil where `effectiveOn` is no day.
  var policy: ProgramPolicy? {
    guard let day = CivilDate(iso: effectiveOn) else { return nil }
    return ProgramPolicy(
      key: key, edition: edition, title: title, effectiveOn: day, citations: citations,
      youthMinimumAge: youthMinimumAge, youthMaximumAge: youthMaximumAge, mentorMinimumAge: mentorMinimumAge,
      mentorMaximumCapacity: mentorMaximumCapacity, trainingMinutes: trainingMinutes,
      screening: screening.map { ProgramPolicy.Screening(kind: $0.kind, validMonths: $0.validMonths) },
      consentsToEnroll: consentsToEnroll, consentMonths: consentMonths, consentTextVersion: consentTextVersion,
      commitmentMonths: commitmentMonths, doseMinutesPerMonth: doseMinutesPerMonth, acceptClockDays: acceptClockDays,
      checkIns: CheckInStages(
        firstDays: checkIns.firstDays, thenEveryDays: checkIns.thenEveryDays, firstYearEnds: checkIns.firstYearEnds,
        laterEveryDays: checkIns.laterEveryDays, guardianEveryDays: checkIns.guardianEveryDays),
      attention: AttentionLimits(
        quietDays: attention.quietDays, longQuietDays: attention.longQuietDays,
        checkInGraceDays: attention.checkInGraceDays),
      maximumDistanceKilometers: maximumDistanceKilometers, longWaitDays: longWaitDays,
      trainingTopics: trainingTopics ?? [])
  }
}
