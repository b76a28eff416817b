import Domain

extension PolicyDocument {
  /// Reads what ``PolicyRecord`` has written, as the decoder would; see ``JSONValue`` for why not by it.
  init(json: String) throws(RepositoryError) {
    let body = try JSONMembers(JSONValue(json))
    self.init(
      key: try body.text("key"), edition: try body.number("edition"), title: try body.text("title"),
      effectiveOn: try body.text("effectiveOn"), citations: try body.object("citations").table(),
      youthMinimumAge: try body.number("youthMinimumAge"), youthMaximumAge: try body.number("youthMaximumAge"),
      mentorMinimumAge: try body.number("mentorMinimumAge"),
      mentorMaximumCapacity: try body.number("mentorMaximumCapacity"),
      trainingMinutes: try body.number("trainingMinutes"), screening: try Screening.list(body),
      consentsToEnroll: try body.words("consentsToEnroll"), consentMonths: try body.number("consentMonths"),
      consentTextVersion: try body.text("consentTextVersion"), commitmentMonths: try body.number("commitmentMonths"),
      doseMinutesPerMonth: try body.number("doseMinutesPerMonth"), acceptClockDays: try body.number("acceptClockDays"),
      checkIns: try CheckIns(body.object("checkIns")), attention: try Attention(body.object("attention")),
      maximumDistanceKilometers: try body.number("maximumDistanceKilometers"),
      longWaitDays: try body.number("longWaitDays"),
      consentsToMatch: body.has("consentsToMatch") ? try body.words("consentsToMatch") : nil,
      trainingTopics: body.has("trainingTopics") ? try body.words("trainingTopics") : nil,
      trainingByRole: body.has("trainingByRole") ? try RoleTraining.list(body) : nil,
      matching: body.has("matching") ? try Matching(body.object("matching")) : nil)
  }
}

extension PolicyDocument.Screening {
  fileprivate static func list(_ body: JSONMembers) throws(RepositoryError) -> [Self] {
    var list: [Self] = []
    for element in try body.elements("screening") {
      let item = try JSONMembers(element)
      list.append(Self(kind: try item.word("kind"), validMonths: try item.numberIfThere("validMonths")))
    }
    return list
  }
}

extension PolicyDocument.RoleTraining {
  fileprivate static func list(_ body: JSONMembers) throws(RepositoryError) -> [Self] {
    var list: [Self] = []
    for element in try body.elements("trainingByRole") {
      let asked = try JSONMembers(element)
      list.append(
        Self(
          role: try asked.word("role"), minutes: try asked.number("minutes"),
          topics: asked.has("topics") ? try asked.words("topics") : nil))
    }
    return list
  }
}

extension PolicyDocument.CheckIns {
  fileprivate init(_ body: JSONMembers) throws(RepositoryError) {
    self.init(
      firstDays: try body.numbers("firstDays"), thenEveryDays: try body.number("thenEveryDays"),
      firstYearEnds: try body.number("firstYearEnds"), laterEveryDays: try body.number("laterEveryDays"),
      guardianEveryDays: try body.number("guardianEveryDays"))
  }
}

extension PolicyDocument.Attention {
  fileprivate init(_ body: JSONMembers) throws(RepositoryError) {
    self.init(
      quietDays: try body.number("quietDays"), longQuietDays: try body.number("longQuietDays"),
      checkInGraceDays: try body.number("checkInGraceDays"))
  }
}

extension PolicyDocument.Matching {
  fileprivate init(_ body: JSONMembers) throws(RepositoryError) {
    var themes: [Theme] = []
    for element in try body.elements("themes") {
      let theme = try JSONMembers(element)
      themes.append(Theme(name: try theme.text("name"), words: try theme.texts("words")))
    }
    self.init(
      weights: try Weights(body.object("weights")), fullFit: try FullFit(body.object("fullFit")),
      pointsPerWaitingDay: try body.number("pointsPerWaitingDay"), widestGapDays: try body.number("widestGapDays"),
      themes: themes)
  }
}

extension PolicyDocument.Matching.Weights {
  fileprivate init(_ body: JSONMembers) throws(RepositoryError) {
    self.init(
      interests: try body.number("interests"), distance: try body.number("distance"), times: try body.number("times"),
      language: try body.number("language"), strengths: try body.number("strengths"),
      length: try body.number("length"), mentorWait: try body.number("mentorWait"),
      preferences: try body.numberIfThere("preferences"))
  }
}

extension PolicyDocument.Matching.FullFit {
  fileprivate init(_ body: JSONMembers) throws(RepositoryError) {
    self.init(
      sharedInterests: try body.number("sharedInterests"), commonTimes: try body.number("commonTimes"),
      sharedThemes: try body.number("sharedThemes"), mentorWaitDays: try body.number("mentorWaitDays"),
      nearbyKilometers: try body.numberIfThere("nearbyKilometers"))
  }
}
