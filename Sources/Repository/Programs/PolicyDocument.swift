import Domain

/// A policy as its file spells it: `Resources/Policies/*.yaml`, and the same names as JSON in the table `policy`.
///
/// A figure that is missing or misspelt is an error of decoding; closed lists are spelt as their raw values.
struct PolicyDocument: Codable, Equatable {
  struct Screening: Codable, Equatable {
    var kind: ScreeningKind
    var validMonths: Int?
  }
  struct RoleTraining: Codable, Equatable {
    var role: Role
    var minutes: Int
    var topics: [TrainingTopic]?
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

  struct Matching: Codable, Equatable {
    struct Weights: Codable, Equatable {
      var interests: Int
      var distance: Int
      var times: Int
      var language: Int
      var strengths: Int
      var length: Int
      var mentorWait: Int
      /// Not in editions from before preferences were asked for.
      var preferences: Int?
    }
    struct FullFit: Codable, Equatable {
      var sharedInterests: Int
      var commonTimes: Int
      var sharedThemes: Int
      var mentorWaitDays: Int
      /// Not in editions from before preferences were asked for.
      var nearbyKilometers: Int?
    }
    struct Theme: Codable, Equatable {
      var name: String
      var words: [String]
    }

    var weights: Weights
    var fullFit: FullFit
    var pointsPerWaitingDay: Int
    var widestGapDays: Int
    var themes: [Theme]
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
  /// Not in editions in which a match asked for what enrolling asks for.
  var consentsToMatch: [ConsentKind]?
  /// Not in the first editions, whose training was counted in minutes alone.
  var trainingTopics: [TrainingTopic]?
  /// Not in the first editions, which asked mentors alone.
  var trainingByRole: [RoleTraining]?
  /// nil in an edition that says nothing of it; then ``MatchingFigures/standard`` holds.
  var matching: Matching?
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
      consentsToMatch: policy.consentsToMatch == policy.consentsToEnroll ? nil : policy.consentsToMatch,
      trainingTopics: policy.trainingTopics.isEmpty ? nil : policy.trainingTopics,
      trainingByRole: policy.trainingByRole.isEmpty ? nil : RoleTraining.list(policy.trainingByRole),
      matching: policy.matching == .standard ? nil : Matching(policy.matching))
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
      trainingTopics: trainingTopics ?? [], trainingByRole: RoleTraining.table(trainingByRole ?? []),
      matching: matching.map(MatchingFigures.init) ?? .standard, consentsToMatch: consentsToMatch)
  }
}

extension PolicyDocument.RoleTraining {
  /// In the order of the roles, so that the same policy has the same text.
  fileprivate static func list(_ table: [Role: TrainingRequirement]) -> [Self] {
    Role.allCases.compactMap { role in
      table[role].map { Self(role: role, minutes: $0.minutes, topics: $0.topics.isEmpty ? nil : $0.topics) }
    }
  }

  /// A role that is named twice is asked for both.
  fileprivate static func table(_ list: [Self]) -> [Role: TrainingRequirement] {
    Dictionary(
      list.map { ($0.role, TrainingRequirement(minutes: $0.minutes, topics: $0.topics ?? [])) },
      uniquingKeysWith: { $0.joined($1) })
  }
}

extension PolicyDocument.Matching {
  fileprivate init(_ figures: MatchingFigures) {
    let weights = figures.weights
    self.init(
      weights: Weights(
        interests: weights.interests, distance: weights.distance, times: weights.times, language: weights.language,
        strengths: weights.strengths, length: weights.length, mentorWait: weights.mentorWait,
        preferences: weights.preferences),
      fullFit: FullFit(
        sharedInterests: figures.fullInterests, commonTimes: figures.fullTimes, sharedThemes: figures.fullThemes,
        mentorWaitDays: figures.fullWaitDays, nearbyKilometers: figures.nearbyKilometers),
      pointsPerWaitingDay: figures.pointsPerWaitingDay, widestGapDays: figures.widestGapDays,
      themes: figures.themes.map { Theme(name: $0.name, words: $0.words.sorted()) })
  }
}

extension MatchingFigures {
  fileprivate init(_ document: PolicyDocument.Matching) {
    let (weights, full) = (document.weights, document.fullFit)
    self.init(
      weights: MatchWeights(
        interests: weights.interests, distance: weights.distance, times: weights.times, language: weights.language,
        strengths: weights.strengths, length: weights.length, mentorWait: weights.mentorWait,
        preferences: weights.preferences ?? 0),
      fullInterests: full.sharedInterests, fullTimes: full.commonTimes, fullThemes: full.sharedThemes,
      fullWaitDays: full.mentorWaitDays,
      nearbyKilometers: full.nearbyKilometers ?? MatchingFigures.standard.nearbyKilometers,
      pointsPerWaitingDay: document.pointsPerWaitingDay,
      widestGapDays: document.widestGapDays,
      themes: document.themes.map { Theme(name: $0.name, words: Set($0.words.flatMap(NameFolding.words))) })
  }
}
