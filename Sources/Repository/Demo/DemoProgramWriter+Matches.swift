import Domain

extension DemoProgramWriter {
  func writeMatches(_ plan: inout DemoProgramPlan, _ random: inout DemoRandom) throws {
    let entrusted = entrusted(plan)
    for index in plan.matches.indices {
      tables.lastMatch += 1
      plan.matches[index].id = tables.lastMatch
      try writeMatch(plan.matches[index], index, plan, ambassador: entrusted[index], &random)
    }
    for index in plan.matches.indices {
      let match = plan.matches[index]
      let logger = entrusted[index] ?? plan.youth[match.youth].specialist
      for session in match.sessions { try writeSession(session, of: match, plan, by: logger) }
      for checkIn in match.checkIns {
        try tables.checkIn.insert([
          .integer(match.id), .text(checkIn.party.rawValue), .text(checkIn.isDone ? "done" : "attempted"),
          time.day(checkIn.on), .number(checkIn.minutes), .text(checkIn.note),
          .integer(plan.youth[match.youth].specialist), .moment(time.moment(checkIn.on, salt: match.id)),
        ])
      }
    }
  }

  /// Which live matches the program's ambassadors look after.
  private func entrusted(_ plan: DemoProgramPlan) -> [Int: Int64] {
    let live = plan.matches.indices.filter { plan.matches[$0].state.isLive }
    var entrusted: [Int: Int64] = [:]
    for (number, index) in live.enumerated() where number / Self.entrusted < program.ambassadors.count {
      entrusted[index] = program.ambassadors[number / Self.entrusted]
    }
    return entrusted
  }

  private func writeMatch(
    _ match: DemoMatch, _ index: Int, _ plan: DemoProgramPlan, ambassador: Int64?, _ random: inout DemoRandom
  ) throws {
    let specialist = plan.youth[match.youth].specialist
    let since = match.steps.last?.on ?? match.proposedOn
    // Outings shared with a brother or sister count as well.
    let shared = plan.matches[..<index].flatMap { other in
      other.mentor == match.mentor ? other.sessions.filter { $0.shared == index } : []
    }
    let last = (match.sessions + shared).filter { $0.countedMinutes > 0 }.map(\.heldOn).max()
    let isClosed = match.state == .closed
    let rematch = match.reason.map { $0 != .youthAgedOut && $0 != .programSafety && random.chance(0.8) }
    try tables.match.insert([
      .integer(match.id), .integer(plan.youth[match.youth].person.id), .integer(plan.mentors[match.mentor].person.id),
      .integer(program.id), .text(match.state.rawValue), time.day(since), .integer(specialist), .id(ambassador),
      time.day(match.proposedOn), .integer(specialist), .text(random.pick(sources.rationales)),
      .number(random.int(5_200...9_700)), time.day(match.proposedOn + policy.acceptClockDays),
      time.day(match.meetingOn), time.day(match.startedOn), time.day(match.endedOn),
      .optional(match.reason?.rawValue), isClosed ? .flag(random.chance(0.6)) : nil,
      rematch.map { .flag($0) } ?? nil, match.state == .declined ? .text(random.pick(sources.declineReasons)) : nil,
      time.day(last), time.day(match.nextCheckIn), .moment(time.moment(match.proposedOn, salt: match.id)),
      .moment(time.moment(since, salt: match.id)),
    ])
    try tables.insertTimeline(of: "match", match.id, match.steps, by: specialist, time)
    try writeAcceptances(of: match, specialist: specialist, &random)
  }

  private func writeAcceptances(of match: DemoMatch, specialist: Int64, _ random: inout DemoRandom) throws {
    func day(_ state: MatchState) -> CivilDate? { match.steps.first { $0.state == state.rawValue }?.on }
    func accept(_ party: MatchParty, on day: CivilDate, by user: Int64, declining reason: String? = nil) throws {
      try tables.acceptance.insert([
        .integer(match.id), .text(party.rawValue), .text(reason == nil ? "accepted" : "declined"), time.day(day),
        .integer(user), .moment(time.moment(day, salt: match.id)), .text(reason ?? ""),
      ])
    }
    guard let presentedOn = day(.presented) else { return }
    try accept(.supervisor, on: presentedOn, by: program.supervisor)
    let acceptedOn = day(.accepted)
    for party in [MatchParty.mentor, .youth, .guardian] {
      if let acceptedOn {
        try accept(party, on: acceptedOn - random.int(0...max(0, acceptedOn - presentedOn)), by: specialist)
      } else if party == match.declinedBy {
        try accept(
          party, on: match.steps.last?.on ?? presentedOn, by: specialist, declining: random.pick(sources.declineReasons)
        )
      } else if party == .mentor || (match.state == .presented && random.chance(0.4)) {
        guard match.state != .expired || random.chance(0.5) else { continue }
        try accept(party, on: time.past(presentedOn + 1), by: specialist)
      }
    }
  }

  private func writeSession(
    _ session: DemoSession, of match: DemoMatch, _ plan: DemoProgramPlan, by logger: Int64
  ) throws {
    tables.lastSession += 1
    let id = tables.lastSession
    let logged = DemoValue.moment(time.moment(session.heldOn + Int(id % 3), salt: id))
    try tables.session.insert([
      .integer(id), time.day(session.heldOn), .number(session.minutes), .flag(session.isAttempt),
      .text(session.medium.rawValue), .integer(session.activities.bits), .integer(session.actions.bits),
      .text(session.note), .integer(logger), logged, logged,
    ])
    let matches = [match.id] + (session.shared.map { [plan.matches[$0].id] } ?? [])
    for id in matches {
      try tables.sessionMatch.insert([
        .integer(id), time.day(session.heldOn), .integer(tables.lastSession), .number(session.countedMinutes),
      ])
    }
  }
}
