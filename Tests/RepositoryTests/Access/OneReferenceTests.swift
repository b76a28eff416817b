import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// A person is under one reference, so that scope and log speak of the same.
@Suite("One person, one reference")
struct OneReferenceTests {
  private let network: Network
  private let youth: Reference
  private let sibling: Reference
  private var director: Workspace { network.workspace() }

  init() throws {
    network = try Network.inMemory()
    let match = try network.proposal(youth: "Mei", mentor: "Kim")
    try network.begin(match)
    let desk = network.workspace()
    youth = Reference(.youth, try desk.matchRecord(match).youth.id)
    sibling = try desk.addYouth(network.youthIntake(given: "Lina", family: "Ahmed"))
    var relative = RelativeIntake(.known(sibling.number))
    relative.kind = .sibling
    try desk.addRelative(relative, to: youth)
    try desk.entrustMatch(match, to: network.workspace(.ambassador).actor.id)
  }

  private var asAdult: Reference { Reference(.adult, sibling.number) }

  @Test(arguments: [Role.director, .supervisor, .frontDesk, .ambassador])
  func `a youth is not opened, changed or asked about as an adult`(role: Role) throws {
    let user = network.workspace(role)
    #expect(throws: RepositoryError.notFound(asAdult.description)) { try user.personRecord(asAdult) }
    #expect(throws: RepositoryError.self) {
      try user.savePerson(asAdult, PersonDetails(name: PersonName(given: "X", family: "Y")), version: 1)
    }
    #expect(try user.search(asAdult.description).contains { $0.reference == asAdult } == false)
    #expect(throws: RepositoryError.self) { try user.looks(at: asAdult) }
  }

  @Test func `an ambassador sees a brother or sister of their youth by name alone`() throws {
    let ambassador = network.workspace(.ambassador)
    let record = try ambassador.youthRecord(youth)
    #expect(record.relatives.contains { $0.name.given == "Lina" })
    #expect(throws: RepositoryError.notFound(sibling.description)) { try ambassador.youthRecord(sibling) }
    #expect(try ambassador.search("Lina").isEmpty)
  }

  @Test func `the letter tells of looks that were logged by the number of the person`() throws {
    try network.store.write { db in
      var change = try Change(.read, by: network.workspace(.frontDesk).actor, clock: network.clock, reason: "", db)
      change.about(asAdult)
      try change.finishEvent()
    }
    #expect(try director.looks(at: sibling).looks.map(\.login) == ["front-desk"])
  }
}
