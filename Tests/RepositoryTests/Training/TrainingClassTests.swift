import Dispatch
import Domain
import GRDB
import Synchronization
import TestSupport
import Testing

@testable import Repository

@Suite("A class from plan to end")
struct TrainingClassTests {
  let network: Network
  let desk: Workspace
  let people: [Reference]

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    people = try network.applicants(["Ann Berg", "Bo Chen", "Cy Diaz", "Di Eames"])
  }

  private func status(_ training: Reference) throws -> [String] {
    try desk.trainingClass(training).attendance.map { "\($0.person.number) \($0.status.rawValue) \($0.seat ?? 0)" }
  }

  @Test func `seats are given out, then places in the line, which move up`() throws {
    let training = try network.trainingClass(of: network.course(), seats: 2)
    #expect(try people.map { try desk.enroll($0, in: training) } == [.seat(1), .seat(2), .waiting(1), .waiting(2)])
    #expect(try desk.enroll(people[3], in: training) == .waiting(2), "asked again")
    #expect(try desk.withdraw(people[0], from: training, reason: "ill") == [people[2]])
    #expect(try desk.enroll(people[0], in: training) == .waiting(2), "back at the end of the line")
    let row = try #require(try desk.classes(TrainingClassRequest(limit: 5)).first)
    #expect(row.taken == 2 && row.waiting == 2 && row.seats == 2)
    var details = try desk.trainingClass(training).details
    details.seats = 1
    #expect(throws: RepositoryError.training(.seatsTaken(2))) {
      try network.workspace().saveClass(training, details, expecting: 1)
    }
    details.seats = 3
    #expect(try network.workspace().saveClass(training, details, expecting: 1) == [people[3]])
  }

  @Test func `the schema itself gives no seat twice and none that is not there`() throws {
    let training = try network.trainingClass(of: network.course(), seats: 1)
    try desk.enroll(people[0], in: training)
    func insert(_ person: Reference, seat: Int) throws {
      try network.store.write {
        try $0.execute(
          sql: """
            INSERT INTO training_attendance (class_id, course_id, person_id, status, seat, on_date, created_at, updated_at)
            VALUES (?, 1, ?, 'enrolled', ?, '2026-03-05', 0, 0)
            """, arguments: [training.number, person.number, seat])
      }
    }
    #expect(throws: DatabaseError.self) { try insert(people[1], seat: 1) }
    #expect(throws: DatabaseError.self) { try insert(people[1], seat: 2) }
    #expect(throws: DatabaseError.self) { try insert(people[0], seat: 1) }
  }

  @Test func `at the door the expected take their seats, walk-ins what is free, and a full class refuses`() throws {
    let training = try network.trainingClass(of: network.course(), seats: 2)
    try desk.enroll(people[0], in: training)
    #expect(try desk.signIn(people[0], to: training).kind == .expected)
    #expect(try desk.signIn(people[0], to: training).kind == .again)
    let walkIn = try desk.signIn(people[1], to: training)
    #expect(walkIn.kind == .walkIn && walkIn.seat == 2 && walkIn.present == 2)
    #expect(throws: RepositoryError.training(.full(training, seats: 2))) { try desk.signIn(people[2], to: training) }
    try desk.takeBackSignIn(of: people[1], to: training)
    let new = try desk.signInNew(PersonName(given: "Nia", family: "Newman"), to: training)
    #expect(new.kind == .walkIn)
    #expect(try desk.personRecord(new.person).person.name.full == "Nia Newman")
    #expect(
      try status(training) == [
        "\(people[0].number) present 1", "\(new.person.number) present 2", "\(people[1].number) cancelled 0",
      ])
  }

  @Test func `its end credits who was there, less what they missed, and marks the others absent`() throws {
    let training = try network.trainingClass(of: network.course(months: 12))
    for person in people.prefix(3) { try desk.enroll(person, in: training) }
    try desk.signIn(people[0], to: training)
    try desk.signIn(people[1], to: training)
    try desk.markAttendance(of: people[1], in: training, as: AttendanceMark(early: Minutes(20) ?? .zero))
    #expect(try desk.completeClass(training) == 2)
    let lines = try desk.trainingClass(training).attendance
    #expect(lines.map(\.status) == [.attended, .attended, .absent])
    #expect(lines.map(\.minutes) == [60, 40, 0])
    #expect(lines[0].expiresOn == Network.today.adding(months: 12))
    #expect(throws: RepositoryError.training(.over(training, .held))) { try desk.signIn(people[3], to: training) }
    // Who missed it makes up for it in the next one.
    let next = try network.trainingClass(of: try desk.courseNames()[0].reference)
    try network.store.write { try $0.execute(sql: "UPDATE training_attendance SET on_date = '2026-03-01'") }
    try desk.signIn(people[2], to: next)
    #expect(try desk.trainingClass(next).attendance.first?.makesUp == training)
    #expect(try desk.trainingClass(training).attendance.last?.madeUpIn == next)
  }

  @Test func `a class that gets another day and course takes those who are in it along`() throws {
    let training = try network.trainingClass(of: network.course(), on: Network.today + 7)
    try desk.enroll(people[0], in: training)
    var details = try desk.trainingClass(training).details
    (details.heldOn, details.startMinute) = (Network.today, 600)
    details.course = try network.course("Boundaries", months: 6)
    try network.workspace().saveClass(training, details, expecting: 1)
    let line = try #require(try desk.transcript(of: people[0]).lines.first)
    #expect(line.title == "Boundaries" && line.on == Network.today)
    try desk.signIn(people[0], to: training)
    try desk.completeClass(training)
    #expect(try desk.transcript(of: people[0]).lines.first?.expiresOn == Network.today.adding(months: 6))
  }

  @Test func `a class is given to no organization out of reach`() throws {
    let other = try network.workspace().addOrganization(NewOrganization(name: "Elsewhere", kind: .school))
    let training = try network.trainingClass(of: network.course())
    let supervisor = network.workspace(.supervisor)
    var details = try supervisor.trainingClass(training).details
    details.organizationID = other
    let refusal = RepositoryError.training(.hostedElsewhere(Reference(.organization, other)))
    #expect(throws: refusal) { try supervisor.saveClass(training, details, expecting: 1) }
    #expect(throws: refusal) { try supervisor.planClass(details) }
    details.organizationID = network.organization
    try supervisor.saveClass(training, details, expecting: 1)
  }

  @Test func `nobody is credited before its day, without anybody there, or once it is called off`() throws {
    let course = try network.course()
    let ahead = try network.trainingClass(of: course, on: Network.today + 1)
    #expect(throws: RepositoryError.training(.notYet(ahead, on: Network.today + 1))) {
      try desk.signIn(people[0], to: ahead)
    }
    let empty = try network.trainingClass(of: course)
    #expect(throws: RepositoryError.training(.nobodySignedIn(empty))) { try desk.completeClass(empty) }
    try network.workspace().cancelClass(empty, reason: "snow")
    #expect(throws: RepositoryError.training(.over(empty, .cancelled))) { try desk.enroll(people[0], in: empty) }
  }

  @Test func `asks before the same training of one day is credited twice`() throws {
    let course = try network.course()
    let entry = TrainingEntry(
      course: course, people: [people[0]], minutes: Minutes(60) ?? .zero, heldOn: Network.today - 1)
    let first = try desk.logTraining(entry)
    let doubt = Doubt("on_date", .sameTraining(people[0], in: first, Network.today - 1))
    #expect(throws: RepositoryError.unlikely([doubt])) { try desk.logTraining(entry) }
    #expect(try desk.transcript(of: people[0]).lines.count == 1)
    try Confirmation.doubts([doubt]).during { () throws(RepositoryError) in _ = try desk.logTraining(entry) }
    #expect(try desk.transcript(of: people[0]).lines.count == 2)
  }

  @Test func `a sign-in, an enrolment and a logged training are taken back by undo`() throws {
    let course = try network.course()
    let training = try network.trainingClass(of: course)
    try desk.enroll(people[0], in: training)
    try desk.signIn(people[0], to: training)
    try desk.undo()
    #expect(try status(training) == ["\(people[0].number) enrolled 1"])
    try desk.undo()
    #expect(try status(training) == [])
    let logged = try desk.logTraining(
      TrainingEntry(course: course, people: people, minutes: Minutes(60) ?? .zero, heldOn: Network.today - 1))
    #expect(try desk.transcript(of: people[0]).lines.count == 1)
    try desk.undo()
    #expect(throws: RepositoryError.notFound("\(logged)")) { try desk.trainingClass(logged) }
    #expect(try desk.transcript(of: people[0]).lines == [])
  }

  @Test func `an ambassador sees the classes of their organization and in them only their own people`() throws {
    let training = try network.trainingClass(of: network.course())
    try desk.enroll(people[0], in: training)
    let record = try network.workspace(.ambassador).trainingClass(training)
    #expect(record.attendance.isEmpty && record.unseen == 1)
    #expect(throws: RepositoryError.notFound("\(people[0])")) {
      try network.workspace(.ambassador).signIn(people[0], to: training)
    }
  }

  @Test func `two consoles at one door sign two hundred people in, lose none and seat nobody twice`() throws {
    let folder = try TemporaryFolder()
    let first = try Network(store: Store.open(path: folder.path + "/door.sqlite"))
    let second = try Workspace.signIn(
      Store.open(path: folder.path + "/door.sqlite"), login: "front-desk", clock: first.clock)
    let crowd = try first.applicants((1...200).map { "Given\($0.letters) Family\($0.letters)" })
    let training = try first.trainingClass(of: first.course(), seats: 200)
    // Everybody comes to both, in opposite orders.
    let consoles = [(first.workspace(.frontDesk), crowd), (second, crowd.reversed())]
    let failures = ConcurrentDoor.run(consoles, training)
    #expect(failures == [])
    let record = try second.trainingClass(training)
    #expect(record.attendance.count == 200)
    #expect(Set(record.attendance.compactMap(\.seat)) == Set(1...200))
    #expect(record.attendance.allSatisfy { $0.status == .present })
    #expect(try second.completeClass(training) == 200)
    #expect(try first.workspace().verifyAudit().fault == nil)
  }
}

/// Several consoles that sign the same people in at the same time, each on a thread of its own.
private enum ConcurrentDoor {
  static func run(_ consoles: [(workspace: Workspace, people: [Reference])], _ training: Reference) -> [String] {
    let failures = Failures()
    DispatchQueue.concurrentPerform(iterations: consoles.count) { index in
      for person in consoles[index].people {
        do { try consoles[index].workspace.signIn(person, to: training) } catch { failures.add("\(person): \(error)") }
      }
    }
    return failures.all
  }
}

private final class Failures: Sendable {
  private let found = Mutex<[String]>([])
  func add(_ failure: String) { found.withLock { $0.append(failure) } }
  var all: [String] { found.withLock { $0 } }
}
