import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Every role × every member of the workspace: what is shown beyond a name is in the log, with whose it is.
@Suite("The matrix of looks")
struct LookMatrixTests {
  /// What tells more than a name and is nobody's: the schools that are on file, and why a match day was held as it was.
  private static let ofNobody: Set<WorkspaceVerb> = [.schools, .matchRuns]
  /// What is read to be put together with more, and noted by what puts it together.
  private static let parts: Set<WorkspaceVerb> = [.mentorCards]

  @Test(arguments: Role.allCases)
  func `tells nothing beyond a name of anybody whom the log does not name`(role: Role) throws {
    let world = try AccessWorld()
    let user = world.network.workspace(role)
    var count = 0
    for verb in WorkspaceVerb.allCases where !Self.ofNobody.union(Self.parts).contains(verb) {
      for situation in [AccessSituation.own, .team, .colleague] {
        let family = world.families[situation.rawValue - 1]
        let before = try Self.head(world)
        var answer = ""
        do { dump(try verb.call(as: user, about: family), to: &answer) } catch { continue }
        let named = try Self.families(after: before, world)
        for other in world.families {
          let fields = AccessField.allCases.filter { $0 != .name && other.tells($0, in: answer) }
          guard !fields.isEmpty else { continue }
          count += 1
          #expect(
            named.contains(other.situation),
            "\(role.rawValue): \(verb.rawValue) tells \(fields) of \(other.situation), which the log does not")
        }
        if verb.isChange { try world.mend() }
      }
    }
    print("look matrix: \(count) answers tell more than a name as \(role.rawValue)")
    if role == .director { #expect(count > 50) }
  }

  private static func head(_ world: AccessWorld) throws -> Int64 {
    try world.network.store.read { try Int64.fetchOne($0, sql: "SELECT max(sequence) FROM audit_event") ?? 0 }
  }

  /// Whose families the events since then name.
  private static func families(after sequence: Int64, _ world: AccessWorld) throws -> Set<AccessSituation> {
    let events = try world.network.store.read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM audit_event WHERE sequence > ?", arguments: [sequence])
        .map(AuditEvent.init)
    }
    let references = events.flatMap { $0.objects + $0.records.references }
    return Set(
      references.filter { [.youth, .adult, .match, .session, .trainingClass, .run].contains($0.kind) }
        .compactMap { AccessSituation(rawValue: Int($0.number / 100)) })
  }

  @Test func `every list of the table has its name in the log once it is looked at`() throws {
    let world = try AccessWorld()
    let director = world.network.workspace()
    for verb in WorkspaceVerb.allCases where !verb.isChange {
      _ = try? verb.call(as: director, about: world.families[0])
    }
    let family = world.families[0]
    try director.write(.savePerson, .editPerson) { change in
      try change.update("person", id: family.youth.number, set: ["street": "1 Elm St"], object: family.youth)
    }
    _ = try director.undoableChange()
    let changed = try director.auditEvents(AuditFilter(action: .savePerson), limit: 1)
    _ = try changed.map { try director.auditEvent($0.sequence) }
    _ = try director.caseload(of: "match-specialist")
    let noted = try world.network.store.read {
      try String.fetchSet($0, sql: "SELECT reason FROM audit_event WHERE action = 'list'")
    }
    // Opened, found and taken away have actions of their own; and what is suggested is put together above.
    let elsewhere: Set<ShownPlace> = [
      .page, .search, .file, .register, .suggestions, .comparison,
    ]
    let expected = Set(ShownPlace.allCases).subtracting(elsewhere).map(\.rawValue)
    #expect(Set(expected).subtracting(noted) == [])
  }
}
