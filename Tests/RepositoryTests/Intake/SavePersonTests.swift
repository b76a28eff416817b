import Domain
import Repository
import TestSupport
import Testing

@Suite("Saving an edit")
struct SavePersonTests {
  let network: Network
  let desk: Workspace
  let specialist: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    specialist = network.workspace(.matchSpecialist)
    youth = try desk.addYouth(network.youthIntake())
  }

  @Test func `keeps every field`() throws {
    var record = try specialist.youthRecord(youth)
    record.person.name.preferred = "May"
    record.person.interests = ["chess", "music"]
    record.person.languages = ["Khmer"]
    record.profile.school = "South High"
    record.profile.notes = "Likes to be asked first."
    try specialist.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    let saved = try specialist.youthRecord(youth)
    #expect(saved.person == record.person)
    #expect(saved.profile == record.profile)
  }

  @Test func `gives both values when somebody else was first`() throws {
    let mine = try specialist.youthRecord(youth)
    var theirs = try desk.youthRecord(youth)
    theirs.person.town = "Fall River"
    try desk.saveYouth(youth, person: theirs.person, profile: theirs.profile, versions: theirs.versions)
    var edited = mine
    edited.person.town = "Taunton"
    let conflict = Conflict(
      object: youth.description, currentVersion: mine.versions.person + 1,
      fields: [Conflict.Field(name: "town", mine: "Taunton", theirs: "Fall River")])
    #expect(throws: RepositoryError.conflict(conflict)) {
      try specialist.saveYouth(youth, person: edited.person, profile: edited.profile, versions: edited.versions)
    }
    #expect(try desk.youthRecord(youth).person.town == "Fall River")
  }

  @Test func `leaves case notes as they are when they could not be seen`() throws {
    var record = try specialist.youthRecord(youth)
    record.profile.notes = "Confidential"
    try specialist.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
    var seen = try desk.youthRecord(youth)
    #expect(seen.profile.notes == nil)
    seen.profile.grade = "5"
    try desk.saveYouth(youth, person: seen.person, profile: seen.profile, versions: seen.versions)
    let saved = try specialist.youthRecord(youth)
    #expect(saved.profile.notes == "Confidential")
    #expect(saved.profile.grade == "5")
  }

  @Test func `voids with a reason, out of every list`() throws {
    let supervisor = network.workspace(.supervisor)
    #expect(throws: RepositoryError.notPermitted(.voidRecord)) { try desk.voidPerson(youth, reason: "Twice on file") }
    try supervisor.voidPerson(youth, reason: "Twice on file")
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
    #expect(throws: RepositoryError.notFound(youth.description)) { try desk.youthRecord(youth) }
  }
}
