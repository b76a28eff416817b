import Domain

extension DemoProgramPlan {
  mutating func makeMentors(offset: Double, _ random: inout DemoRandom) {
    for number in 0..<quota.mentors {
      let place = (offset + Double(number) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
      let standing: DemoMentor.Standing =
        switch place {
        case ..<0.05: .arriving(.inquiry)
        case ..<0.09: .arriving(.applied)
        case ..<0.15: .arriving(.screening)
        case ..<0.17: .arriving(.approved)
        case ..<0.19: .arriving(.trained)
        case ..<0.80: .available
        default: .gone
        }
      mentors.append(makeMentor(standing, &random))
    }
  }

  private func makeMentor(_ standing: DemoMentor.Standing, _ random: inout DemoRandom) -> DemoMentor {
    let origin = people.origin(&random)
    let minimum = program.policy.mentorMinimumAge
    let person = people.adult(of: origin, ages: minimum + 1...67, on: today, &random)
    let capacity = random.chance(0.3) ? min(2, program.policy.mentorMaximumCapacity) : 1
    return DemoMentor(person: person, standing: standing, capacity: capacity)
  }

  /// Makes sure a mentor was old enough when they came.
  mutating func ageMentor(_ index: Int, _ random: inout DemoRandom) {
    let latest = mentors[index].steps[0].on.adding(months: -12 * program.policy.mentorMinimumAge) - 30
    if let birth = mentors[index].person.birthDate, birth > latest {
      mentors[index].person.birthDate = latest - random.int(0...900)
    }
  }

  /// Gives every match a mentor: first the running ones, each within the mentors' seats, then those that have ended.
  mutating func pair(_ random: inout DemoRandom) {
    var order = Array(mentors.indices)
    random.shuffle(&order)
    var lastOfFamily: [Int: Int] = [:]
    for index in matches.indices where matches[index].state.isLive || matches[index].state.isProposal {
      let family = youth[matches[index].youth].family
      let mentor: Int
      // Brothers and sisters often share one.
      if let shared = lastOfFamily[family], matches[index].state.isLive, mayTakeSibling(shared), random.chance(0.6) {
        mentors[shared].capacity = max(2, mentors[shared].capacity)
        mentor = shared
      } else {
        mentor = freeMentor(order, &random)
      }
      if matches[index].state.isLive { lastOfFamily[family] = mentor }
      matches[index].mentor = mentor
      mentors[mentor].take(matches[index])
    }
    let ended = matches.indices.filter { matches[$0].state == .closed || matches[$0].seatEnds != nil }
      .sorted { (matches[$0].proposedOn, $0) < (matches[$1].proposedOn, $1) }
    let experienced = mentors.indices.filter { mentors[$0].standing == .available || mentors[$0].standing == .gone }
    for index in ended {
      let mentor = formerMentor(for: matches[index], among: experienced, &random)
      matches[index].mentor = mentor
      mentors[mentor].take(matches[index])
    }
  }

  private func mayTakeSibling(_ mentor: Int) -> Bool {
    mentors[mentor].seatsTaken < 2 && program.policy.mentorMaximumCapacity >= 2
  }

  private mutating func freeMentor(_ order: [Int], _ random: inout DemoRandom) -> Int {
    if random.chance(0.16), let second = order.first(where: { mentors[$0].seatsTaken == 1 && mentors[$0].hasFreeSeat })
    {
      return second
    }
    if let unused = order.first(where: { mentors[$0].standing == .available && mentors[$0].seatsTaken == 0 }) {
      return unused
    }
    if let free = order.first(where: { mentors[$0].hasFreeSeat }) { return free }
    if program.policy.mentorMaximumCapacity > 1,
      let stretched = order.first(where: { mentors[$0].standing == .available && mentors[$0].capacity == 1 })
    {
      mentors[stretched].capacity = 2
      return stretched
    }
    // Nobody is left: one of those who have stopped, or are on the way, has a seat after all, or one more comes.
    if let other = order.first(where: { mentors[$0].standing != .available }) {
      mentors[other].standing = .available
      return other
    }
    mentors.append(makeMentor(.available, &random))
    return mentors.count - 1
  }

  /// Somebody whose own matches leave room for one that has ended.
  private func formerMentor(for match: DemoMatch, among experienced: [Int], _ random: inout DemoRandom) -> Int {
    guard !experienced.isEmpty else { return 0 }
    let end = match.seatEnds ?? match.proposedOn
    var best = experienced[0]
    for attempt in 0..<12 {
      let index = random.pick(experienced)
      let mentor = mentors[index]
      let isBefore = mentor.busyFrom.map { $0 > end + 6 } ?? true
      let isAfter = mentor.busyUntil.map { $0 + 14 < match.proposedOn } ?? true
      if isBefore, isAfter { return index }
      if isBefore, attempt == 0 || mentor.standing == .gone { best = index }
    }
    return best
  }
}
