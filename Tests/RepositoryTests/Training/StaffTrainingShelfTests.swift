import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The list of staff and their training")
struct StaffTrainingShelfTests {
  let network: Network
  let course: Reference

  init() throws {
    network = try Network.inMemory()
    course = try network.course(minutes: 120, months: 12)
    try network.programAsking()
  }

  /// What is kept, and what comes of looking at everybody.
  private func expectAgreement(_ step: Comment) throws {
    let scope = network.workspace().scope
    let isBehind = try network.store.read { try StaffTrainingShelf.isBehind($0) }
    #expect(!isBehind, step)
    let kept: [String] = try network.store.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT s.user_id || ' ' || coalesce(s.trained_until, '-') FROM staff_training s JOIN user u ON u.id = s.user_id
          WHERE u.disabled_at IS NULL ORDER BY s.user_id
          """)
    }
    let staff: [StaffTraining] = try network.store.read {
      try StaffTraining.read($0, scope: scope, today: Network.today)
    }
    let found = staff.sorted { $0.user < $1.user }.map { line in
      let until = line.standing.lastDay(meeting: line.requirement)
      return "\(line.user) \(until?.description ?? "-")"
    }
    #expect(kept == found, step)
  }

  @Test func `is true after each change of what it hangs on`() throws {
    let director = network.workspace()
    let ada = try network.putOnFile(.ambassador, given: "Ada")
    try network.putOnFile(.frontDesk, given: "Fay")
    try expectAgreement("put on file")
    let entry = TrainingEntry(
      course: course, people: [ada], minutes: Minutes(120) ?? .zero, heldOn: Network.today - 360)
    try director.logTraining(entry)
    try expectAgreement("credited")
    try director.changeRole(of: "ambassador", to: .qualityLead)
    try expectAgreement("asked no more")
    try director.changeRole(of: "ambassador", to: .ambassador)
    try expectAgreement("asked again")
    try director.tieUser("ambassador", to: nil)
    try expectAgreement("untied")
  }
}
