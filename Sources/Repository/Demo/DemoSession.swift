import Domain

/// A session, or an attempt, to be written.
struct DemoSession {
  var heldOn: CivilDate
  var minutes: Int
  var isAttempt: Bool
  var medium: SessionMedium
  var activities: PackedSet<SessionActivity>
  var actions: PackedSet<DevelopmentalAction>
  var note: String
  /// The other match it counts for: index of that of a brother or sister.
  var shared: Int?

  var countedMinutes: Int { isAttempt ? 0 : minutes }
}

extension DemoProgramPlan {
  /// Gives the matches that took place their sessions, as many as the program's share asks for.
  mutating func planSessions(_ random: inout DemoRandom) {
    let started = matches.indices.filter { matches[$0].startedOn != nil }
    let spans = started.map { max(1, sessionEnd(of: matches[$0], &random) - (matches[$0].startedOn ?? today)) }
    let natural = zip(started, spans).map { 1 + Double($1) / Double(matches[$0].daysBetween) }
    let factor = Double(quota.sessions) / max(1, natural.reduce(0, +))
    var due = 0.0
    var planned = 0
    for (place, index) in started.enumerated() {
      due += natural[place] * factor
      // Not more than every other day, however much is left to share out.
      let count = place == started.count - 1 ? quota.sessions - planned : Int(due.rounded()) - planned
      let most = spans[place] / 2 + 1
      fill(index, count: min(max(1, count), most), span: spans[place], &random)
      planned += matches[index].sessions.count
    }
    shareOutings(&random)
  }

  /// The last day of a match's sessions; some live ones have gone quiet.
  private func sessionEnd(of match: DemoMatch, _ random: inout DemoRandom) -> CivilDate {
    let start = match.startedOn ?? today
    var end = match.lastDay(today: today)
    if match.state == .closed { end = end - random.int(0...12) }
    if match.state.isLive, random.chance(match.state == .intervention ? 0.7 : 0.075) { end = end - random.int(23...80) }
    return max(start, end)
  }

  private mutating func fill(_ index: Int, count: Int, span: Int, _ random: inout DemoRandom) {
    guard let start = matches[index].startedOn else { return }
    let step = Double(span) / Double(max(1, count))
    let weekday = random.pick([2, 3, 4, 5, 5, 5, 6])
    var sessions: [DemoSession] = []
    sessions.reserveCapacity(count)
    var previous = start
    for number in 0..<count {
      var day = start + Int(step * (Double(number) + (number == 0 ? 0 : random.unit())))
      // Most pairs have a day of their own.
      if step > 6, number > 0, random.chance(0.7) {
        let moved = day + (weekday - day.weekday.rawValue + 7) % 7
        if moved <= start + span { day = moved }
      }
      if day <= previous, number > 0 { day = min(previous + 1, start + span) }
      previous = max(previous, day)
      sessions.append(session(on: day, isFirst: number == 0, &random))
    }
    matches[index].sessions = sessions
  }

  private func session(on day: CivilDate, isFirst: Bool, _ random: inout DemoRandom) -> DemoSession {
    if !isFirst, random.chance(0.055) {
      return DemoSession(
        heldOn: day, minutes: 0, isAttempt: true, medium: random.chance(0.5) ? .inPerson : .phone,
        activities: PackedSet(), actions: PackedSet(),
        note: random.chance(0.6) ? random.pick(sources.attemptedNotes) : "")
    }
    let medium: SessionMedium = isFirst ? .inPerson : Self.medium(&random)
    let entry = random.pick(sources.sessionNotes)
    var activities = entry.activities
    if random.chance(0.3) {
      activities = PackedSet(bits: activities.bits | random.pick(sources.sessionNotes).activities.bits)
    }
    var actions = PackedSet<DevelopmentalAction>()
    for _ in 0..<random.int(0...2) {
      let bit = random.int(0...DevelopmentalAction.allCases.count - 1)
      actions = PackedSet(bits: actions.bits | 1 << Int64(bit))
    }
    let minutes: Int =
      switch medium {
      case .video, .phone, .text: random.int(1...4) * 15
      default: program.isOnSite ? random.int(3...6) * 15 : random.int(4...14) * 15
      }
    return DemoSession(
      heldOn: day, minutes: minutes, isAttempt: false, medium: medium, activities: activities, actions: actions,
      note: random.chance(0.42) ? entry.note : "")
  }

  private static func medium(_ random: inout DemoRandom) -> SessionMedium {
    switch random.unit() {
    case ..<0.83: .inPerson
    case ..<0.90: .group
    case ..<0.95: .video
    case ..<0.98: .phone
    default: .text
    }
  }

  /// Lets every third outing of a mentor with two of one family count for both.
  private mutating func shareOutings(_ random: inout DemoRandom) {
    let live = matches.indices.filter { matches[$0].state.isLive }
    for index in live {
      let match = matches[index]
      guard let start = match.startedOn else { continue }
      let other = live.first {
        $0 > index && matches[$0].mentor == match.mentor
          && youth[matches[$0].youth].family == youth[match.youth].family
      }
      guard let other, let otherStart = matches[other].startedOn else { continue }
      let first = max(start, otherStart)
      let last = matches[other].lastDay(today: today)
      for number in match.sessions.indices where match.sessions[number].heldOn > first {
        guard match.sessions[number].heldOn <= last, !match.sessions[number].isAttempt, random.chance(0.34) else {
          continue
        }
        matches[index].sessions[number].shared = other
      }
    }
  }
}
