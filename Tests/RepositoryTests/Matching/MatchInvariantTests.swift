import Domain
import Repository
import TestSupport
import Testing

@Suite("Whatever staff do with matches")
struct MatchInvariantTests {
  /// Each counts the rows that break a promise.
  private static let promises: [(name: String, sql: String)] = [
    (
      "the seats taken are the running matches, and no more than there are",
      """
      SELECT count(*) FROM mentor_profile m WHERE m.seats_taken > m.capacity OR m.seats_taken <>
        (SELECT count(*) FROM match x WHERE x.mentor_id = m.person_id
          AND x.state NOT IN ('closed', 'declined', 'expired'))
      """
    ),
    (
      "a youth has one running match at most",
      """
      SELECT count(*) FROM (SELECT 1 FROM match WHERE state NOT IN ('closed', 'declined', 'expired')
        GROUP BY youth_id HAVING count(*) > 1)
      """
    ),
    (
      "a youth is proposed or matched exactly when a match of theirs is",
      """
      SELECT count(*) FROM youth_profile y WHERE
        (y.state = 'proposed') <> EXISTS (SELECT 1 FROM match x WHERE x.youth_id = y.person_id
          AND x.state IN ('proposed', 'presented', 'accepted', 'scheduled'))
        OR (y.state = 'matched') <> EXISTS (SELECT 1 FROM match x WHERE x.youth_id = y.person_id
          AND x.state IN ('active', 'paused', 'intervention', 'closing'))
      """
    ),
    (
      "a mentor's state follows from the matches",
      """
      SELECT count(*) FROM mentor_profile m WHERE m.state <>
        CASE WHEN EXISTS (SELECT 1 FROM match x WHERE x.mentor_id = m.person_id AND x.state = 'active') THEN 'matched'
          WHEN m.seats_taken > 0 THEN 'proposed' ELSE 'waiting' END
      """
    ),
    (
      "what is live has a first day, what is closed a last one and a reason",
      """
      SELECT count(*) FROM match WHERE (state = 'active' AND (started_on IS NULL OR ended_on IS NOT NULL
        OR next_check_in_on IS NULL)) OR (state = 'closed' AND (ended_on < started_on OR closure_reason IS NULL))
      """
    ),
    (
      "a youth in the queue keeps the day of the wait",
      "SELECT count(*) FROM youth_profile WHERE (state IN ('waiting', 'proposed')) <> (waiting_since IS NOT NULL)"
    ),
    (
      "the last line of every timeline is the state",
      """
      SELECT count(*) FROM match x WHERE x.state <>
        (SELECT to_state FROM transition t WHERE t.subject = 'match' AND t.subject_id = x.id ORDER BY id DESC LIMIT 1)
      """
    ),
  ]

  @Test func `the promises hold after every step, allowed or refused`() throws {
    let seed = UInt64.random(in: 0 ... .max)
    var random = SeededGenerator(seed: seed)
    let database = try MatchDatabase()
    let network = database.network
    let youth = try (0..<5).map { try network.waitingYouth(given: "Youth", family: "No\($0.letters)") }
    let mentors = try (0..<3).map { try network.waitingMentor(given: "Mentor", family: "No\($0.letters)") }
    try database.execute("UPDATE mentor_profile SET capacity = 2 WHERE person_id = \(mentors[0].number)")
    var matches: [Reference] = []
    var done = 0
    for day in 0..<160 {
      let staff = Workspace(
        store: network.store, actor: network.workspace(.supervisor).actor, clock: .fixed(on: Network.today + day / 4))
      let match = matches.randomElement(using: &random) ?? Reference(.match, 1)
      do throws(RepositoryError) {
        switch Int.random(in: 0..<11, using: &random) {
        case 0...2:
          matches.append(
            try staff.proposeMatch(
              youth: youth.randomElement(using: &random) ?? youth[0],
              mentor: mentors.randomElement(using: &random) ?? mentors[0], rationale: "Near."))
        case 3: try staff.decideProposal(match, .approve)
        case 4:
          try staff.decideProposal(matches.last ?? match, .approve)
          for party in MatchParty.asked { try staff.recordAcceptance(of: matches.last ?? match, by: party) }
        case 5: try staff.decideProposal(match, .decline(reason: "Not now."))
        case 6: try staff.recordDecline(of: match, by: .guardian, reason: "Not now.")
        case 7: try staff.activateMatch(match)
        case 8:
          try staff.closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: false, rematchEligible: true))
        case 9: try staff.reopenMatch(match, reason: "By mistake.")
        default:
          staff.startDay()
          if let closed = youth.randomElement(using: &random) { try staff.moveYouth(closed, to: .waiting) }
        }
        done += 1
      } catch {
        if case .other(let text) = error { Issue.record("seed \(seed), step \(day): \(text)") }
        if case .invalid(_, .check(let text)) = error { Issue.record("seed \(seed), step \(day): \(text)") }
      }
      for promise in Self.promises {
        let broken = try database.value(promise.sql)
        #expect(broken == "0", "seed \(seed), step \(day): \(promise.name)")
        if broken != "0" { return }
      }
    }
    #expect(done > 10, "seed \(seed)")
  }
}
