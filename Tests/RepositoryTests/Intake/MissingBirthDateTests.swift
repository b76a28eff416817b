import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("A youth without a birth date on record")
struct MissingBirthDateTests {
  let network: Network
  let workspace: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    workspace = network.workspace(.supervisor)
    youth = try network.workspace().addYouth(network.youthIntake())
    try workspace.recordInterview(of: youth)
    try forget(youth)
  }

  private func forget(_ youth: Reference) throws {
    try network.store.write {
      try $0.execute(sql: "UPDATE person SET birth_date = NULL WHERE id = ?", arguments: [youth.number])
    }
  }

  @Test func `is in the lists, with the date as what comes next`() throws {
    var request = IntakeQueueRequest()
    request.text = "Mei"
    #expect(try workspace.intakeQueue(request).map(\.next) == [.provide(.birthDate)])
    let record = try workspace.youthRecord(youth)
    #expect(record.facts.birthDate == nil)
    #expect(record.next == .provide(.birthDate))
  }

  @Test func `is not enrolled before the date is known, and is once it is`() throws {
    try workspace.setEligibility(of: youth, to: true)
    #expect(throws: RepositoryError.refused(.missing([.birthDate]))) {
      try workspace.moveYouth(youth, to: .enrolled)
    }
    let record = try workspace.youthRecord(youth)
    var person = record.person
    person.birthDate = CivilDate(year: 2016, month: 2, day: 12)
    try workspace.saveYouth(youth, person: person, profile: record.profile, versions: record.versions)
    try workspace.moveYouth(youth, to: .enrolled)
  }

  @Test func `stands in the queue for a mentor, without an age`() throws {
    let waiting = try network.waitingYouth(given: "Leo")
    try forget(waiting)
    #expect(try workspace.waitingYouth(limit: 5).map(\.age) == [nil])
    let mentor = try network.waitingMentor()
    #expect(throws: RepositoryError.refused(.missing([.birthDate]))) {
      try network.proposal(of: waiting, with: mentor)
    }
  }
}
