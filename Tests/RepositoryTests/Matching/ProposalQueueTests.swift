import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The queue of proposals")
struct ProposalQueueTests {
  @Test func `shows what waits for whom, what has waited longest first`() throws {
    let database = try MatchDatabase()
    let first = try database.add {
      $0.state = .presented; $0.since = 9; $0.youth = "Ana Lopes"
    }.match
    let second = try database.add {
      $0.state = .proposed; $0.since = 2; $0.youth = "Mei Ahmed"
    }.match
    let third = try database.add {
      $0.state = .accepted; $0.since = 5; $0.youth = "Tom Hill"
    }.match
    try database.add { $0.state = .active }
    try database.execute(
      """
      INSERT INTO match_acceptance (match_id, party, decision, decided_on, recorded_by, recorded_at)
      VALUES (\(first.number), 'supervisor', 'accepted', '2026-03-01', 1, 0),
        (\(first.number), 'mentor', 'accepted', '2026-03-01', 1, 0)
      """)
    let queue = try database.network.workspace(.supervisor).proposalQueue(limit: 10)
    #expect(queue.map(\.reference) == [first, third, second])
    #expect(queue.map(\.waitsFor) == [[.youth, .guardian], [], [.supervisor]])
    #expect(queue.map(\.since) == [Network.today - 9, Network.today - 5, Network.today - 2])
    let undecided = try database.network.workspace(.supervisor).proposalQueue(limit: 10, filter: .undecided)
    #expect(undecided.map(\.reference) == [second])
    #expect(try database.network.workspace(.supervisor).proposalCount() == 3)
  }

  @Test func `is read page by page in either direction, without loss or repetition`() throws {
    let database = try MatchDatabase()
    for number in 0..<23 {
      try database.add {
        $0.state = .proposed; $0.since = number / 4
      }
    }
    let staff = database.network.workspace(.supervisor)
    let all = try staff.proposalQueue(limit: 100)
    #expect(all.count == 23)
    var forward: [ProposalRow] = []
    var place = RowPlace<ProposalRow>.first
    while case let page = try staff.proposalQueue(place, limit: 5), let last = page.last {
      forward += page
      place = .after(last)
    }
    var backward: [ProposalRow] = []
    place = .last
    while case let page = try staff.proposalQueue(place, limit: 4), let first = page.first {
      backward = page + backward
      place = .before(first)
    }
    #expect(forward == all)
    #expect(backward == all)
  }

  @Test func `the youth who wait are read longest first, in either direction, and by name`() throws {
    let network = try Network.inMemory()
    for number in 0..<7 {
      var intake = network.youthIntake(given: "Child\(number.letters)", family: number % 2 == 0 ? "Okafor" : "Núñez")
      intake.referredAt = Clock.fixed(on: Network.today - number).now()
      let director = network.workspace()
      let youth = try director.addYouth(intake)
      try director.recordInterview(of: youth)
      try director.setEligibility(of: youth, to: true)
      try director.recordBaseline(of: youth, as: .done)
      try director.moveYouth(youth, to: .enrolled)
      try director.moveYouth(youth, to: .waiting)
    }
    let staff = network.workspace(.matchSpecialist)
    let all = try staff.waitingYouth(limit: 100)
    #expect(all.map(\.name.given) == (0..<7).reversed().map { "Child\($0.letters)" })
    let first = try staff.waitingYouth(limit: 3)
    let middle = try staff.waitingYouth(.after(first[2]), limit: 3)
    #expect(first + middle == Array(all.prefix(6)))
    #expect(try staff.waitingYouth(.before(all[4]), limit: 2) == Array(all[2...3]))
    #expect(try staff.waitingYouth(.last, limit: 2) == Array(all.suffix(2)))
    #expect(try staff.waitingYouth(limit: 10, text: "nunez").map(\.name.given) == ["Childf", "Childd", "Childb"])
    #expect(try staff.waitingYouth(limit: 10, text: "chi oka").count == 4)
    #expect(try staff.waitingYouthCount(text: "oka") == 4)
    #expect(try staff.waitingYouthCount() == 7)
  }

  @Test func `the mentors with free seats are read longest waiting first, in either direction, and by name`() throws {
    let network = try Network.inMemory()
    let mentors = try (0..<7).map { number in
      try network.waitingMentor(given: "Mentor\(number.letters)", family: number % 2 == 0 ? "Okafor" : "Núñez")
    }
    try network.store.write { db in
      for (number, mentor) in mentors.enumerated() {
        try db.execute(
          sql: "UPDATE mentor_profile SET waiting_since = ? WHERE person_id = ?",
          arguments: [Network.today - number, mentor.number])
      }
    }
    for staff in [network.workspace(.matchSpecialist), network.workspace()] {
      let all = try staff.waitingMentors(limit: 100)
      #expect(all.map(\.reference) == mentors.reversed())
      let first = try staff.waitingMentors(limit: 3)
      #expect(try first + staff.waitingMentors(.after(first[2]), limit: 3) == Array(all.prefix(6)))
      #expect(try staff.waitingMentors(.before(all[4]), limit: 2) == Array(all[2...3]))
      #expect(try staff.waitingMentors(.last, limit: 2) == Array(all.suffix(2)))
      #expect(try staff.waitingMentors(limit: 10, text: "nunez").count == 3)
      #expect(try staff.waitingMentorCount() == 7)
      #expect(try staff.waitingMentor(id: mentors[3].number) == all[3])
    }
    let staff = network.workspace(.matchSpecialist)
    try staff.proposeMatch(youth: network.waitingYouth(), mentor: mentors[6], rationale: "Near.")
    try network.store.write {
      try $0.execute(
        sql: "UPDATE mentor_profile SET suspended_on = ? WHERE person_id = ?",
        arguments: [Network.today, mentors[5].number])
    }
    #expect(try staff.waitingMentors(limit: 1).map(\.reference) == [mentors[4]], "no seat, and suspended")
  }
}
