import Domain

/// Writes one program's plan.
struct DemoProgramWriter {
  let tables: DemoTables
  let time: DemoTime
  let sources: DemoSources
  let program: DemoProgram
  /// Row ids of organizations that employ mentors.
  let employers: [Int64]
  let classes: DemoClassBook
  /// The matches an ambassador has at most.
  static let entrusted = 12

  var organization: Int64 { program.organization }
  var policy: ProgramPolicy { program.policy }

  func write(_ plan: inout DemoProgramPlan, _ random: inout DemoRandom) throws {
    try writeFamilies(&plan, &random)
    try writeMentors(&plan, &random)
    try writeMatches(&plan, &random)
  }

  private func writeFamilies(_ plan: inout DemoProgramPlan, _ random: inout DemoRandom) throws {
    var eldest: [Int: Int] = [:]
    for index in plan.youth.indices {
      let family = plan.youth[index].family
      plan.youth[index].person.id = tables.nextPerson()
      try writeYouth(plan.youth[index], preferring: plan, index, &random)
      if eldest[family] == nil {
        eldest[family] = index
        for guardian in plan.families[family].guardians.indices {
          plan.families[family].guardians[guardian].id = tables.nextPerson()
          try tables.insert(
            plan.families[family].guardians[guardian], organization: organization,
            since: plan.youth[index].firstDay, updated: plan.youth[index].firstDay, time)
        }
      }
      try writeRelatives(of: plan.youth[index], in: plan.families[family], &random)
      try writeConsents(of: plan.youth[index], signer: plan.families[family].guardians[0].id, &random)
      if let first = eldest[family], first != index {
        let (one, other) = (plan.youth[index], plan.youth[first])
        try relate(one.person.id, to: other.person.id, .sibling, since: one)
        try relate(other.person.id, to: one.person.id, .sibling, since: one)
      }
    }
  }

  private func writeYouth(
    _ youth: DemoYouth, preferring plan: DemoProgramPlan, _ index: Int, _ random: inout DemoRandom
  ) throws {
    let person = youth.person
    try tables.insert(
      person, organization: organization, since: youth.firstDay, updated: youth.stateSince, time)
    let isEnrolled = youth.began(.enrolled) != nil
    let running = plan.matches.first { $0.youth == index && ($0.state.isLive || $0.state.isProposal) }
    let mentorGender: Gender? =
      random.chance(0.14)
      ? running.map { plan.mentors[$0.mentor].person.gender } ?? (person.gender == .male ? .male : .female) : nil
    let own = person.languages.first { $0 != "English" }
    let mentorLanguage = running == nil && random.chance(0.08) ? own : nil
    let preferences = DemoPreferences(of: person, asked: mentorGender)
    let age = person.birthDate?.years(until: time.today) ?? 0
    let isInSchool = age < 19 && !["alumni", "aged out"].contains(youth.state.rawValue)
    let school = random.pick(sources.schools)
    let first = time.moment(youth.firstDay, salt: person.id)
    let eligible: DemoValue = youth.state == .ineligible ? 0 : isEnrolled ? 1 : nil
    let baseline: BaselineSurvey =
      youth.began(.waiting) != nil || (isEnrolled && youth.state != .enrolled)
      ? (random.chance(0.07) ? .declined : .done) : .due
    try tables.youth.insert([
      .integer(person.id), .integer(program.id), .text(youth.state.rawValue), time.day(youth.stateSince),
      .moment(first), time.day(youth.waitingSince), .integer(youth.specialist),
      .text(isInSchool ? grade(age) : ""),
      .text(isInSchool ? "\(school) \(age < 11 ? "Elementary" : age < 14 ? "Middle" : "High") School" : ""),
      .text(random.pickEarly(sources.goals)), .text(random.chance(0.6) ? random.pick(sources.needs) : ""),
      .number(availability(isAdult: false, &random)), .optional(mentorGender?.rawValue), .optional(mentorLanguage),
      .integer(preferences.youth.bits), .integer(preferences.guardian.bits),
      time.day(youth.interviewedOn), eligible, .text(baseline.rawValue), .moment(first),
      .moment(time.moment(youth.stateSince, salt: person.id)),
    ])
    try tables.insertTimeline(of: "youth", person.id, youth.steps, by: youth.specialist, time)
  }

  /// The grade of an age, as forms write it.
  private func grade(_ age: Int) -> String { age <= 5 ? "K" : "\(min(12, age - 5))" }

  private func writeRelatives(of youth: DemoYouth, in family: DemoFamily, _ random: inout DemoRandom) throws {
    for (number, guardian) in family.guardians.enumerated() {
      let age = guardian.birthDate?.years(until: time.today) ?? 40
      let isFemale = guardian.gender == .female
      let label = age > 53 ? (isFemale ? "grandmother" : "grandfather") : isFemale ? "mother" : "father"
      let isFirst = number == 0
      let mayConsent: Answer = isFirst || guardian.id % 3 > 0 ? .yes : guardian.id % 2 == 0 ? .no : .notAsked
      let mayPickUp: Answer = !isFirst && guardian.id % 11 == 0 ? .no : guardian.id % 7 == 0 ? .notAsked : .yes
      try relate(
        youth.person.id, to: guardian.id, .guardian, label: label, since: youth,
        RelativeRights(mayConsent: mayConsent, mayPickUp: mayPickUp, hasCustody: mayConsent))
    }
  }

  private func relate(
    _ person: Int64, to related: Int64, _ kind: RelationshipKind, label: String = "", since youth: DemoYouth,
    _ rights: RelativeRights = RelativeRights()
  ) throws {
    let since = DemoValue.moment(time.moment(youth.firstDay, salt: youth.person.id))
    try tables.relationship.insert([
      .integer(person), .integer(related), .text(kind.rawValue), .text(label), .answer(rights.mayConsent),
      .answer(rights.mayPickUp), .answer(rights.hasCustody), since, since,
    ])
  }

  /// Days of the week and their parts, as ``Availability`` packs them.
  func availability(isAdult: Bool, _ random: inout DemoRandom) -> Int {
    var times: Availability = []
    for day in Weekday.allCases {
      let isWeekend = day == .saturday || day == .sunday
      if random.chance(isWeekend ? 0.45 : 0.06) { times.insert(Availability(day, .morning)) }
      if random.chance(isWeekend ? 0.4 : isAdult ? 0.25 : 0.55) { times.insert(Availability(day, .afternoon)) }
      if random.chance(isAdult ? 0.5 : 0.2) { times.insert(Availability(day, .evening)) }
    }
    if times.isEmpty { times.insert(Availability(.saturday, .morning)) }
    return times.rawValue
  }
}
