import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("The days beside a profile")
struct GuardDayTests {
  let network: Network
  let director: Workspace
  let youth: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
  }

  private func days() throws -> (until: CivilDate?, ends: CivilDate?) {
    func day(_ column: String) throws -> CivilDate? {
      try network.store.read { db in
        try CivilDate.fetchOne(
          db, sql: "SELECT \(column) FROM youth_profile WHERE person_id = ?", arguments: [youth.number])
      }
    }
    return (try day("consented_until"), try day("consent_ends_on"))
  }

  @Test func `say what the rule says, whatever was signed and taken back`() throws {
    var random = SeededGenerator(seed: .random(in: 0...UInt64.max))
    let seed = random
    let today = Network.today
    for _ in 0..<300 {
      try network.store.write { db in
        try db.execute(sql: "DELETE FROM consent")
        for _ in 0..<Int.random(in: 0...4, using: &random) {
          let kind = Bool.random(using: &random) ? ConsentKind.participation : .media
          let signed = today - Int.random(in: 0...20, using: &random)
          let expires = Bool.random(using: &random) ? signed + Int.random(in: 0...30, using: &random) : nil
          let revoked =
            Int.random(in: 0...2, using: &random) == 0 ? signed + Int.random(in: 0...20, using: &random) : nil
          try db.execute(
            sql: """
              INSERT INTO consent (person_id, kind, text_version, signer_id, signed_on, expires_on, revoked_on,
                revoke_reason, created_at, updated_at)
              VALUES (?, ?, '1', ?, ?, ?, ?, ?, 0, 0)
              """,
            arguments: [
              youth.number, kind, youth.number, signed, expires, revoked.map { min($0, today) },
              revoked == nil ? nil : "no",
            ])
        }
      }
      let consents = try network.store.read { try Consent.signed($0, by: [youth.number])[youth.number] ?? [] }
      let standing = ConsentStanding(of: .participation, in: consents, on: today)
      let found = try days()
      #expect((found.until.map { $0 >= today } ?? false) == standing.isInForce, "\(seed): \(consents)")
      if case .neverSigned = standing { #expect(found.until == nil) }
      if case .inForce(let until) = standing { #expect(found.until == until ?? .distantFuture) }
      let first = ConsentEnd.first(toEndIn: consents, asked: [.participation], on: today)
      let isOver = found.ends.map { $0 < today } ?? false
      #expect(isOver == (first?.standing.isInForce == false), "\(seed): \(consents)")
    }
  }

  @Test func `follow an undo`() throws {
    let before = try days()
    let consent = try #require(try director.youthRecord(youth).consents.first)
    try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
    #expect(try days().until == Network.today - 1)
    try director.undo(reason: "By mistake.")
    #expect(try days() == before)
  }

  @Test func `follow a mentor's screening`() throws {
    let mentor = try network.waitingMentor()
    func until() throws -> CivilDate? {
      try network.store.read { db in
        try CivilDate.fetchOne(
          db, sql: "SELECT screened_until FROM mentor_profile WHERE person_id = ?", arguments: [mentor.number])
      }
    }
    #expect(try until() == Network.today.adding(months: 36))
    try director.exemptScreening(.interview, of: mentor, until: Network.today + 9, reason: "Known for years.")
    #expect(try until() == Network.today + 9)
    try director.recordScreening(.interview, of: mentor, as: .concern, reason: "Came unprepared.")
    #expect(try until() == nil)
  }
}
