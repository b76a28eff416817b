import Domain
import Repository
import TestSupport
import Testing

@Suite("A youth on the way to waiting")
struct YouthCourseTests {
  let network: Network
  let desk: Workspace

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
  }

  @Test func `is told one next step after the other until they wait`() throws {
    let youth = try desk.addYouth(network.youthIntake())
    var steps: [NextStep?] = []
    func look() throws { steps.append(try desk.youthRecord(youth).next) }
    try look()
    try desk.recordInterview(of: youth)
    try look()
    try desk.setEligibility(of: youth, to: true)
    try look()
    try desk.moveYouth(youth, to: .enrolled)
    try look()
    try desk.recordBaseline(of: youth, as: .declined)
    try look()
    try desk.moveYouth(youth, to: .waiting)
    try look()
    #expect(
      steps == [
        .provide(.intakeInterview), .provide(.eligibility), .moveYouth(.enrolled), .provide(.baselineSurvey),
        .moveYouth(.waiting), nil,
      ])
    let record = try desk.youthRecord(youth)
    #expect(record.waitingSince == Network.today)
    #expect(record.timeline.map(\.to) == ["application", "enrolled", "waiting"])
  }

  @Test func `is not enrolled while something is missing, and every missing thing is named`() throws {
    var intake = network.youthIntake()
    intake.relatives = []
    intake.consents = []
    let youth = try desk.addYouth(intake)
    let missing: [Requirement] = [.guardian, .guardianConsent(.participation), .intakeInterview, .eligibility]
    #expect(throws: RepositoryError.refused(.missing(missing))) { try desk.moveYouth(youth, to: .enrolled) }
    #expect(try desk.youthRecord(youth).state == .application)
  }

  @Test func `can be back-dated, with a reason`() throws {
    var intake = network.youthIntake()
    intake.referredAt = Clock.fixed(on: Network.today - 20).now()
    let youth = try desk.addYouth(intake)
    #expect(throws: RepositoryError.refused(.backdatedWithoutReason)) {
      try desk.moveYouth(youth, to: .onHold, effectiveOn: Network.today - 10)
    }
    try desk.moveYouth(youth, to: .onHold, effectiveOn: Network.today - 10, reason: "Family abroad")
    let record = try desk.youthRecord(youth)
    #expect(record.since == Network.today - 10)
    #expect(record.timeline.last?.reason == "Family abroad")
  }

  @Test func `is proposed, matched and closed by matching alone`() throws {
    let youth = try network.waitingYouth()
    #expect(throws: RepositoryError.refused(.outOfCourse(from: "waiting", to: "proposed"))) {
      try desk.moveYouth(youth, to: .proposed)
    }
  }

  @Test func `loses enrolment with a consent that has run out`() throws {
    var intake = network.youthIntake()
    intake.consents = [
      ConsentIntake(kind: .participation, signedOn: Network.today.adding(months: -network.policy.consentMonths) - 1)
    ]
    let youth = try Confirmation.all.during { [intake] () throws(RepositoryError) in try desk.addYouth(intake) }
    #expect(
      try desk.youthRecord(youth).next == .provide(.guardianConsent(.participation, .ended(on: Network.today - 1))))
  }
}
