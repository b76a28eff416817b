import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Undoing")
struct UndoTests {
  let network: Network
  let director: Workspace

  init() throws {
    network = try Network.inMemory()
    director = network.workspace().inNewSitting
    _ = try TwoFamilies(network)
  }

  private func change(_ action: AuditAction, _ body: (inout Change) throws -> Void) throws {
    try director.write(action, .editPerson, undoable: true, body)
  }

  private func fetch(_ sql: String) throws -> [String] { try network.store.read { try String.fetchAll($0, sql: sql) } }

  @Test func `gives a row its values back, counts its version on, and is in the log`() throws {
    try change("edit") {
      try $0.update("person", id: 11, set: ["town": "Salem", "latitude": 42.51], object: Reference(.youth, 11))
    }
    let undone = try director.undo()
    #expect(undone.action == "edit")
    #expect(undone.object == Reference(.youth, 11))
    #expect(try fetch("SELECT town || version || coalesce(latitude, '-') FROM person WHERE id = 11") == ["Boston3-"])
    let event = try #require(try director.auditEvents(limit: 1).first)
    #expect(event.action == .undo)
    #expect(event.object == "Y-11")
    #expect(event.reason == "edit")
    #expect(try director.verifyAudit().fault == nil)
  }

  @Test func `takes several steps back, the last first, then has nothing left`() throws {
    for town in ["Salem", "Lynn"] { try change("edit") { try $0.update("person", id: 11, set: ["town": town]) } }
    #expect(try director.undoableChange()?.action == "edit")
    try director.undo()
    #expect(try fetch("SELECT town FROM person WHERE id = 11") == ["Salem"])
    try director.undo()
    #expect(try fetch("SELECT town FROM person WHERE id = 11") == ["Boston"])
    #expect(try director.undoableChange() == nil)
    #expect(throws: RepositoryError.nothingToUndo) { try director.undo() }
  }

  @Test func `voids an entry and deletes its links`() throws {
    try change("log session") { change in
      let id = try change.insert("session", ["held_on": change.today, "minutes": 90], object: .session)
      try change.insert(
        "session_match", ["match_id": 1, "held_on": change.today, "session_id": id, "minutes": 90])
      try change.update("match", id: 1, set: ["last_session_on": change.today])
      try change.update("match", id: 1, set: ["next_check_in_on": change.today])
    }
    try director.undo()
    #expect(try fetch("SELECT void_reason FROM session WHERE id = 3") == ["undone"])
    #expect(try fetch("SELECT match_id FROM session_match WHERE session_id = 3") == [])
    #expect(try fetch("SELECT last_session_on FROM match WHERE id = 1 AND last_session_on IS NOT NULL") == [])
  }

  @Test func `brings back what was taken away`() throws {
    try change("add") { try $0.insert("person_language", ["person_id": 11, "language": "Tiếng \"Việt\"\n\\"]) }
    try change("remove") {
      try $0.delete("person_language", key: ["person_id": 11, "language": "Tiếng \"Việt\"\n\\"])
    }
    try director.undo()
    #expect(try fetch("SELECT language FROM person_language") == ["Tiếng \"Việt\"\n\\"])
    try director.undo()
    #expect(try fetch("SELECT language FROM person_language") == [])
  }

  @Test func `leaves alone what somebody else has changed since`() throws {
    try change("first") { try $0.update("person", id: 13, set: ["town": "Lynn"]) }
    try change("second") { try $0.update("person", id: 11, set: ["town": "Salem"], object: Reference(.youth, 11)) }
    try network.workspace(.supervisor).write("edit", .editPerson) {
      try $0.update("person", id: 11, set: ["town": "Quincy"])
    }
    // Nor is the older change taken back in its place.
    for _ in 0..<2 {
      #expect(throws: RepositoryError.undoBlocked("Y-11", .changedSince)) { try director.undo() }
    }
    #expect(try fetch("SELECT town FROM person WHERE id = 11") == ["Quincy"])
    let first = try #require(try director.undoableChanges().last { $0.action == "first" })
    #expect(try director.undo(first.id).action == "first")
  }

  @Test func `leaves alone what others have come to rely on`() throws {
    try change("add") { try $0.insert("organization", ["name": "X", "kind": "school"], object: .organization) }
    try change("profile") { change in
      let id = try change.insert(
        "person", ["given_name": "A", "family_name": "B", "sort_name": "b a", "sound_key": ""], object: .adult)
      try change.insert(
        "mentor_profile",
        ["person_id": id, "program_id": network.program, "state": MentorState.inquiry, "state_since": change.today])
    }
    try network.store.write { db in
      try db.execute(
        sql:
          "INSERT INTO screening_item (person_id, kind, status, updated_at) SELECT max(person_id), 'interview', 'requested', 0 FROM mentor_profile"
      )
    }
    #expect(throws: RepositoryError.undoBlocked("A-24", .record("screening_item"))) { try director.undo() }
    #expect(try fetch("SELECT given_name FROM person WHERE id = 24 AND voided_at IS NULL") == ["A"])
  }

  @Test func `is everybody's own`() throws {
    try change("edit") { try $0.update("person", id: 11, set: ["town": "Salem"]) }
    #expect(try network.workspace(.supervisor).undoableChange() == nil)
  }

  @Test func `forgets what is long past`() throws {
    for number in 0..<(UndoLog.depth + 5) {
      try change("edit") { try $0.update("person", id: 11, set: ["town": "\(number)"]) }
    }
    #expect(try fetch("SELECT count(*) FROM undo_entry") == ["\(UndoLog.depth)"])
  }

  @Test func `a caseload that a supervisor dealt out comes back`() throws {
    let supervisor = network.workspace(.supervisor)
    let youth = try network.workspace(.matchSpecialist).addYouth(network.youthIntake())
    let owner = network.workspace(.matchSpecialist).actor
    _ = try supervisor.dealOut(from: owner.login, .nobody)
    #expect(
      try fetch("SELECT coalesce(specialist_id, '-') FROM youth_profile WHERE person_id = \(youth.number)") == ["-"])
    try supervisor.undo()
    #expect(try fetch("SELECT specialist_id FROM youth_profile WHERE person_id = \(youth.number)") == ["\(owner.id)"])
  }

  @Test func `a consent isn't recorded again once another guardian has ended it`() throws {
    let youth = try director.addYouth(network.youthIntake())
    var father = RelativeIntake(.new(PersonDetails(name: PersonName(given: "Luis", family: "Diaz"))))
    father.rights.mayConsent = .yes
    let other = try director.addRelative(father, to: youth)
    let first = try #require(try director.youthRecord(youth).consents.first).id
    try director.recordConsent([.participation], for: youth, signedBy: other)
    try director.undo()
    try network.workspace(.frontDesk).revokeConsent(first, of: youth, reason: "Mother asked.")
    let redo = try #require(try director.redoableChange())
    #expect(throws: RepositoryError.undoBlocked("\(youth)", .checksDue)) { try director.undo(redo.id) }
  }
}
