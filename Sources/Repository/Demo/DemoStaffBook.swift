import Domain
import GRDB

/// A user of a demo network, as written.
struct DemoUser {
  var user: Int64
  var login: String
  var name: PersonName
  var role: Role
  var organization: Int64
  var since: CivilDate
}

/// The users whose role is asked for training, as people on file, and what they were taught: mostly all that is asked, by
/// trainers from elsewhere, so without a class.
///
/// Has a randomness of its own, so that staff change nothing else of a demo.
struct DemoStaffBook {
  let sources: DemoSources
  let places: DemoPlaces
  let tables: DemoTables
  let time: DemoTime
  var random: DemoRandom

  mutating func write(_ staff: [DemoUser], of programs: [DemoProgram], _ db: Database) throws {
    let byOrganization = Dictionary(grouping: programs, by: \.organization)
    var neighbors: [Int: DemoPeople] = [:]
    for member in staff {
      let own = byOrganization[member.organization] ?? []
      let asked = own.compactMap { $0.policy.trainingByRole[member.role] }
      guard let town = own.first?.town, let first = asked.first else { continue }
      let people = neighbors[town] ?? DemoPeople(sources: sources, places: places, town: town)
      neighbors[town] = people
      let person = try writePerson(member, people)
      try db.execute(sql: "UPDATE user SET person_id = ? WHERE id = ?", arguments: [person, member.user])
      try teach(person, member, asked.dropFirst().reduce(first) { $0.joined($1) })
    }
  }

  private mutating func writePerson(_ member: DemoUser, _ people: DemoPeople) throws -> Int64 {
    let origin = people.origin(&random)
    var person = people.adult(of: origin, ages: 23...62, on: time.today, &random)
    person.id = tables.nextPerson()
    person.name = member.name
    person.email = people.email(of: member.name, &random)
    try tables.insert(
      person, organization: member.organization, since: member.since, updated: member.since, time)
    return person.id
  }

  private mutating func teach(_ person: Int64, _ member: DemoUser, _ asked: TrainingRequirement) throws {
    var courses = asked.topics.compactMap { topic in sources.trainings.firstIndex { $0.topic == topic } }
    for further in sources.trainings.indices where !courses.contains(further) {
      guard courses.reduce(0, { $0 + sources.trainings[$1].minutes }) < asked.minutes else { break }
      courses.append(further)
    }
    // Who can be tried out shows what there is to see: one who lacks a topic, and one whose training ends soon.
    if member.login == "ambassador" || random.chance(0.1), !courses.isEmpty { courses.removeLast() }
    let endsSoon = member.login == "desk" || random.chance(0.06)
    for course in courses {
      let details = sources.trainings[course]
      var day = min(time.today - 1, member.since + random.int(3...60))
      if let months = details.validMonths {
        while day.adding(months: months) < time.today + 60 { day = day.adding(months: months) - random.int(61...120) }
        if endsSoon { day = (time.today + random.int(7...50)).adding(months: -months) }
      }
      try write(course, on: min(day, time.today - 1), person: person)
    }
  }

  private func write(_ course: Int, on day: CivilDate, person: Int64) throws {
    let details = sources.trainings[course]
    let at = DemoValue.moment(time.moment(day, salt: person))
    try tables.attendance.insert([
      .null, .number(course + 1), .integer(person), .text(AttendanceStatus.attended.rawValue), .null, .null, .null, 0,
      .number(details.minutes), time.day(day),
      time.day(TrainingCredit.lastDay(of: day, months: details.validMonths)), at, at,
    ])
  }
}
