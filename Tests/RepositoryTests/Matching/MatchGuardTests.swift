import Domain
import Repository
import TestSupport
import Testing

@Suite("What a running match allows")
struct MatchGuardTests {
  let network: Network
  let director: Workspace
  let match: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    match = try network.proposal()
    try network.begin(match)
  }

  private func later(_ days: Int) -> Workspace { director.on(Network.today + days) }
  private func state() throws -> MatchState { try director.matchRecord(match).row.state }
  private func refusal(_ body: () throws -> Void) -> TransitionRefusal? {
    do { try body() } catch RepositoryError.refused(let refusal) { return refusal } catch { return nil }
    return nil
  }
  /// The state of a step that is refused because it is done already.
  private func done(_ body: () throws -> Void) -> String? {
    guard case .done(let step)? = refusal(body) else { return nil }
    return step.state
  }
  private func close(_ reason: ClosureReason = .family, after days: Int = 0, on day: CivilDate? = nil) throws {
    try later(days).closeMatch(
      match, MatchClosure(reason: reason, on: day, goodbyeMeeting: false, rematchEligible: true))
  }

  @Test func `a pause needs a reason, and goes on with check-ins and sessions`() throws {
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try later(3).pauseMatch(match, reason: " ")
    }
    try later(3).pauseMatch(match, reason: "Summer camp.")
    #expect(try state() == .paused)
    #expect(try director.matchRecord(match).row.vitals.nextCheckIn != nil)
    #expect(done { try later(3).pauseMatch(match, reason: "Again.") } == "paused")
    let entry = SessionEntry(matches: [match], heldOn: Network.today + 4, minutes: Minutes(60) ?? .zero)
    let workspace = later(5)
    try Confirmation.all.during { () throws(RepositoryError) in _ = try workspace.logSession(entry) }
    try later(9).resumeMatch(match)
    #expect(try state() == .active)
    #expect(try director.matchRecord(match).row.vitals.start == Network.today)
  }

  @Test func `only what rests is taken up again`() {
    #expect(done { try director.resumeMatch(match) } == "active")
  }

  @Test func `a pause that was a mistake is undone`() throws {
    try director.pauseMatch(match, reason: "Wrong match.")
    try director.undo(reason: "Wrong match.")
    #expect(try state() == .active)
  }

  @Test func `a paused match is closed as an active one is`() throws {
    try later(3).pauseMatch(match, reason: "Summer camp.")
    try close(after: 9)
    #expect(try state() == .closed)
    #expect(done { try close(after: 9) } == "closed")
  }

  @Test func `a last day lies between the last session and today`() throws {
    try later(8).logSession(
      SessionEntry(matches: [match], heldOn: Network.today + 7, minutes: Minutes(60) ?? .zero))
    #expect(refusal { try close(after: 9, on: Network.today + 6) } == .beforeLastSession(Network.today + 7))
    #expect(refusal { try close(after: 9, on: Network.today + 10) } == .inTheFuture(Network.today + 10))
    try close(after: 9, on: Network.today + 7)
    #expect(try director.matchRecord(match).row.endedOn == Network.today + 7)
  }

  @Test func `a closure that was a mistake is undone with all that followed from it`() throws {
    try close(after: 9)
    try later(9).undo(reason: "By mistake.")
    let record = try director.matchRecord(match)
    #expect(record.row.state == .active)
    #expect(record.row.endedOn == nil)
    #expect(record.row.vitals.nextCheckIn != nil)
    #expect(try director.mentorRecord(Reference(.adult, record.mentor.id)).seatsTaken == 1)
  }

  @Test func `only what is closed is opened again, and the gap stays`() throws {
    #expect(done { try director.reopenMatch(match, reason: "x") } == "active")
    try close(after: 30)
    try later(60).reopenMatch(match, reason: "They met again.")
    let lines = try director.timeline(of: match, limit: 2).map(\.event)
    #expect(
      lines == [
        .transition(from: .closed, to: .active, reason: "They met again."),
        .transition(from: .active, to: .closed, reason: "family"),
      ])
    let due = try #require(try director.matchRecord(match).row.vitals.nextCheckIn)
    #expect(due >= Network.today + 60)
  }
}
