import Domain
import Repository
import TestSupport
import Testing

@Suite("A step from a screen that is no longer true")
struct StaleMatchTests {
  let network: Network
  let director: Workspace
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    match = try network.proposal()
  }

  private static let verbs: [(name: String, take: @Sendable (Workspace, Reference, Int) throws -> Void)] = [
    ("approve", { try $0.decideProposal($1, .approve, expecting: $2) }),
    ("decline", { try $0.decideProposal($1, .decline(reason: "Too far."), expecting: $2) }),
    ("accept", { try $0.recordAcceptance(of: $1, by: .youth, expecting: $2) }),
    ("refuse", { try $0.recordDecline(of: $1, by: .youth, reason: "No time.", expecting: $2) }),
    ("schedule", { try $0.scheduleMeeting(of: $1, on: Network.today, expecting: $2) }),
    ("activate", { try $0.activateMatch($1, expecting: $2) }),
    ("pause", { try $0.pauseMatch($1, reason: "Holidays.", expecting: $2) }),
    ("resume", { try $0.resumeMatch($1, expecting: $2) }),
    (
      "close",
      {
        let closure = MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true)
        try $0.closeMatch($1, closure, expecting: $2)
      }
    ),
    ("reopen", { try $0.reopenMatch($1, reason: "By mistake.", expecting: $2) }),
  ]

  @Test(arguments: verbs.indices)
  func `is a conflict, whatever the step, and nothing is done`(index: Int) throws {
    let verb = Self.verbs[index]
    let seen = try #require(try director.proposal(match)?.version)
    try director.decideProposal(match, .approve, expecting: seen)
    let conflict = Conflict(object: match.description, currentVersion: seen + 1, fields: [])
    #expect(throws: RepositoryError.conflict(conflict), "\(verb.name)") { try verb.take(director, match, seen) }
    #expect(try director.proposal(match)?.version == seen + 1, "\(verb.name)")
  }

  @Test func `answers of several parties do not stand in each other's way`() throws {
    try director.decideProposal(match, .approve)
    let seen = try #require(try director.proposal(match)?.version)
    for party in MatchParty.asked { try director.recordAcceptance(of: match, by: party, expecting: seen) }
    let row = try #require(try director.proposal(match))
    #expect(row.state == .accepted)
    try director.activateMatch(match, expecting: row.version)
    let record = try director.matchRecord(match)
    try director.logSession(
      SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero))
    #expect(throws: RepositoryError.self, "a session was logged since it was looked at") {
      try director.closeMatch(
        match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true),
        expecting: record.row.version)
    }
  }
}
