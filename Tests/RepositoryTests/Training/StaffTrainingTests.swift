import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Training that is asked of staff")
struct StaffTrainingTests {
  let network: Network
  let course: Reference

  init() throws {
    network = try Network.inMemory()
    course = try network.course(minutes: 120, months: 12)
    try network.programAsking()
  }

  private func log(
    _ role: Role = .director, _ filter: TrainingLogFilter = .everybody, text: String = "", course: Reference? = nil
  ) throws -> [TrainingLogRow] {
    try network.workspace(role).trainingLog(
      TrainingLogRequest(limit: 100, filter: filter, course: course, text: text))
  }

  private func credit(_ person: Reference, on day: CivilDate = Network.today, course: Reference? = nil) throws {
    try network.workspace().logTraining(
      TrainingEntry(
        course: course ?? self.course, people: [person], minutes: Minutes(120) ?? .zero, heldOn: day))
  }

  @Test func `whoever is on file and asked stands in the log, with the role, what is asked and what is missing`() throws
  {
    #expect(try log() == [], "nobody is on file")
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    try network.putOnFile(.supervisor, given: "Sam")
    let row = try #require(try log().first)
    #expect(try log().count == 1, "supervisors are asked for nothing")
    let user = Reference(.user, network.workspace(.ambassador).actor.id)
    #expect(row.person == ada && row.standing == .user(.ambassador, user) && row.place == "Harbor Mentoring")
    #expect(row.requirement == TrainingRequirement(minutes: 120, topics: [.abuseReporting]))
    #expect(row.until == nil && row.minutes == 0 && row.lacks == [.abuseReporting])
    try credit(ada)
    let after = try #require(try log(.director, .current).first)
    #expect(after.until == Network.today.adding(months: 12) && after.minutes == 120 && after.lacks == [])
    #expect(try log(.director, .lacking) == [])
  }

  @Test(arguments: [Role.director, .supervisor, .ambassador])
  func `training that ends is on Today before, on its last day, and until it is renewed`(role: Role) throws {
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    try credit(ada)
    let last = Network.today.adding(months: 12)
    func rows(on day: CivilDate) throws -> [CivilDate?] {
      try network.workspace(role).on(day).today().filter { $0.kind == .staffTraining }.flatMap(\.rows).map { row in
        guard case .staffTraining(let line) = row.matter else { return nil }
        return line.until
      }
    }
    #expect(try rows(on: last - 31) == [])
    for day in [last - 30, last, last + 1, last + 500] { #expect(try rows(on: day) == [last], "\(day)") }
    let fay = try network.putOnFile(.frontDesk, given: "Fay")
    #expect(try rows(on: last).count == (role == .ambassador ? 1 : 2), "\(fay)")
  }

  @Test func `who is disabled, untied, voided or asked no more leaves it, and nobody is suspended for it`() throws {
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    let director = network.workspace()
    try director.setDisabled(true, login: "ambassador")
    #expect(try log() == [])
    try director.setDisabled(false, login: "ambassador")
    #expect(try log().map(\.person) == [ada])
    try director.changeRole(of: "ambassador", to: .qualityLead)
    #expect(try log() == [])
    try director.changeRole(of: "ambassador", to: .ambassador)
    try director.tieUser("ambassador", to: nil)
    #expect(try log() == [])
    try director.undo()
    #expect(try log().map(\.person) == [ada])
    try director.voidPerson(ada, reason: "twice on file")
    #expect(try log() == [])
  }

  @Test func `what the programs of the organization ask is asked together, and nothing of another's`() throws {
    try network.programAsking([.ambassador], minutes: 300)
    let elsewhere = try network.workspace().addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    try network.programAsking([.ambassador], minutes: 900, of: elsewhere)
    try network.putOnFile(.ambassador, given: "Ada")
    #expect(try log().first?.requirement.minutes == 300)
    try network.store.write {
      try $0.execute(sql: "UPDATE program SET closed_on = '2026-03-01' WHERE name LIKE '%300'")
    }
    #expect(try log().first?.requirement.minutes == 120, "a closed program asks nothing")
    try network.store.write { try $0.execute(sql: "UPDATE user SET organization_id = NULL WHERE login = 'ambassador'") }
    #expect(try log().first?.requirement.minutes == 900, "who works for the network is asked what any program asks")
  }

  @Test func `mentors and users are in one order, and pages of every size meet at their edges`() throws {
    var mentors: [Reference] = []
    for number in 0..<6 {
      let mentor = try network.waitingMentor(given: "Ann\(number.letters)")
      if number % 2 == 0 {
        try network.store.write {
          try $0.execute(
            sql: "UPDATE mentor_profile SET trained_until = ? WHERE person_id = ?",
            arguments: [Network.today + number * 40 - 50, mentor.number])
        }
      }
      mentors.append(mentor)
    }
    for (number, role) in [Role.ambassador, .frontDesk, .matchSpecialist].enumerated() {
      let person = try network.putOnFile(role, given: "Bo\(number.letters)")
      if number > 0 { try credit(person, on: Network.today - 400 + number * 120) }
    }
    // One who is a mentor and a user, with the same end of both.
    try network.workspace().addUser(
      NewUser(
        login: "both", name: "Both", role: .ambassador, organizationID: network.organization,
        personID: mentors[1].number))
    let counts = try network.workspace().trainingLogCounts()
    for filter in TrainingLogFilter.allCases {
      for isDescending in [false, true] {
        let all = try network.workspace().trainingLog(
          TrainingLogRequest(limit: 100, filter: filter, isDescending: isDescending))
        let keys = all.map(\.key)
        #expect(keys == keys.sorted { isDescending ? $1 < $0 : $0 < $1 })
        #expect(try network.workspace().trainingLogCount(filter) == .exact(all.count))
        #expect(counts[filter] == .exact(all.count))
        for size in 1...4 {
          #expect(try pages(filter, isDescending, size, forward: true).map(\.key) == keys)
          #expect(try pages(filter, isDescending, size, forward: false).map(\.key) == keys)
        }
      }
    }
    #expect(try log().count == 10)
    #expect(try log().filter { $0.person == mentors[1] }.map { $0.user == nil } == [true, false])
  }

  private func pages(
    _ filter: TrainingLogFilter, _ isDescending: Bool, _ size: Int, forward: Bool
  ) throws -> [TrainingLogRow] {
    var rows: [TrainingLogRow] = []
    var place = forward ? TrainingLogRequest.Place.first : .last
    while true {
      let page = try network.workspace().trainingLog(
        TrainingLogRequest(place, limit: size, filter: filter, isDescending: isDescending))
      rows = forward ? rows + page : page + rows
      guard page.count == size, let last = forward ? page.last : page.first else { return rows }
      place = forward ? .after(last.key) : .before(last.key)
    }
  }

  @Test func `users are found by name, role, reference and program, and one row again by its user`() throws {
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    let mia = try network.putOnFile(.matchSpecialist, given: "Mia")
    _ = try network.waitingMentor()
    #expect(try log(text: "ambassador").map(\.person) == [ada])
    #expect(try log(text: "match spec").map(\.person) == [mia])
    #expect(try log(text: "mia").map(\.person) == [mia])
    #expect(try log(text: "\(ada)").map(\.person) == [ada])
    #expect(try Set(log(text: "P-2").map(\.person)) == [ada, mia], "the program of the mentor is another")
    #expect(try log(text: "?!") == [] && log(text: "O-1") == [])
    #expect(try network.workspace().trainingLogCount(.lacking, text: "staff") == 2)
    let user = Reference(.user, network.workspace(.ambassador).actor.id)
    #expect(try network.workspace().trainingLog(TrainingLogRequest(.only(user), limit: 1)).map(\.person) == [ada])
  }

  @Test func `of one course the log tells who of them holds it`() throws {
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    let mia = try network.putOnFile(.matchSpecialist, given: "Mia")
    try credit(ada)
    #expect(try log(.director, .current, course: course).map(\.person) == [ada])
    #expect(try log(.director, .lacking, course: course).map(\.person) == [mia])
  }

  @Test func `each role sees whom it may: all, the organization's, the team's, or only their own`() throws {
    let roles: [Role] = [.ambassador, .matchSpecialist, .frontDesk]
    let people = try Dictionary(uniqueKeysWithValues: roles.map { ($0, try network.putOnFile($0, given: "Kim")) })
    let elsewhere = try network.workspace().addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    try network.programAsking(of: elsewhere)
    let other = try network.workspace().addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: network.organization))
    for (login, organization) in [("cole", network.organization), ("ida", elsewhere)] {
      try network.workspace().addUser(
        NewUser(
          login: login, name: login, role: .matchSpecialist, organizationID: organization,
          supervisorID: organization == elsewhere ? nil : other))
      let person = try network.putOnFile(login, given: login)
      try network.store.write {
        try $0.execute(
          sql: "UPDATE person SET organization_id = ? WHERE id = ?", arguments: [organization, person.number])
      }
    }
    #expect(try log(.director).count == 5)
    #expect(try log(.frontDesk).count == 4, "the organization's")
    #expect(try Set(log(.supervisor).map(\.person)) == Set(people.values), "the team's")
    #expect(try log(.matchSpecialist).map(\.person) == [people[.matchSpecialist]])
    let own = try #require(people[.ambassador])
    #expect(try log(.ambassador).map(\.person) == [own])
    #expect(try network.workspace(.ambassador).transcript(of: own).asked.map(\.of) == [.user(.ambassador)])
    #expect(throws: RepositoryError.self) {
      try network.workspace(.ambassador).transcript(of: #require(people[.frontDesk]))
    }
    for role in [Role.coriOfficer, .qualityLead, .advocacyLead, .auditor] {
      #expect(throws: RepositoryError.notPermitted(.seeTraining)) { try log(role) }
    }
    // Who is kept more closely than a case is out of the front desk's reach, though a colleague.
    try network.store.write {
      try $0.execute(sql: "UPDATE person SET sensitivity = 3 WHERE id = ?", arguments: [own.number])
    }
    #expect(try log(.frontDesk).count == 3)
  }

  @Test func `a transcript measures against all that somebody is`() throws {
    let mentor = try network.waitingMentor()
    try network.workspace().tieUser("ambassador", to: mentor)
    let transcript = try network.workspace().transcript(of: mentor)
    #expect(transcript.asked.map(\.of) == [.mentor, .user(.ambassador)])
    #expect(transcript.asked.map(\.place) == ["Community", "Harbor Mentoring"])
    #expect(try network.workspace(.matchSpecialist).transcript(of: mentor).asked.map(\.of) == [.mentor])
  }

  @Test func `the catalogue tells of whom a course is asked, and by which programs`() throws {
    let asked = try #require(try network.workspace().courses().first).asked
    #expect(asked.map(\.of) == [.user(.matchSpecialist), .user(.frontDesk), .user(.ambassador)])
    #expect(asked.map(\.programs) == [["Staffed 120"], ["Staffed 120"], ["Staffed 120"]])
  }

  @Test func `what a role lacks stands on Today of its supervisor and the director, who never had it first`() throws {
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    let mia = try network.putOnFile(.matchSpecialist, given: "Mia")
    try Confirmation.all.during { () throws(RepositoryError) in
      do { try credit(ada, on: Network.today - 500) } catch { throw RepositoryError(error) }
    }
    for role in [Role.director, .supervisor] {
      let section = try #require(try network.workspace(role).today().first { $0.kind == .staffTraining })
      #expect(section.count == 2 && section.rows.map(\.reference) == [mia, ada])
    }
    for (role, own) in [(Role.matchSpecialist, [mia]), (.frontDesk, []), (.ambassador, [ada])] {
      let rows = try network.workspace(role).today().filter { $0.kind == .staffTraining }.flatMap(\.rows)
      #expect(rows.map(\.reference) == own, "\(role) sees the own training alone")
    }
    for person in [ada, mia] { try credit(person) }
    #expect(try network.workspace(.supervisor).today().allSatisfy { $0.kind != .staffTraining })
  }
}
