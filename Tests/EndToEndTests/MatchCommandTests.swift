import Domain
import Repository
import TestSupport
import Testing

@Suite("Matching by command")
struct MatchCommandTests {
  private let desk: CommandDesk
  private let youth: String
  private let mentor: String

  init() throws {
    desk = try CommandDesk()
    youth = try desk.network.waitingYouth().description
    mentor = try desk.network.waitingMentor().description
  }

  @discardableResult
  private func done(
    _ arguments: String..., as role: Domain.Role = .matchSpecialist, at location: SourceLocation = #_sourceLocation
  ) throws -> String {
    let result = try desk.run(["match"] + arguments, as: role)
    #expect(result.status == 0, "\(arguments): \(result.said)", sourceLocation: location)
    #expect(result.said == "", sourceLocation: location)
    return result.output
  }

  @Test func `ranks and explains who fits whom`() throws {
    let table = try desk.run("match", "suggest", youth, as: .matchSpecialist)
    #expect(table.status == 0)
    #expect(table.output.hasPrefix("Who"))
    #expect(table.output.contains("Tomás Kowalski"))
    #expect(!table.output.contains("…"), "nothing is cut where the output is no terminal")
    #expect(!table.output.contains("\u{1B}"))
    for (reference, other) in [(youth, mentor), (mentor, youth)] {
      let found = try desk.json("match", "suggest", reference, as: .matchSpecialist)
      let candidates = try #require(found["candidates"] as? [[String: Any]])
      #expect(candidates.count == 1)
      #expect(candidates[0]["youth"] as? String == youth && candidates[0]["mentor"] as? String == mentor, "\(other)")
      #expect(candidates[0]["eligible"] as? Bool == true)
      #expect((candidates[0]["criteria"] as? [[String: Any]])?.first?.keys.contains("reason") == true)
    }
    let why = try desk.run("match", "why", mentor, youth, as: .matchSpecialist)
    #expect(why.status == 0)
    #expect(why.output.contains("Criterion"))
    #expect(try desk.json("match", "why", youth, mentor, as: .matchSpecialist)["eligible"] as? Bool == true)
    let lines = try desk.run("match", "suggest", youth, "--format", "ndjson", as: .matchSpecialist)
    #expect(lines.output.split(separator: "\n").count == 1)
  }

  @Test func `takes a proposal through every step to the end and back`() throws {
    #expect(try done("propose", youth, mentor, "Both play soccer.").contains("M-1"))
    let queue = try desk.json("match", "queue", as: .supervisor)
    let proposals = try #require(queue["proposals"] as? [[String: Any]])
    #expect(proposals.first?["match"] as? String == "M-1")
    #expect(proposals.first?["state"] as? String == "proposed")
    #expect(
      try done("approve", "M-1", as: .supervisor) == "M-1 is approved; now mentor, youth and guardian are asked.\n")
    for party in ["mentor", "youth", "guardian"] {
      #expect(try done("accept", "M-1", "--party", party).hasPrefix("M-1: the \(party) accepts"))
    }
    #expect(try done("schedule", "M-1", "--on", "today").contains("the match meeting is on"))
    #expect(try done("activate", "M-1").contains("M-1 has begun on"))
    #expect(try done("pause", "M-1", "--reason", "Summer camp") == "M-1 is paused; its check-ins go on.\n")
    #expect(try done("resume", "M-1") == "M-1 is active again.\n")
    #expect(
      try done("close", "M-1", "--reason", "planned end", "--goodbye", "--rematch")
        == "M-1 is closed. The mentor's seat is free. Y-1 is on the waiting list again.\n")
    let reopened = try done("reopen", "M-1", "--reason", "They met again", as: .supervisor)
    #expect(reopened == "M-1 is active again from today.\n")
    #expect(try desk.json("show", "M-1")["state"] as? String == "active")
    #expect(try desk.run("audit", "verify").status == 0)
  }

  @Test func `a check-in says whether the person was reached`() throws {
    let (youth, mentor) = (try #require(Reference(youth)), try #require(Reference(mentor)))
    try desk.network.begin(try desk.network.proposal(of: youth, with: mentor))
    #expect(try desk.run("match", "check-in", "M-1", "--with", "youth", as: .matchSpecialist).status == 64)
    let tried = try done("check-in", "M-1", "--with", "youth", "--outcome", "not reached")
    #expect(tried.hasPrefix("Recorded the attempted check-in with the youth of M-1."))
    let reached = try done("check-in", "M-1", "--with", "youth", "--outcome", "reached", "--length", "15m")
    #expect(reached.hasPrefix("Recorded the check-in with the youth of M-1."))
    try desk.refuses("match", "check-in", "M-1", "--with", "youth", "--outcome", "maybe", with: 64, "not reached")
    try desk.refuses(
      "match", "check-in", "M-1", "--with", "youth", "--outcome", "reached", "--on", "+2d", with: 1, "has not come yet")
  }

  @Test func `a day far off is asked about in each step, and taken with --yes`() throws {
    let (youth, mentor) = (try #require(Reference(youth)), try #require(Reference(mentor)))
    try desk.network.accept(try desk.network.proposal(of: youth, with: mentor))
    let far = desk.network.clock.today().adding(months: 20)
    for words in ["is more than 60 days away.", "the participation consent ends", "Run it again with --yes"] {
      try desk.refuses("match", "schedule", "M-1", "--on", "\(far)", as: .matchSpecialist, with: 65, words)
    }
    #expect(try done("schedule", "M-1", "--on", "\(far)", "--yes").contains("the match meeting is on"))
  }

  @Test func `the queue says what blocks a proposal`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    let (director, youth) = (desk.network.workspace(), try #require(Reference(youth)))
    let consent = try #require(try director.youthRecord(youth).consents.first)
    try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
    let queue = try desk.json("match", "queue", as: .supervisor)
    #expect((queue["proposals"] as? [[String: Any]])?.first?["blocked"] as? String == "no consent")
    #expect(try desk.run("match", "queue", as: .supervisor).output.contains("no consent: a decision"))
  }

  @Test func `entrusts a match to an ambassador for a time, and takes it back`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    try desk.refuses("show", "M-1", as: .ambassador, with: 1, "no M-1")
    let today = desk.network.clock.today()
    let said = try done("entrust", "M-1", "--to", "ambassador", "--until", "\(today + 30)", as: .supervisor)
    #expect(said == "M-1 is entrusted to ambassador from \(today) until \(today + 30).\n")
    #expect(try desk.run("show", "M-1", as: .ambassador).status == 0)
    try done(
      "entrust", "M-1", "--to", "ambassador", "--from", "\(today - 9)", "--until", "\(today - 1)", as: .supervisor)
    try desk.refuses("show", "M-1", as: .ambassador, with: 1, "no M-1")
    try done("entrust", "M-1", "--to", "ambassador", as: .supervisor)
    #expect(try desk.run("show", "M-1", as: .ambassador).status == 0)
    #expect(
      try done("entrust", "M-1", "--back", as: .supervisor)
        == "M-1 is entrusted to nobody; no ambassador sees it.\n")
    try desk.refuses("show", "M-1", as: .ambassador, with: 1, "no M-1")

    try desk.refuses("match", "entrust", "M-1", "--to", "nobody", as: .supervisor, with: 1, "called “nobody”")
    try desk.refuses(
      "match", "entrust", "M-1", "--to", "ambassador", "--until", "yesterday", as: .supervisor, with: 65, "too early")
    try desk.refuses("match", "entrust", "M-1", "--to", "ambassador", as: .matchSpecialist, with: 77, "may not")
    try desk.refuses("match", "entrust", "M-9", "--to", "ambassador", as: .supervisor, with: 1, "no M-9")
    #expect(try desk.run("match", "entrust", "M-1", as: .supervisor).status == 64)
    #expect(try desk.run("match", "entrust", "M-1", "--to", "ambassador", "--back", as: .supervisor).status == 64)
  }

  @Test func `a mentor whose match was closed for safety is matched again only as a supervisor says so`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    let why = try done("why", youth, mentor)
    #expect(why.contains("They are M-1, proposed."))
    #expect(why.contains("fit"))
    #expect(!why.contains("not waiting") && !why.contains("taken"))
    try desk.network.begin(Reference(.match, 1))
    let said = try done("close", "M-1", "--reason", "program: safety")
    #expect(said.contains("\(mentor) is suspended until a supervisor decides."))
    try desk.refuses(
      "match", "reinstate", mentor, "--reason", "Fine", as: .matchSpecialist, with: 77, "closed for safety")
    #expect(
      try done("reinstate", mentor, "--reason", "Looked into it", as: .supervisor).contains("can be matched again"))
    try desk.refuses("match", "propose", youth, mentor, "Again", as: .matchSpecialist, with: 1, "matched before")
  }

  @Test func `a far day is asked about, a weekday is the next, and a paused match warns who logs for it`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    try desk.network.accept(Reference(.match, 1))
    try desk.refuses("match", "schedule", "M-1", "--on", "2046-11-01", as: .matchSpecialist, with: 65, "days away")
    let saturday = DateReader(today: desk.network.clock.today(), .coming).day("sat")?.description ?? ""
    #expect(try done("schedule", "M-1", "--on", "sat").contains(saturday))
    try desk.refuses("match", "activate", "M-1", as: .matchSpecialist, with: 65, "later than that")
    try done("activate", "M-1", "--yes")
    try done("pause", "M-1", "--reason", "Summer camp")
    let logged = try desk.run("log", "M-1", "90m", "--yes", as: .matchSpecialist)
    #expect(logged.status == 0 && logged.said.contains("M-1 is paused"))
  }

  @Test func `entrusts no match to another organization's ambassador`() throws {
    let director = desk.network.workspace()
    let other = try director.addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
    try director.addUser(NewUser(login: "ivy", name: "Ivy", role: .ambassador, organizationID: other))
    try done("propose", youth, mentor, "Both play soccer.")
    try desk.refuses("match", "entrust", "M-1", "--to", "ivy", with: 65, "another organization")
    try desk.refuses("match", "entrust", "M-1", "--to", "ivy", as: .supervisor, with: 1, "called “ivy”")
  }

  @Test func `declines a proposal, and takes a party's no`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    let declined = try done("decline", "M-1", "--reason", "Too far", as: .supervisor)
    #expect(declined == "M-1 is declined; the youth is waiting again.\n")
    try done("propose", youth, mentor, "Now by car.")
    try done("approve", "M-2", as: .supervisor)
    let refused = try done("accept", "M-2", "--party", "mentor", "--decline", "--reason", "Moved")
    #expect(refused == "M-2 is declined; the youth is waiting again.\n")
    #expect(try desk.json("show", youth)["state"] as? String == "waiting")
  }

  @Test func `does what it can of several, and tells of the rest`() throws {
    try done("propose", youth, mentor, "Both play soccer.")
    let result = try desk.run("match", "approve", "M-1", "M-9", as: .supervisor)
    #expect(result.status == 2)
    #expect(result.output == "M-1 is approved; now mentor, youth and guardian are asked.\n")
    #expect(result.said.hasPrefix("M-9: There is no M-9"))
  }

  @Test func `refuses in one sentence, with the status that says why`() throws {
    let specialist = Domain.Role.matchSpecialist
    try desk.refuses("match", "suggest", "M-1", as: specialist, with: 64, "M-1")
    try desk.refuses("match", "suggest", "Y-99", as: specialist, with: 1, "no Y-99")
    try desk.refuses("match", "suggest", youth, "--limit", "0", as: specialist, with: 64, "limit")
    try desk.refuses("match", "why", youth, youth, as: specialist, with: 64, "one youth and one mentor")
    try desk.refuses("match", "propose", mentor, youth, "Why not", as: specialist, with: 64, mentor)
    try desk.refuses("match", "propose", youth, mentor, " ", as: specialist, with: 1, "a rationale")
    try desk.refuses("match", "propose", youth, mentor, "Soccer", as: .frontDesk, with: 77, "may not")
    try done("propose", youth, mentor, "Both play soccer.")
    try desk.refuses("match", "propose", youth, mentor, "Again", as: specialist, with: 1, youth)
    try desk.refuses("match", "approve", "M-1", as: specialist, with: 77, "may not")
    try desk.refuses("match", "approve", "Y-1", as: .supervisor, with: 64, "M-104")
    try desk.refuses("match", "decline", "M-1", "--reason", "", as: .supervisor, with: 65, "eason")
    try desk.refuses("match", "accept", "M-1", "--party", "uncle", as: specialist, with: 64, "uncle")
    try desk.refuses("match", "accept", "M-1", "--party", "youth", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "accept", "M-1", "--party", "youth", "--on", "soon", as: specialist, with: 64, "soon")
    try desk.refuses("match", "schedule", "M-1", "--on", "today", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "activate", "M-1", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "pause", "M-1", "--reason", "Camp", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "resume", "M-1", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "close", "M-1", "--reason", "unknown", as: specialist, with: 64, "unknown")
    try desk.refuses("match", "close", "M-1", "--reason", "planned end", as: specialist, with: 1, "M-1")
    try desk.refuses("match", "reopen", "M-1", "--reason", "Again", as: .supervisor, with: 1, "M-1")
    try desk.refuses("match", "reopen", "M-1", "--reason", "Again", as: specialist, with: 77, "may not")
    try desk.refuses("match", "queue", "--limit=-1", as: specialist, with: 64, "limit")
  }

  @Test func `says that nothing waits, on standard error`() throws {
    let empty = try desk.run("match", "queue", as: .supervisor)
    #expect(empty.status == 0)
    #expect(empty.output == "")
    #expect(empty.said.hasPrefix("No proposal waits for anybody."))
    #expect(try desk.json("match", "queue")["proposals"] as? [String] == [])
  }
}
