import Domain

/// A match, or a proposal, to be written.
struct DemoMatch {
  var id: Int64 = 0
  /// Indexes among the youth and mentors of the program.
  var youth: Int
  var mentor = 0
  var state: MatchState
  var proposedOn: CivilDate
  var startedOn: CivilDate?
  var endedOn: CivilDate?
  /// The day of the match meeting, which may lie ahead.
  var meetingOn: CivilDate?
  var reason: ClosureReason?
  var declinedBy: MatchParty?
  /// Its course so far.
  var steps: [DemoStep] = []
  /// How often mentor and youth meet and how long, in relation to others.
  var daysBetween = 9
  var sessions: [DemoSession] = []
  var checkIns: [DemoCheckIn] = []
  var nextCheckIn: CivilDate?

  /// The last day something can have happened in it.
  func lastDay(today: CivilDate) -> CivilDate {
    state == .paused || state == .closing ? steps.last?.on ?? today : endedOn ?? today
  }

  /// Days on which the mentor's seat was first taken and then given back, and of the meeting in between.
  var seatEnds: CivilDate? {
    switch state {
    case .closed: endedOn
    case .declined, .expired: steps.last?.on
    default: nil
    }
  }
}

/// Makes matches of each kind, with their course.
struct DemoMatchMaker {
  let policy: ProgramPolicy
  let today: CivilDate

  /// A match that has ended, and so the day it was proposed.
  func closed(youth: Int, on end: CivilDate, reason: ClosureReason?, _ random: inout DemoRandom) -> DemoMatch {
    let committed = policy.commitmentMonths * 30
    // 38 % end before their time (Kupersmidt et al. 2017).
    let isEarly = random.chance(0.38)
    let days = isEarly ? random.int(20...committed - 20) : committed + 12 + random.days(mean: 240)
    let start = end - days
    var match = started(youth: youth, on: start, &random)
    match.state = .closed
    match.endedOn = end
    let ends = !isEarly && random.chance(0.72) ? .plannedEnd : Self.reason(&random)
    match.reason = reason ?? ends
    if days > 60, random.chance(0.5) {
      match.steps.append(DemoStep(state: MatchState.closing.rawValue, on: end - random.int(4...21)))
    }
    match.steps.append(
      DemoStep(state: MatchState.closed.rawValue, on: end, reason: match.reason?.rawValue ?? ""))
    return match
  }

  /// A match that goes on.
  func live(youth: Int, since start: CivilDate, _ random: inout DemoRandom) -> DemoMatch {
    var match = started(youth: youth, on: start, &random)
    let age = today - start
    let share = random.unit()
    if age > 60, share < 0.085 {
      match.state = share < 0.045 ? .paused : share < 0.07 ? .intervention : .closing
      let why =
        match.state == .paused
        ? "The family is away for some weeks." : match.state == .intervention ? "Meetings have become rare." : ""
      match.steps.append(DemoStep(state: match.state.rawValue, on: today - random.int(3...30), reason: why))
    }
    return match
  }

  /// A proposal that waits for somebody's word; of every kind in turn, so that even few show all.
  func proposal(youth: Int, turn: Int, _ random: inout DemoRandom) -> DemoMatch {
    let states: [MatchState] = [.proposed, .presented, .proposed, .scheduled, .presented, .proposed, .accepted]
    let state = states[turn % states.count]
    let age =
      switch state {
      case .proposed: random.int(0...3)
      case .presented: random.int(2...5)
      default: random.int(4...7)
      }
    var match = DemoMatch(youth: youth, state: state, proposedOn: today - age)
    match.steps = [DemoStep(state: MatchState.proposed.rawValue, on: match.proposedOn)]
    if state != .proposed {
      match.steps.append(DemoStep(state: MatchState.presented.rawValue, on: match.proposedOn + 1))
    }
    if state == .accepted || state == .scheduled {
      match.steps.append(DemoStep(state: MatchState.accepted.rawValue, on: match.proposedOn + 3))
    }
    if state == .scheduled {
      match.steps.append(DemoStep(state: MatchState.scheduled.rawValue, on: match.proposedOn + 4))
      match.meetingOn = today + random.int(1...9)
    }
    return match
  }

  /// A proposal that came to nothing, over within ten days.
  func failed(youth: Int, on day: CivilDate, _ random: inout DemoRandom) -> DemoMatch {
    let isExpired = random.chance(0.22)
    var match = DemoMatch(youth: youth, state: isExpired ? .expired : .declined, proposedOn: day)
    match.steps = [
      DemoStep(state: MatchState.proposed.rawValue, on: day),
      DemoStep(state: MatchState.presented.rawValue, on: day + 1),
    ]
    if isExpired {
      match.steps.append(DemoStep(state: MatchState.expired.rawValue, on: day + policy.acceptClockDays + 1))
    } else {
      match.declinedBy = random.pick([.mentor, .mentor, .guardian, .youth])
      match.steps.append(DemoStep(state: MatchState.declined.rawValue, on: day + random.int(2...6)))
    }
    return match
  }

  /// A match as its meeting begins it.
  private func started(youth: Int, on start: CivilDate, _ random: inout DemoRandom) -> DemoMatch {
    let proposedOn = start - random.int(9...24)
    var match = DemoMatch(youth: youth, state: .active, proposedOn: proposedOn, startedOn: start, meetingOn: start)
    match.steps = [
      DemoStep(state: MatchState.proposed.rawValue, on: proposedOn),
      DemoStep(state: MatchState.presented.rawValue, on: proposedOn + random.int(0...2)),
      DemoStep(state: MatchState.accepted.rawValue, on: proposedOn + random.int(3...6)),
      DemoStep(state: MatchState.scheduled.rawValue, on: proposedOn + random.int(6...8)),
      DemoStep(state: MatchState.active.rawValue, on: start),
    ]
    match.daysBetween = random.pick([7, 7, 7, 8, 10, 12, 14])
    return match
  }

  /// Why matches end before their time: 64 % for the mentor's part (STAR study, OJJDP 2018).
  private static func reason(_ random: inout DemoRandom) -> ClosureReason {
    let reasons: [(ClosureReason, Double)] = [
      (.mentorTime, 26), (.mentorMoved, 14), (.mentorLostInterest, 11), (.mentorJobOrFamily, 13), (.youthMoved, 8),
      (.youthSchoolChange, 5), (.youthLostInterest, 8), (.youthAbsent, 4), (.family, 6), (.programSafety, 1),
      (.programPolicy, 1), (.programFunding, 3),
    ]
    return reasons[random.index(weights: reasons.map(\.1))].0
  }
}
