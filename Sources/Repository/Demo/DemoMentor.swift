import Domain

/// A mentor to be written, with the matches and proposals that fell to them.
struct DemoMentor {
  enum Standing: Equatable {
    /// On the way to a first match; the state reached.
    case arriving(MentorState)
    case available
    /// Has stopped for now, or for good.
    case gone
  }

  /// A change of how many live matches and proposals there are, on a day.
  struct Event {
    var on: CivilDate
    var live: Int
    var proposals: Int
  }

  var person: DemoPerson
  var standing: Standing
  var capacity: Int
  var events: [Event] = []
  var seatsTaken = 0
  /// From here on the mentor is busy with matches that have not ended.
  var busyFrom: CivilDate?
  /// The end of the last match that has.
  var busyUntil: CivilDate?
  var steps: [DemoStep] = []

  var hasFreeSeat: Bool { standing == .available && seatsTaken < capacity }

  /// Takes a match on.
  mutating func take(_ match: DemoMatch) {
    events.append(Event(on: match.proposedOn, live: 0, proposals: 1))
    if let start = match.startedOn { events.append(Event(on: start, live: 1, proposals: -1)) }
    if let end = match.seatEnds {
      events.append(Event(on: end, live: match.startedOn == nil ? 0 : -1, proposals: match.startedOn == nil ? -1 : 0))
    }
    if match.state.isLive || match.state.isProposal {
      seatsTaken += 1
      busyFrom = min(busyFrom ?? match.proposedOn, match.proposedOn)
    } else if let end = match.endedOn {
      busyUntil = max(busyUntil ?? end, end)
    }
  }

  var state: MentorState { steps.last.flatMap { MentorState(rawValue: $0.state) } ?? .inquiry }
  var stateSince: CivilDate { steps[steps.count - 1].on }

  func began(_ state: MentorState) -> CivilDate? { steps.first { $0.state == state.rawValue }?.on }
}

/// Finds the days of a mentor's way, from the first match backwards and then forwards.
struct DemoMentorPlanner {
  let today: CivilDate
  let reasons: [String: [String]]

  func plan(_ mentor: inout DemoMentor, _ random: inout DemoRandom) {
    switch mentor.standing {
    case .arriving(let state): arrive(&mentor, at: state, &random)
    case .available, .gone:
      let first = mentor.events.map(\.on).min() ?? today - 4 - min(500, random.days(mean: 70))
      prepare(&mentor, by: first - (mentor.events.isEmpty ? 0 : random.int(2...50)), &random)
      follow(&mentor)
      if mentor.standing == .gone { leave(&mentor, &random) }
    }
  }

  /// From a first call to waiting for a youth.
  private func prepare(_ mentor: inout DemoMentor, by waitingOn: CivilDate, _ random: inout DemoRandom) {
    let trainedOn = waitingOn - random.int(0...5)
    let approvedOn = trainedOn - random.int(0...20)
    let screeningOn = approvedOn - random.int(21...60)
    let appliedOn = screeningOn - random.int(1...14)
    if random.chance(0.45) { add(.inquiry, on: appliedOn - random.int(1...25), to: &mentor) }
    add(.applied, on: appliedOn, to: &mentor)
    add(.screening, on: screeningOn, to: &mentor)
    add(.approved, on: approvedOn, to: &mentor)
    add(.trained, on: trainedOn, to: &mentor)
    add(.waiting, on: waitingOn, to: &mentor)
  }

  private func arrive(_ mentor: inout DemoMentor, at state: MentorState, _ random: inout DemoRandom) {
    let course: [MentorState] = [.inquiry, .applied, .screening, .approved, .trained]
    guard let reached = course.firstIndex(of: state) else { return }
    let stays = [0, 8, 6, 45, 12]
    var day = today - random.int(0...[25, 30, 55, 20, 12][reached])
    var steps = [DemoStep(state: state.rawValue, on: day)]
    for index in stride(from: reached - 1, through: 0, by: -1) where index > 0 || random.chance(0.45) {
      day = day - max(1, stays[index + 1] + random.int(-4...9))
      steps.insert(DemoStep(state: course[index].rawValue, on: day), at: 0)
    }
    mentor.steps = steps
  }

  /// The states that matches and proposals put a mentor in.
  private func follow(_ mentor: inout DemoMentor) {
    var live = 0
    var proposals = 0
    let events = mentor.events.sorted { ($0.on, $1.live, $1.proposals) < ($1.on, $0.live, $0.proposals) }
    for (index, event) in events.enumerated() {
      live += event.live
      proposals += event.proposals
      // What happens on one day is one step.
      if index + 1 < events.count, events[index + 1].on == event.on { continue }
      let state = mentor.state.following(live: live, proposals: proposals)
      if state != mentor.state { add(state, on: event.on, to: &mentor) }
    }
  }

  private func leave(_ mentor: inout DemoMentor, _ random: inout DemoRandom) {
    let rested = min(today, mentor.stateSince + random.int(3...60))
    add(.inactive, on: rested, reason: reason(.inactive, &random), to: &mentor)
    if random.chance(0.7) {
      add(.exited, on: min(today, rested + random.int(0...200)), reason: reason(.exited, &random), to: &mentor)
    }
  }

  private func reason(_ state: MentorState, _ random: inout DemoRandom) -> String {
    reasons[state.rawValue].map { random.pick($0) } ?? ""
  }

  private func add(_ state: MentorState, on day: CivilDate, reason: String = "", to mentor: inout DemoMentor) {
    mentor.steps.append(DemoStep(state: state.rawValue, on: day, reason: reason))
  }
}
