import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The queue, as a supervisor works it off")
struct MatchQueueViewModelTests {
  let network: Network
  let model: MatchQueueViewModel

  init() throws {
    network = try Network.inMemory()
    model = MatchQueueViewModel(workspace: network.workspace(.supervisor))
  }

  private func propose(_ number: Int) throws -> Reference {
    try network.workspace(.matchSpecialist).proposeMatch(
      youth: try network.waitingYouth(given: "Youth", family: "No\(number)"),
      mentor: try network.waitingMentor(given: "Mentor", family: "No\(number)"), rationale: "Near.")
  }

  @Test func `takes one proposal from the decision to the first day`() throws {
    let match = try propose(1)
    #expect(
      model.waits(try #require(try model.row(match.number)))
        == "waits for the supervisor's decision, expires in 7 days")
    #expect(model.approve([match]) == .done("Approved \(match). Now mentor, youth and guardian are asked."))
    #expect(
      model.waits(try #require(try model.row(match.number)))
        == "waits for mentor, youth and guardian, expires in 7 days")
    #expect(
      model.steps.accept(match, by: [.mentor, .youth])
        == .done("Recorded that the mentor and youth of \(match) accept."))
    #expect(
      model.steps.accept(match, by: [.guardian])
        == .done("Recorded that the guardian of \(match) accepts. All have accepted; the match can begin."))
    #expect(model.waits(try #require(try model.row(match.number))) == "all have accepted; ready to begin")
    #expect(
      model.steps.schedule(match, on: "tomorrow") == .done("The match meeting of \(match) is on Friday 2026-03-06."))
    #expect(model.waits(try #require(try model.row(match.number))) == "meets tomorrow")
    #expect(
      model.steps.activate(match) == .done("\(match) is active since 2026-03-05; the first check-in is due 2026-03-07.")
    )
    #expect(try model.rows(.first, limit: 5).isEmpty)
  }

  @Test func `several at once have a result each`() throws {
    let (first, second) = (try propose(1), try propose(2))
    #expect(model.approve([first, second]) == .done("2 done."))
    let third = try propose(3)
    #expect(
      model.approve([first, third])
        == .refused(
          """
          1 done, 1 not:
          \(first): From presented there is no step to presented; see the record for the steps there are.
          """))
    #expect(model.decline([second, third], reason: "Not now.") == .done("2 done."))
  }

  @Test func `the filter shows what the supervisor is to decide`() throws {
    let (first, second) = (try propose(1), try propose(2))
    _ = model.approve([first])
    #expect(try model.rows(.first, limit: 5).count == 2)
    model.toggleFilter()
    #expect(try model.rows(.first, limit: 5).map(\.reference) == [second])
    #expect(try model.row(first.number) == nil)
  }

  @Test func `what has expired is ended at the first look and told`() throws {
    let match = try propose(1)
    #expect(model.expire() == nil)
    let later = MatchQueueViewModel(
      workspace: Workspace(
        store: network.store, actor: network.workspace(.supervisor).actor, clock: .fixed(on: Network.today + 8)))
    #expect(later.expire()?.contains("\(match)") == true)
    #expect(try later.rows(.first, limit: 5).isEmpty)
  }

  @Test func `what cannot be read as a day is refused`() throws {
    let match = try propose(1)
    guard case .refused(let sentence) = model.steps.activate(match, on: "soon") else {
      Issue.record("activated")
      return
    }
    #expect(sentence.contains("is no date"))
  }
}
