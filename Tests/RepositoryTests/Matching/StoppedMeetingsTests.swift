import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("A match whose meetings stop")
struct StoppedMeetingsTests {
  let database: MatchDatabase
  let match: Reference
  let youth: Reference

  init() throws {
    database = try MatchDatabase()
    let network = database.network
    match = try database.add {
      $0.specialist = network.workspace(.matchSpecialist).actor.id
      $0.ambassador = network.workspace(.ambassador).actor.id
    }.match
    youth = Reference(.youth, 101)
  }

  private func revoke() throws -> EndedConsent {
    let director = database.network.workspace()
    let consent = try #require(try director.youthRecord(youth).consents.first { $0.consent.kind == .participation })
    return try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
  }

  @Test func `the ambassador is told to stop and whom to ask, and nothing else`() throws {
    let ambassador = database.network.workspace(.ambassador)
    _ = try ambassador.matchRecord(match)
    _ = try revoke()
    let specialist = database.network.workspace(.matchSpecialist).actor.name
    let section = try #require(try ambassador.today(limit: 5).first)
    #expect(section.kind == .stopped)
    #expect(section.rows.map(\.matter) == [.stopped(match, ask: specialist)])
    #expect(section.rows.map(\.name.full) == [""])
    let refusal = RepositoryError.meetingsStopped(match, ask: specialist)
    #expect(throws: refusal) { try ambassador.matchRecord(match) }
    #expect(throws: refusal) { try ambassador.timeline(of: match, limit: 5) }
    #expect(throws: refusal) {
      try ambassador.logSession(
        SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero))
    }
    #expect(throws: RepositoryError.notFound("M-9")) { try ambassador.matchRecord(Reference(.match, 9)) }
  }

  @Test func `nobody else's ambassador is told of it`() throws {
    try database.execute("UPDATE match SET ambassador_id = NULL")
    _ = try revoke()
    let ambassador = database.network.workspace(.ambassador)
    #expect(throws: RepositoryError.notFound("M-1")) { try ambassador.matchRecord(match) }
    #expect(try ambassador.today(limit: 5).isEmpty)
  }

  @Test func `a match is not entrusted to somebody who could not see it`() throws {
    _ = try revoke()
    let supervisor = database.network.workspace(.supervisor)
    let gone = Requirement.guardianConsent(.participation, .revoked(on: Network.today))
    #expect(throws: RepositoryError.refused(.missing([gone]))) {
      try supervisor.entrustMatch(match, to: database.network.workspace(.ambassador).actor.id)
    }
  }

  @Test func `who ends a consent is told which and what stands on it`() throws {
    let ended = try revoke()
    #expect(ended.kind == .participation)
    #expect(ended.matches.map(\.reference) == [match])
    #expect(ended.matches.map(\.state) == [.active])
    #expect(ended.matches.map(\.specialist) == [database.network.workspace(.matchSpecialist).actor.name])
  }
}
