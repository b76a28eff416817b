import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Changing records")
struct ChangeTests {
  let network: Network
  let director: Workspace
  let id: Int64

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    id = try director.addOrganization(NewOrganization(name: "Elm School", kind: .school))
  }

  private func rename(_ name: String, expecting version: Int? = nil, undoable: Bool = false) throws {
    try director.write("rename", .importRecords, undoable: undoable) { change in
      try change.update(
        "organization", id: id, expecting: version, set: ["name": name], object: Reference(.organization, id))
    }
  }

  private func stored(_ column: String) throws -> DatabaseValue? {
    try network.store.read {
      try DatabaseValue.fetchOne($0, sql: "SELECT \(column) FROM organization WHERE id = \(id)")
    }
  }

  @Test func `an update counts the version up`() throws {
    try rename("Oak School", expecting: 1)
    #expect(try stored("version") == 2.databaseValue)
    #expect(try stored("name") == "Oak School".databaseValue)
  }

  @Test func `an update of nothing leaves the version`() throws {
    try rename("Elm School", expecting: 1)
    #expect(try stored("version") == 1.databaseValue)
  }

  @Test func `a record that was saved meanwhile gives both values and keeps the other's`() throws {
    try rename("Oak School")
    let conflict = Conflict(
      object: "O-\(id)", currentVersion: 2, fields: [.init(name: "name", mine: "Ash School", theirs: "Oak School")])
    #expect(throws: RepositoryError.conflict(conflict)) { try rename("Ash School", expecting: 1) }
    #expect(try stored("name") == "Oak School".databaseValue)
  }

  @Test func `an event tells each field before and after`() throws {
    try rename("Oak School")
    let event = try #require(try director.auditEvents(limit: 1).first)
    #expect(event.object == "O-\(id)")
    #expect(event.actor == "director")
    #expect(
      event.changes
        == #"[{"table":"organization","key":{"id":\#(id)},"did":"update","set":{"name":["Elm School","Oak School"]}}]"#)
  }

  @Test func `a refused command leaves nothing but the refusal`() throws {
    let before = try director.verifyAudit().events
    #expect(throws: RepositoryError.notPermitted(.editOrganization)) {
      try network.workspace(.ambassador).addOrganization(NewOrganization(name: "X", kind: .school))
    }
    let events = try director.auditEvents(limit: 1)
    #expect(try director.verifyAudit().events == before + 1)
    #expect(events.map(\.action) == [.refusal])
    #expect(events.map(\.actor) == ["ambassador"])
    #expect(events.map(\.reason) == ["add organization"])
  }

  @Test func `a command that fails leaves no event`() throws {
    let before = try director.verifyAudit().events
    #expect(throws: RepositoryError.invalid(field: "name", .notText)) { try rename("a\0b") }
    #expect(throws: RepositoryError.invalid(field: "", .check("length(name) > 0"))) { try rename("") }
    #expect(try director.verifyAudit().events == before)
  }

  @Test func `a value that must be unique is refused by name`() throws {
    try director.addUser(NewUser(login: "x", name: "X", role: .frontDesk, organizationID: nil))
    #expect(throws: RepositoryError.taken(field: "login", "x")) {
      try director.addUser(NewUser(login: "x", name: "Y", role: .frontDesk, organizationID: nil))
    }
  }

  @Test func `a record that is pointed to but not there is refused`() throws {
    #expect(throws: RepositoryError.stillLinked) {
      try director.addProgram(name: "P", organizationID: 999, setting: .siteBased)
    }
  }

  @Test func `a long change can have one event a record`() throws {
    let before = try director.verifyAudit().events
    try director.write("import", .importRecords) { change in
      for name in ["A", "B", "C"] {
        _ = try change.insert(NewOrganization(name: name, kind: .school))
        try change.finishEvent()
      }
    }
    let result = try director.verifyAudit()
    #expect(result.fault == nil)
    #expect(result.events == before + 3)
    #expect(try director.auditEvents(limit: 3).map(\.object) == ["O-\(id + 3)", "O-\(id + 2)", "O-\(id + 1)"])
  }

  @Test func `looking at a record is an event, and holds no value`() throws {
    _ = try director.organizationRecord(Reference(.organization, id))
    let event = try #require(try director.auditEvents(limit: 1).first)
    #expect(event.action == .read)
    #expect(event.object == "O-\(id)")
    #expect(event.changes == "[]")
  }
}

extension AuditAction: ExpressibleByStringLiteral {
  /// An action by its stored name.
  public init(stringLiteral name: String) { self.init(name) }
}
