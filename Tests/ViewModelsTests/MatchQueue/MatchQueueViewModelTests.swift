import Domain
import Localization
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The queue of proposals, as it is shown")
struct MatchQueueViewModelTests {
  private let network: Network

  init() throws { network = try Network.inMemory() }

  private func model(_ role: Role = .supervisor, later days: Int = 0) -> MatchQueueViewModel {
    MatchQueueViewModel(workspace: network.workspace(role).on(Network.today + days))
  }

  private func items(_ model: MatchQueueViewModel) throws -> [MatchQueueItem] {
    try model.items(ListRequest(limit: 50))
  }

  @Test func `says in words what each proposal waits for, and how long the clock runs`() throws {
    let match = try network.proposal()
    var item = try #require(try items(model(later: 2)).first)
    #expect(item.waitsFor == "a decision")
    #expect(item.waiting == "2 days")
    #expect(item.clock == "5 days")
    #expect(try items(model(later: 7)).first?.clock == "! today")
    _ = MatchStep.approve.perform(for: [.init(match)], in: model().workspace)
    _ = MatchStep.accept(.youth, on: nil).perform(for: [.init(match)], in: model().workspace)
    item = try #require(try items(model()).first)
    #expect(item.waitsFor == "mentor and guardian")
    #expect(item.unanswered == [.mentor, .guardian])
    for party in [MatchParty.mentor, .guardian] {
      _ = MatchStep.accept(party, on: nil).perform(for: [.init(match)], in: model().workspace)
    }
    #expect(try items(model()).first?.waitsFor == "a day to meet")
    _ = MatchStep.schedule(on: Network.today + 3).perform(for: [.init(match)], in: model().workspace)
    item = try #require(try items(model()).first)
    #expect(item.waitsFor == "meeting 2026-03-08")
    #expect(item.clock.isEmpty)
  }

  @Test func `each of several gets a line, and one that is refused leaves the others done`() throws {
    let (first, second) = (try network.proposal(), try network.proposal(youth: "Leo", mentor: "Jon"))
    _ = MatchStep.decline(reason: "Too far.").perform(for: [.init(first)], in: model().workspace)
    let results = MatchStep.approve.perform(for: [.init(first), .init(second)], in: model().workspace)
    #expect(results.map(\.isDone) == [false, true])
    #expect(results[0].sentence.hasPrefix("M-1: It is declined now"))
    #expect(results[1].sentence == "M-2 is approved; now mentor, youth and guardian are asked.")
  }

  @Test func `the answer that completes it says what is next`() throws {
    let match = try network.proposal()
    _ = MatchStep.approve.perform(for: [.init(match)], in: model().workspace)
    let sentences = MatchParty.asked.flatMap {
      MatchStep.accept($0, on: nil).perform(for: [.init(match)], in: model().workspace).map(\.sentence)
    }
    #expect(sentences.first == "M-1: the mentor accepts.")
    #expect(sentences.last == "M-1: the guardian accepts, so all four have; set the day of the match meeting.")
  }

  @Test func `a match goes through its whole course`() throws {
    let match = try network.proposal()
    try network.begin(match)
    let closure = MatchClosure(reason: .plannedEnd, goodbyeMeeting: true, rematchEligible: true)
    let steps: [MatchStep] = [
      .pause(reason: "Summer."), .resume, .close(closure), .reopen(reason: "They want to go on."),
    ]
    for step in steps {
      let refused = step.perform(for: [.init(match)], in: model().workspace).filter { !$0.isDone }
      #expect(refused.isEmpty, "\(step)")
    }
    #expect(MatchStep.resume.perform(for: [.init(match)], in: model().workspace).first?.isDone == false)
  }

  @Test func `says why a proposal cannot be approved here`() throws {
    let match = try network.proposal()
    let item = try #require(try items(model()).first)
    #expect(model().whyNotApprove(item, hasMarks: false) == nil)
    #expect(model().whyNotApprove(nil, hasMarks: false) == English.Proposals.noneSelected)
    #expect(model(.matchSpecialist).whyNotApprove(item, hasMarks: false)?.contains("may not decide proposals") == true)
    _ = MatchStep.approve.perform(for: [.init(match)], in: model().workspace)
    let presented = try #require(try items(model()).first)
    #expect(model().whyNotApprove(presented, hasMarks: false)?.contains("waits for all answers") == true)
  }

  @Test func `nobody approves a proposal of their own, but a director may`() throws {
    for (role, may) in [(Role.supervisor, false), (.director, true)] {
      let network = try Network.inMemory()
      let workspace = network.workspace(role)
      let match = try workspace.proposeMatch(
        youth: network.waitingYouth(), mentor: network.waitingMentor(), rationale: "Both like chess.")
      let model = MatchQueueViewModel(workspace: workspace)
      let item = try #require(try items(model).first)
      #expect((model.whyNotApprove(item, hasMarks: false) == nil) == may)
      let result = try #require(MatchStep.approve.perform(for: [.init(match)], in: model.workspace).first)
      #expect(result.error == (may ? nil : .refused(.ownProposal)))
    }
  }

  @Test func `what the start of a day has ended is gone`() throws {
    _ = try network.proposal()
    let model = model(.matchSpecialist, later: 8)
    #expect(model.refresh() == nil)
    #expect(try items(model).count == 1)
    model.workspace.startDay()
    model.refresh()
    #expect(try items(model).isEmpty)
    #expect(model.title(of: .all) == "All 0")
  }

  @Test func `filters count and show what waits for one kind of step`() throws {
    let (first, second) = (try network.proposal(), try network.proposal(youth: "Leo", mentor: "Jon"))
    _ = try network.proposal(youth: "Ana", mentor: "Kim")
    _ = MatchStep.approve.perform(for: [.init(first)], in: model().workspace)
    try network.accept(second)
    let model = model()
    model.refresh()
    #expect(ProposalFilter.allCases.map { model.counts[$0] } == [3, 1, 1, 1])
    model.show(.meeting)
    #expect(try items(model).map(\.reference) == [second])
    #expect(try model.items(ListRequest(.only(first), limit: 1)).isEmpty)
    #expect(try model.count(text: "ahmed") == 1)
    #expect(try model.count(text: "nobody") == 0)
  }
}
