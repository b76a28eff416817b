import Domain

/// The people and matches of one program, thought out before any of them is written.
///
/// A program of a hundred youth takes some thousand sessions in memory; the next one takes their place.
struct DemoProgramPlan {
  let program: DemoProgram
  let quota: DemoCounts
  let sources: DemoSources
  let people: DemoPeople
  let today: CivilDate
  var families: [DemoFamily] = []
  var youth: [DemoYouth] = []
  var mentors: [DemoMentor] = []
  var matches: [DemoMatch] = []

  /// - Parameters:
  ///   - first: The number of the program's first youth in the network.
  ///   - turn: Counts the running proposals of the network.
  init(
    _ program: DemoProgram, quota: DemoCounts, sources: DemoSources, places: DemoPlaces, today: CivilDate,
    mix: DemoYouthMix, first: Int, turn: inout Int, _ random: inout DemoRandom
  ) {
    self.program = program
    self.quota = quota
    self.sources = sources
    self.today = today
    people = DemoPeople(sources: sources, places: places, town: program.town)
    let offset = random.unit()
    makeYouth(states: (0..<quota.youth).map { mix.state(of: first + $0, offset: offset) }, &random)
    shareEarlierMatches(&random)
    planYouth(turn: &turn, &random)
    makeMentors(offset: random.unit(), &random)
    pair(&random)
    let planner = DemoMentorPlanner(today: today, reasons: sources.leaveReasons)
    for index in mentors.indices {
      planner.plan(&mentors[index], &random)
      ageMentor(index, &random)
    }
    addSecondGuardians(&random)
  }

  /// Who the records are about and how many sessions the matches have.
  var made: DemoCounts {
    let guardians = families.reduce(0) { $0 + $1.guardians.count }
    return DemoCounts(
      organizations: 0, programs: 1, youth: youth.count, mentors: mentors.count,
      people: youth.count + mentors.count + guardians, matches: matches.count,
      sessions: matches.reduce(0) { $0 + $1.sessions.count }, ambassadors: 0, attendances: 0)
  }

  private mutating func makeYouth(states: [YouthState], _ random: inout DemoRandom) {
    let most = max(1, quota.people - quota.youth - quota.mentors)
    var siblings = 1
    for state in states {
      let isSibling = !families.isEmpty && siblings < 3 && (random.chance(0.18) || families.count >= most)
      if isSibling {
        siblings += 1
      } else {
        siblings = 1
        families.append(makeFamily(&random))
      }
      let family = families[families.count - 1]
      let gender = people.gender(&random)
      let name = PersonName(
        given: people.givenName(of: family.origin, gender, &random), family: family.name,
        preferred: nil)
      let person = DemoPerson(
        name: name, gender: gender, address: family.address, languages: family.language,
        interests: people.interests(&random))
      var one = DemoYouth(person: person, family: families.count - 1, state: state)
      one.specialist = random.pick(program.specialists)
      youth.append(one)
    }
  }

  private func makeFamily(_ random: inout DemoRandom) -> DemoFamily {
    let origin = people.origin(&random)
    let address = people.address(&random)
    var family = DemoFamily(
      origin: origin, name: people.familyName(of: origin, &random), address: address, guardians: [],
      language: people.languages(of: origin, speaksOwn: 0.85, &random))
    family.guardians = [makeGuardian(of: family, &random)]
    return family
  }

  private func makeGuardian(of family: DemoFamily, _ random: inout DemoRandom) -> DemoPerson {
    let gender: Gender = random.chance(family.guardians.isEmpty ? 0.78 : 0.3) ? .female : .male
    let own = random.chance(0.2) ? people.familyName(of: family.origin, &random) : family.name
    let name = PersonName(given: people.givenName(of: family.origin, gender, &random), family: own)
    let isGrandparent = random.chance(0.09)
    return DemoPerson(
      name: name, birthDate: today - (random.int(isGrandparent ? 54...72 : 29...51) * 365 + random.int(1...364)),
      gender: gender, phone: people.phone(in: family.address.state, &random),
      email: random.chance(0.72) ? people.email(of: name, &random) : "", address: family.address,
      languages: family.language)
  }

  /// Spreads the matches that the present standing of the youth does not tell of.
  private mutating func shareEarlierMatches(_ random: inout DemoRandom) {
    let matched: Set<YouthState> = [.matched, .proposed, .closed, .alumni, .agedOut]
    let present = youth.filter { matched.contains($0.state) }.count
    var rest = quota.matches - present
    let eligible = youth.indices.filter { matched.contains(youth[$0].state) || youth[$0].state == .waiting }
    guard !eligible.isEmpty else { return }
    while rest > 0 {
      let index = random.pick(eligible)
      let mayFail = youth[index].state == .waiting || youth[index].state == .matched || youth[index].state == .proposed
      if mayFail, youth[index].failed < 2, random.chance(0.22) {
        youth[index].failed += 1
      } else if youth[index].earlier < 4 {
        // A second earlier match is rare.
        guard youth[index].earlier == 0 || random.chance(0.2) else { continue }
        youth[index].earlier += 1
      } else if eligible.allSatisfy({ youth[$0].earlier >= 4 }) {
        return
      } else {
        continue
      }
      rest -= 1
    }
  }

  private mutating func planYouth(turn: inout Int, _ random: inout DemoRandom) {
    let planner = DemoYouthPlanner(policy: program.policy, today: today, reasons: sources.leaveReasons)
    for index in youth.indices {
      matches += planner.plan(&youth[index], index: index, turn: &turn, &random)
      youth[index].person.birthDate = birthDate(of: youth[index], &random)
      let age = youth[index].person.birthDate?.years(until: today) ?? 0
      if age >= 13, random.chance(0.35) {
        youth[index].person.phone = people.phone(in: youth[index].person.address.state, &random)
      }
    }
  }

  /// An age within the program's when the youth came, and until today for those who are still in it.
  private func birthDate(of youth: DemoYouth, _ random: inout DemoRandom) -> CivilDate {
    let policy = program.policy
    let tooOld = -12 * (policy.youthMaximumAge + 1)
    if youth.state == .agedOut { return youth.stateSince.adding(months: tooOld) - random.int(0...300) }
    if youth.state == .ineligible { return youth.firstDay.adding(months: tooOld) - random.int(2...200) }
    let latest = youth.firstDay.adding(months: -12 * policy.youthMinimumAge) - 1
    let earliest = youth.stateSince.adding(months: tooOld) + 1
    let oldestNow = today.adding(months: tooOld) + 30
    let first = youth.state == .alumni ? earliest : max(earliest, oldestNow)
    // Most are between ten and fifteen.
    let share = (random.unit() + random.unit() + random.unit()) / 3
    return first + Int(share * Double(max(0, latest - first)))
  }

  private mutating func addSecondGuardians(_ random: inout DemoRandom) {
    var rest = quota.people - youth.count - mentors.count - families.count
    var order = Array(families.indices)
    random.shuffle(&order)
    for index in order where rest > 0 {
      families[index].guardians.append(makeGuardian(of: families[index], &random))
      rest -= 1
    }
  }
}
