import Domain
import Repository
import TestSupport
import Testing

@Suite("A mentor on the way to waiting")
struct MentorCourseTests {
  let network: Network
  let specialist: Workspace

  init() throws {
    network = try Network.inMemory()
    specialist = network.workspace(.matchSpecialist)
  }

  @Test func `goes through screening and training`() throws {
    let mentor = try specialist.addMentor(network.mentorIntake())
    #expect(try specialist.mentorRecord(mentor).next == .moveMentor(.screening))
    try specialist.moveMentor(mentor, to: .screening)
    for kind in network.policy.screening.map(\.kind) {
      #expect(try specialist.mentorRecord(mentor).next == .provide(.screeningItem(kind)))
      try specialist.recordScreening(kind, of: mentor, as: .cleared)
    }
    try specialist.moveMentor(mentor, to: .approved)
    #expect(
      try specialist.mentorRecord(mentor).next == .provide(.trainingMinutes(credited: 0, needed: 120)))
    let training = try network.train(mentor, by: specialist)
    #expect(try specialist.mentorRecord(mentor).timeline.last?.reason == "\(training) Before the match")
    try specialist.moveMentor(mentor, to: .waiting)
    let record = try specialist.mentorRecord(mentor)
    #expect(record.state == .waiting)
    #expect(record.facts.creditedMinutes == 120)
    #expect(record.screening.first { $0.id == .backgroundCheck }?.item.validUntil == Network.today.adding(months: 36))
    #expect(record.timeline.map(\.to) == ["applied", "screening", "approved", "trained", "waiting"])
  }

  @Test func `is not approved while an item is open`() throws {
    let mentor = try specialist.addMentor(network.mentorIntake())
    try specialist.moveMentor(mentor, to: .screening)
    let missing = network.policy.screening.map { Requirement.screeningItem($0.kind) }
    #expect(throws: RepositoryError.refused(.missing(missing))) { try specialist.moveMentor(mentor, to: .approved) }
  }

  @Test func `is exempted by a supervisor alone, with a reason`() throws {
    let mentor = try specialist.addMentor(network.mentorIntake())
    #expect(throws: RepositoryError.notPermitted(.exemptScreening)) {
      try specialist.exemptScreening(.personalReference, of: mentor, until: nil, reason: "Known for years")
    }
    let supervisor = network.workspace(.supervisor)
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try supervisor.exemptScreening(.personalReference, of: mentor, until: nil, reason: "")
    }
    try supervisor.exemptScreening(.personalReference, of: mentor, until: Network.today + 30, reason: "Known for years")
    #expect(try specialist.mentorRecord(mentor).facts.screeningInForce == [.personalReference])
  }

  @Test func `is suspended on the day a clearance has run out, and comes back with a new one`() throws {
    let mentor = try network.waitingMentor()
    let later = Clock.fixed(on: Network.today.adding(months: 36) + 1)
    let then = Workspace(store: network.store, actor: specialist.actor, clock: later)
    try Workspace(store: network.store, actor: network.workspace().actor, clock: later)
      .confirmNeedToKnow("match-specialist")
    #expect(specialist.startDay()?.suspended == [])
    #expect(then.startDay()?.suspended == [mentor])
    #expect(try then.mentorRecord(mentor).suspendedOn == later.today())
    try then.recordScreening(.backgroundCheck, of: mentor, as: .cleared)
    #expect(try then.mentorRecord(mentor).suspendedOn == nil)
  }

  @Test func `is not moved about while a seat is taken or by hand into a match`() throws {
    let mentor = try network.waitingMentor()
    #expect(throws: RepositoryError.refused(.outOfCourse(from: "waiting", to: "matched"))) {
      try specialist.moveMentor(mentor, to: .matched)
    }
  }

  @Test func `offers no more seats than the policy allows`() throws {
    var intake = network.mentorIntake()
    let most = network.policy.mentorMaximumCapacity
    intake.profile.capacity = most + 1
    #expect(throws: RepositoryError.invalid(field: "capacity", .seats(needed: 1, most: most))) {
      try specialist.addMentor(intake)
    }
  }
}
