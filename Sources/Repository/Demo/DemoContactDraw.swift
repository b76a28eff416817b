import Domain

/// Draws one contact of a day: with whom, how, about what, and what came of it.
struct DemoContactDraw {
  let sources: DemoSources
  let today: CivilDate
  let heldOn: CivilDate

  /// A working day, the later ones more often; some are days on which many go to the State House at once.
  static func day(before today: CivilDate, within days: Int, _ random: inout DemoRandom) -> CivilDate {
    var day = today - Int(random.unit() * random.unit() * Double(days))
    if random.chance(0.15) { day = day - day.dayNumber % 91 }
    return day.weekday == .saturday || day.weekday == .sunday ? day - 2 : day
  }

  /// One of those known, the first ones more often, and now and then several at once.
  func officials(of known: [Int], _ random: inout DemoRandom) -> [Int] {
    guard !known.isEmpty else { return [] }
    var chosen: [Int] = []
    for _ in 0..<(random.chance(0.08) ? random.int(2...4) : 1) {
      let official = random.pickEarly(known)
      if !chosen.contains(official) { chosen.append(official) }
    }
    return chosen
  }

  func measures(of open: [Int], _ random: inout DemoRandom) -> [Int] {
    guard !open.isEmpty, random.chance(0.78) else { return [] }
    var chosen = [random.pickEarly(open)]
    if random.chance(0.15) { chosen.append(random.pickEarly(open)) }
    return Array(Set(chosen)).sorted()
  }

  /// - Parameters:
  ///   - leaning: Where the first of them stands, as an index of ``OfficialResponse``.
  ///   - users: Of ours who meet officials, the one who does most first.
  func entry(
    with officials: [DemoOfficial], leaning: Int, about measures: [Reference], users: [Int64],
    _ random: inout DemoRandom
  ) -> ContactEntry {
    let medium = medium(&random)
    let kind = kind(medium, isAboutMeasure: !measures.isEmpty, &random)
    var entry = ContactEntry(
      officials: officials.map(\.reference), heldOn: heldOn, minutes: minutes(medium, &random), medium: medium,
      kind: kind, measures: measures, participants: [random.pickEarly(users)])
    if random.chance(0.25), let other = users.last, !entry.participants.contains(other) {
      entry.participants.append(other)
    }
    if medium == .meeting || medium == .call {
      for official in officials where !official.aides.isEmpty && random.chance(0.35) {
        entry.aides.append(random.pick(official.aides))
      }
    }
    if kind == .directLobbying {
      if random.chance(0.6) { entry.ask = random.pickEarly(sources.words("ask")) }
      if random.chance(0.65) {
        let responses = OfficialResponse.allCases
        let index = leaning + random.pick([-1, 0, 0, 0, 1])
        entry.response = responses[min(responses.count - 1, max(0, index))]
      }
    }
    if kind != .thanks, random.chance(0.3) {
      entry.commitment = random.pick(sources.words("commitment"))
      entry.dueOn = heldOn + random.int(3...21)
    }
    if random.chance(0.5) { entry.note = random.pick(sources.words("note")) }
    return entry
  }

  private func medium(_ random: inout DemoRandom) -> ContactMedium {
    let media = ContactMedium.allCases
    return media[random.index(weights: media.map(Self.weight))]
  }

  private static func weight(of medium: ContactMedium) -> Double {
    switch medium {
    case .meeting: 35
    case .call: 22
    case .email: 20
    case .letter: 8
    case .testimony: 5
    case .event: 10
    }
  }

  private func minutes(_ medium: ContactMedium, _ random: inout DemoRandom) -> Minutes {
    let range: ClosedRange<Int>? =
      switch medium {
      case .meeting: 3...9
      case .call, .testimony: 1...4
      case .event: 6...24
      case .letter, .email: nil
      }
    return range.flatMap { Minutes(random.int($0) * 5) } ?? .zero
  }

  private func kind(
    _ medium: ContactMedium, isAboutMeasure: Bool, _ random: inout DemoRandom
  ) -> ContactKind {
    if !medium.takesTime, random.chance(0.2) { return .factualRequest }
    if random.chance(0.08) { return .thanks }
    if medium == .event, random.chance(0.2) { return .grassroots }
    return ContactEntry.usualKind(measures: isAboutMeasure)
  }
}
