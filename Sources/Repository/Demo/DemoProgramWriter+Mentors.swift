import Domain

extension DemoProgramWriter {
  func writeMentors(_ plan: inout DemoProgramPlan, _ random: inout DemoRandom) throws {
    for index in plan.mentors.indices {
      plan.mentors[index].person.id = tables.nextPerson()
      try writeMentor(plan.mentors[index], &random)
    }
  }

  private func writeMentor(_ mentor: DemoMentor, _ random: inout DemoRandom) throws {
    let person = mentor.person
    let first = mentor.steps[0].on
    try tables.insert(person, organization: organization, since: first, updated: mentor.stateSince, time)
    let isActive = [MentorState.approved, .trained, .waiting, .proposed, .matched].contains(mentor.state)
    // The yearly list of checks to renew is not always done in time.
    let lapsedOn = isActive && random.chance(0.02) ? time.today - random.int(1...25) : nil
    let training = classes.plan(mentor, isActive: isActive)
    let suspendedOn =
      mentor.state == .proposed ? nil : hasLapse(mentor, lapsedOn) ? lapsedOn.map { $0 + 1 } : training.lapsedOn
    let youngest = random.chance(0.12) ? random.int(policy.youthMinimumAge...12) : nil
    try tables.mentor.insert([
      .integer(person.id), .integer(program.id), .text(mentor.state.rawValue), time.day(mentor.stateSince),
      time.day(suspendedOn),
      .integer(random.pick(program.specialists)), .number(mentor.capacity), .number(mentor.seatsTaken),
      .text(random.pickEarly(sources.occupations)),
      .id(random.chance(0.15) && !employers.isEmpty ? random.pick(employers) : nil),
      .text(random.pick(sources.strengths)), .number(availability(isAdult: true, &random)), nil,
      mentor.seatsTaken == 0 ? youngest.map { .number($0) } ?? nil : nil, nil,
      .integer(DemoPreferences.ofMentor(person).bits),
      time.day(training.until),
      .moment(time.moment(first, salt: person.id)), .moment(time.moment(mentor.stateSince, salt: person.id)),
    ])
    try tables.insertTimeline(of: "mentor", person.id, mentor.steps, by: program.specialists[0], time)
    let lapse = mentor.state != .proposed && hasLapse(mentor, lapsedOn) ? lapsedOn : nil
    try writeScreening(of: mentor, isActive: isActive, lapsedOn: lapse, &random)
    try classes.attend(training, person: person.id)
  }

  /// Whether a check of three years can have run out that day.
  private func hasLapse(_ mentor: DemoMentor, _ day: CivilDate?) -> Bool {
    guard let day, let approvedOn = mentor.began(.approved) else { return false }
    return policy.screening.compactMap(\.validMonths).contains { approvedOn.adding(months: $0) < day }
  }

  private func writeScreening(
    of mentor: DemoMentor, isActive: Bool, lapsedOn: CivilDate?, _ random: inout DemoRandom
  ) throws {
    guard let appliedOn = mentor.began(.applied) ?? mentor.began(.screening) else { return }
    let approvedOn = mentor.began(.approved)
    for (number, item) in policy.screening.enumerated() {
      var decidedOn = item.kind == .application ? appliedOn + 1 : nil
      var status = ScreeningStatus.cleared
      if let approvedOn {
        let span = max(0, approvedOn - appliedOn - 1)
        decidedOn = decidedOn ?? approvedOn - min(span, random.int(0...18))
      } else if item.kind == .application {
        status = mentor.state == .screening ? .cleared : .received
      } else {
        let progress = time.today - mentor.stateSince
        let isDone = mentor.state == .screening && progress > 8 + number * 6
        status = isDone ? .cleared : mentor.state == .screening && progress > number * 4 ? .requested : .notStarted
        decidedOn = isDone ? mentor.stateSince + 4 + number * 3 : nil
      }
      if status != .cleared { decidedOn = nil }
      var validUntil = item.validMonths.flatMap { months in decidedOn?.adding(months: months) }
      if let months = item.validMonths, isActive, let until = validUntil {
        if let lapsedOn, item.kind == .backgroundCheck {
          (decidedOn, validUntil) = (lapsedOn.adding(months: -months), lapsedOn)
        } else if until < time.today + 2 {
          (decidedOn, validUntil) = renewed(until: until, every: months, &random)
        }
      }
      try tables.screening.insert([
        .integer(mentor.person.id), .text(item.kind.rawValue), .text(status.rawValue), time.day(decidedOn),
        time.day(validUntil), .moment(time.moment(decidedOn ?? mentor.stateSince, salt: mentor.person.id)),
      ])
    }
  }

  /// The last renewal of a check, each done some weeks before the one before it runs out.
  private func renewed(
    until: CivilDate, every months: Int, _ random: inout DemoRandom
  ) -> (CivilDate?, CivilDate?) {
    var (decidedOn, end) = (until, until)
    while end < time.today + 2 {
      decidedOn = min(time.today, end - random.int(6...40))
      end = decidedOn.adding(months: months)
    }
    return (decidedOn, end)
  }
}
