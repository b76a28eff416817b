/// The figures a program works by: one edition of one policy, with where each figure comes from.
///
/// Values are read from `Resources/Policies/*.yaml` and kept in the database, edition by edition; a program names the
/// edition it works by. None of the figures is a constant in code.
package struct ProgramPolicy: Equatable, Sendable {
  package struct Screening: Equatable, Sendable {
    package var kind: ScreeningKind
    /// Months a clearance holds; nil where it does not end.
    package var validMonths: Int?
    package init(kind: ScreeningKind, validMonths: Int?) {
      self.kind = kind
      self.validMonths = validMonths
    }
  }

  package var key: String
  package var edition: Int
  package var title: String
  package var effectiveOn: CivilDate
  /// Where the figures come from: name of the figure → citation.
  package var citations: [String: String]

  package var youthMinimumAge: Int
  package var youthMaximumAge: Int
  package var mentorMinimumAge: Int
  package var mentorMaximumCapacity: Int
  package var trainingMinutes: Int
  /// What a mentor's training must cover; unexpired, as the minutes.
  package var trainingTopics: [TrainingTopic]
  /// What is asked of users who work in the program, by role; nothing of a role that is not named.
  package var trainingByRole: [Role: TrainingRequirement]
  package var screening: [Screening]
  package var consentsToEnroll: [ConsentKind]
  /// What must be in force for a match, from its proposal to its end.
  package var consentsToMatch: [ConsentKind]
  package var consentMonths: Int
  package var consentTextVersion: String
  package var commitmentMonths: Int
  /// Minutes a month that mentor and youth should spend together.
  package var doseMinutesPerMonth: Int
  /// Days a proposal may wait for its acceptances.
  package var acceptClockDays: Int
  package var checkIns: CheckInStages
  package var attention: AttentionLimits
  package var maximumDistanceKilometers: Int
  /// Days of waiting after which a youth is shown as waiting too long.
  package var longWaitDays: Int
  package var matching: MatchingFigures

  package init(
    key: String, edition: Int, title: String, effectiveOn: CivilDate, citations: [String: String],
    youthMinimumAge: Int, youthMaximumAge: Int, mentorMinimumAge: Int, mentorMaximumCapacity: Int,
    trainingMinutes: Int, screening: [Screening], consentsToEnroll: [ConsentKind], consentMonths: Int,
    consentTextVersion: String, commitmentMonths: Int, doseMinutesPerMonth: Int, acceptClockDays: Int,
    checkIns: CheckInStages, attention: AttentionLimits, maximumDistanceKilometers: Int, longWaitDays: Int,
    trainingTopics: [TrainingTopic] = [], trainingByRole: [Role: TrainingRequirement] = [:],
    matching: MatchingFigures = .standard, consentsToMatch: [ConsentKind]? = nil
  ) {
    self.consentsToMatch = consentsToMatch ?? consentsToEnroll
    self.trainingTopics = trainingTopics
    self.trainingByRole = trainingByRole
    self.key = key
    self.edition = edition
    self.title = title
    self.effectiveOn = effectiveOn
    self.citations = citations
    self.youthMinimumAge = youthMinimumAge
    self.youthMaximumAge = youthMaximumAge
    self.mentorMinimumAge = mentorMinimumAge
    self.mentorMaximumCapacity = mentorMaximumCapacity
    self.trainingMinutes = trainingMinutes
    self.screening = screening
    self.consentsToEnroll = consentsToEnroll
    self.consentMonths = consentMonths
    self.consentTextVersion = consentTextVersion
    self.commitmentMonths = commitmentMonths
    self.doseMinutesPerMonth = doseMinutesPerMonth
    self.acceptClockDays = acceptClockDays
    self.checkIns = checkIns
    self.attention = attention
    self.maximumDistanceKilometers = maximumDistanceKilometers
    self.longWaitDays = longWaitDays
    self.matching = matching
  }
}

/// When staff speak with mentor and youth after the match meeting.
package struct CheckInStages: Equatable, Sendable {
  /// Days after the match meeting, ascending.
  package var firstDays: [Int]
  /// Then every so many days until `firstYearEnds`.
  package var thenEveryDays: Int
  package var firstYearEnds: Int
  package var laterEveryDays: Int
  package var guardianEveryDays: Int

  package init(
    firstDays: [Int], thenEveryDays: Int, firstYearEnds: Int, laterEveryDays: Int, guardianEveryDays: Int
  ) {
    self.firstDays = firstDays
    self.thenEveryDays = thenEveryDays
    self.firstYearEnds = firstYearEnds
    self.laterEveryDays = laterEveryDays
    self.guardianEveryDays = guardianEveryDays
  }

  /// The first stage that falls after `lastDone`, or the first of all.
  ///
  /// - Parameters:
  ///   - start: The day of the match meeting.
  ///   - lastDone: The day of the last check-in that reached its party, nil where there was none.
  package func nextDue(start: CivilDate, lastDone: CivilDate?) -> CivilDate {
    guard let lastDone else { return start + (firstDays.first ?? thenEveryDays) }
    let elapsed = lastDone - start
    if let day = firstDays.first(where: { $0 > elapsed }) { return start + day }
    var day = firstDays.last ?? 0
    let every = max(1, thenEveryDays)
    if elapsed < firstYearEnds {
      day += ((max(0, elapsed - day)) / every + 1) * every
      if day <= firstYearEnds { return start + day }
    }
    return lastDone + max(1, laterEveryDays)
  }
}
