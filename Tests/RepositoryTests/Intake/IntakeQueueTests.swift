import Domain
import Repository
import TestSupport
import Testing

@Suite("The intake queue")
struct IntakeQueueTests {
  let network: Network
  let desk: Workspace

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
  }

  /// Youth and mentors of several stages and ages, some of them on the same day.
  private func fill() throws {
    let names = ["Ahmed", "Nguyễn", "O'Brien", "Jean-Louis", "Ortiz", "Chen", "Patel", "Smith", "Łuk", "Tran"]
    for (number, name) in names.enumerated() {
      var youth = network.youthIntake(given: "Mei", family: name)
      youth.state = number % 3 == 0 ? .inquiry : .application
      youth.referredAt = Clock.fixed(on: Network.today - (number % 4) * 7).now()
      try network.workspace().addYouth(youth)
      var mentor = network.mentorIntake(given: "Tom", family: name)
      mentor.since = Network.today - (number % 3) * 5
      try network.workspace().addMentor(mentor)
    }
  }

  private func request(_ order: IntakeQueueRequest.Order, reversed: Bool = false) -> IntakeQueueRequest {
    var request = IntakeQueueRequest()
    (request.order, request.isReversed, request.limit) = (order, reversed, 100)
    return request
  }

  @Test(arguments: [IntakeQueueRequest.Order.stage, .age, .name], [false, true])
  func `reads the same forwards and backwards, page by page`(order: IntakeQueueRequest.Order, reversed: Bool) throws {
    try fill()
    var request = request(order, reversed: reversed)
    let all = try desk.intakeQueue(request)
    #expect(all.count == 20)
    request.limit = 3
    var forward: [IntakeRow] = []
    while true {
      request.place = forward.last.map { .after($0) } ?? .first
      let page = try desk.intakeQueue(request)
      forward += page
      if page.count < 3 { break }
    }
    #expect(forward == all)
    var backward: [IntakeRow] = []
    while true {
      request.place = backward.first.map { .before($0) } ?? .last
      let page = try desk.intakeQueue(request)
      backward = page + backward
      if page.count < 3 { break }
    }
    #expect(backward == all)
  }

  @Test func `stands by stage, and within one the longest there first`() throws {
    try fill()
    let rows = try desk.intakeQueue(request(.stage))
    let stages = rows.map { row in IntakeStage.all.firstIndex(of: row.stage) ?? -1 }
    #expect(stages == stages.sorted())
    for (left, right) in zip(rows, rows.dropFirst()) where left.stage == right.stage {
      #expect(left.days >= right.days)
    }
    let ages = try desk.intakeQueue(request(.age)).map(\.days)
    #expect(ages == ages.sorted(by: >))
  }

  @Test func `is found by the beginning of a name, whatever the accents`() throws {
    try fill()
    var request = request(.stage)
    request.text = "nguye"
    #expect(try desk.intakeQueue(request).count == 2)
    request.text = "mei obr"
    #expect(try desk.intakeQueue(request).map(\.name.family) == ["O'Brien"])
    request.text = "rien"
    #expect(try desk.intakeQueue(request).isEmpty)
  }

  @Test func `shows the stages asked for, and counts all`() throws {
    try fill()
    var request = request(.stage)
    request.stages = [.youth(.inquiry)]
    #expect(try desk.intakeQueue(request).count == 4)
    #expect(
      try desk.intakeCounts() == [.youth(.inquiry): 4, .youth(.application): 6, .mentor(.applied): 10])
  }

  @Test func `leaves one who has gone on`() throws {
    let youth = try network.waitingYouth()
    #expect(try desk.intakeRow(youth) == nil)
    #expect(try desk.intakeQueue(request(.stage)).isEmpty)
  }

  @Test func `shows nobody of another organization`() throws {
    try fill()
    let director = network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Elsewhere", kind: .nonprofit))
    try director.addUser(NewUser(login: "else", name: "Else", role: .supervisor, organizationID: other))
    let stranger = try Workspace.signIn(network.store, login: "else", clock: network.clock)
    #expect(try stranger.intakeQueue(request(.name)).isEmpty)
    #expect(try stranger.intakeCounts().isEmpty)
    let row = try #require(try desk.intakeQueue(request(.stage)).first)
    #expect(throws: RepositoryError.notFound(row.reference.description)) { try stranger.youthRecord(row.reference) }
    #expect(try stranger.intakeRow(row.reference) == nil)
    #expect(try stranger.duplicates(of: DuplicateTraits(name: row.name)).isEmpty)
    #expect(throws: RepositoryError.notFound(row.reference.description)) {
      try stranger.recordInterview(of: row.reference)
    }
  }

  @Test func `finds a record by its reference, of its own kind only`() throws {
    try fill()
    var request = request(.stage)
    let row = try #require(try desk.intakeQueue(request).first { !$0.stage.isYouth })
    request.text = "a \(row.reference.number) "
    #expect(try desk.intakeQueue(request) == [row])
    #expect(request.answers(row))
    request.text = "Y-\(row.reference.number)"
    #expect(try desk.intakeQueue(request).isEmpty)
    #expect(!request.answers(row))
  }
}
