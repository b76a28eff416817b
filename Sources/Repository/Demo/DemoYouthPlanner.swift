import Domain

/// Finds the days of a youth's way, from today backwards, and the matches on it.
struct DemoYouthPlanner {
  let policy: ProgramPolicy
  let today: CivilDate
  let reasons: [String: [String]]
  private let maker: DemoMatchMaker

  init(policy: ProgramPolicy, today: CivilDate, reasons: [String: [String]]) {
    self.policy = policy
    self.today = today
    self.reasons = reasons
    maker = DemoMatchMaker(policy: policy, today: today)
  }

  /// A wait, and the match that ended it.
  private struct Cycle {
    var waitingOn: CivilDate
    var match: DemoMatch?
  }

  /// Fills in the days of `youth`.
  ///
  /// - Parameters:
  ///   - index: The youth's index in the program.
  ///   - turn: Counts proposals.
  /// - Returns: The youth's matches, the earliest first.
  func plan(_ youth: inout DemoYouth, index: Int, turn: inout Int, _ random: inout DemoRandom) -> [DemoMatch] {
    var cycles: [Cycle] = []
    if let present = presentMatch(of: youth, index, turn: &turn, &random) {
      cycles.append(Cycle(waitingOn: present.proposedOn - wait(youth, &random), match: present))
    } else if youth.state == .waiting {
      cycles.append(Cycle(waitingOn: today - wait(youth, &random)))
    }
    while let first = cycles.first, cycles.count <= youth.earlier {
      let end = first.waitingOn - random.int(2...40)
      let match = maker.closed(youth: index, on: end, reason: nil, &random)
      cycles.insert(Cycle(waitingOn: match.proposedOn - shortWait(&random), match: match), at: 0)
    }
    var matches: [DemoMatch] = []
    if let first = cycles.first {
      begin(&youth, enrolledBy: first.waitingOn, &random)
      for (number, cycle) in cycles.enumerated() {
        add(.waiting, on: cycle.waitingOn, to: &youth)
        if number == cycles.count - 1 {
          matches += addFailed(to: &youth, index, until: cycle.match?.proposedOn ?? today, &random)
        }
        guard let match = cycle.match else { continue }
        follow(match, &youth)
        matches.append(match)
      }
      youth.waitingSince = youth.state == .waiting || youth.state == .proposed ? cycles.last?.waitingOn : nil
    }
    finish(&youth, hadMatch: !cycles.isEmpty, &random)
    return matches
  }

  /// The match that the present state comes from.
  private func presentMatch(
    of youth: DemoYouth, _ index: Int, turn: inout Int, _ random: inout DemoRandom
  ) -> DemoMatch? {
    switch youth.state {
    case .matched:
      let age = random.chance(0.12) ? random.int(1...40) : 20 + Int(random.unit() * random.unit() * 1_300)
      return maker.live(youth: index, since: today - age, &random)
    case .proposed:
      turn += 1
      return maker.proposal(youth: index, turn: turn - 1, &random)
    case .closed: return maker.closed(youth: index, on: today - random.int(1...45), reason: nil, &random)
    case .alumni:
      return maker.closed(youth: index, on: today - random.int(40...1_300), reason: nil, &random)
    case .agedOut:
      return maker.closed(youth: index, on: today - random.int(40...1_300), reason: .youthAgedOut, &random)
    default: return nil
    }
  }

  /// Days of waiting, with a long tail.
  private func wait(_ youth: DemoYouth, _ random: inout DemoRandom) -> Int {
    let share = random.unit()
    let days = share < 0.55 ? random.days(mean: 45) : share < 0.9 ? random.days(mean: 140) : random.int(250...640)
    return min(720, max(days + 2, youth.failed * 16 + 6))
  }

  private func shortWait(_ random: inout DemoRandom) -> Int { 4 + min(300, random.days(mean: 60)) }

  /// Inquiry, application and enrollment before the first wait.
  private func begin(_ youth: inout DemoYouth, enrolledBy waitingOn: CivilDate, _ random: inout DemoRandom) {
    let enrolledOn = waitingOn - random.int(0...12)
    let appliedOn = enrolledOn - random.int(12...60)
    if random.chance(0.55) { add(.inquiry, on: appliedOn - random.int(1...16), to: &youth) }
    add(.application, on: appliedOn, to: &youth)
    youth.interviewedOn = enrolledOn - random.int(0...10)
    add(.enrolled, on: enrolledOn, to: &youth)
  }

  private func follow(_ match: DemoMatch, _ youth: inout DemoYouth) {
    add(.proposed, on: match.proposedOn, to: &youth)
    if let start = match.startedOn { add(.matched, on: start, to: &youth) }
    if let end = match.endedOn { add(.closed, on: end, reason: match.reason?.rawValue ?? "", to: &youth) }
  }

  private func addFailed(
    to youth: inout DemoYouth, _ index: Int, until end: CivilDate, _ random: inout DemoRandom
  ) -> [DemoMatch] {
    let start = youth.stateSince
    let step = (end - start) / max(1, youth.failed)
    return (0..<youth.failed).map { number in
      let match = maker.failed(youth: index, on: start + number * step + random.int(0...max(0, step - 12)), &random)
      add(.proposed, on: match.proposedOn, to: &youth)
      if let last = match.steps.last { add(.waiting, on: last.on, to: &youth) }
      return match
    }
  }

  /// The states that no match leads to.
  private func finish(_ youth: inout DemoYouth, hadMatch: Bool, _ random: inout DemoRandom) {
    let state = youth.state
    switch state {
    case .alumni, .agedOut:
      add(state, on: min(today, youth.stateSince + random.int(3...35)), reason: reason(state, &random), to: &youth)
    case .inquiry: add(.inquiry, on: today - random.int(0...30), to: &youth)
    case .application, .ineligible, .referredOut:
      let day = today - random.int(3...(state == .application ? 50 : 500))
      if random.chance(0.55) { add(.inquiry, on: day - random.int(1...16), to: &youth) }
      add(.application, on: day, to: &youth)
      if state != .application {
        add(state, on: min(today, day + random.int(2...40)), reason: reason(state, &random), to: &youth)
      } else if today - day > 10, random.chance(0.4) {
        youth.interviewedOn = day + random.int(3...10)
      }
    case .enrolled: begin(&youth, enrolledBy: today - random.int(0...12), &random)
    case .withdrawn, .onHold:
      let day = today - (state == .onHold ? random.int(4...150) : random.int(10...900))
      let waitingOn = day - random.int(10...200)
      begin(&youth, enrolledBy: waitingOn, &random)
      add(.waiting, on: waitingOn, to: &youth)
      add(state, on: day, reason: reason(state, &random), to: &youth)
    default: break
    }
  }

  private func reason(_ state: YouthState, _ random: inout DemoRandom) -> String {
    reasons[state.rawValue].map { random.pick($0) } ?? ""
  }

  private func add(_ state: YouthState, on day: CivilDate, reason: String = "", to youth: inout DemoYouth) {
    youth.steps.append(DemoStep(state: state.rawValue, on: day, reason: reason))
  }
}
