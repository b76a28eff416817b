import Domain
import Repository
import TestSupport
import Testing

@Suite("The record of a guardian")
struct PersonRecordTests {
  let network: Network
  let desk: Workspace
  let youth: Reference
  let mother: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake())
    mother = Reference(.adult, try #require(try desk.youthRecord(youth).relatives.first).personID)
  }

  @Test func `names the youth they are about`() throws {
    let record = try desk.personRecord(mother)
    #expect(record.person.name.full == "Chloe Ahmed")
    #expect(record.wards.map(\.reference) == [youth])
    #expect(throws: RepositoryError.notFound(mother.description)) { try desk.mentorRecord(mother) }
  }

  @Test func `is saved against its version`() throws {
    var record = try desk.personRecord(mother)
    record.person.town = "Lynn"
    try desk.savePerson(mother, record.person, version: record.version)
    #expect(try desk.personRecord(mother).person.town == "Lynn")
    record.person.town = "Lowell"
    #expect(throws: RepositoryError.self) { try desk.savePerson(mother, record.person, version: record.version) }
  }

  @Test func `leaves one audit event when it is opened, and none when it is read again`() throws {
    let before = network.store.changeToken()
    _ = try desk.youthRecord(youth, isRefresh: true)
    _ = try desk.personRecord(mother, isRefresh: true)
    #expect(network.store.changeToken() == before)
  }
}
