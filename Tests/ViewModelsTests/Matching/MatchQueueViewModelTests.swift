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
    try network.proposal(youth: "Youth\(number)", mentor: "Mentor\(number)")
  }

  private func items() throws -> [MatchQueueItem] { try model.items(.first, limit: 10, text: "") }

  @Test func `takes one proposal from the decision to the first day`() throws {
    let match = try propose(1)
    #expect(try items().map(\.reference) == [match])
    #expect(model.take(.approve, for: [match]).map(\.isDone) == [true])
    #expect(try items().first?.unanswered == [.mentor, .youth, .guardian])
    for party in MatchParty.asked {
      #expect(model.take(.accept(party, on: nil), for: [match]).map(\.isDone) == [true])
    }
    #expect(try items().first?.state == .accepted)
    #expect(model.take(.schedule(on: Network.today + 1), for: [match]).map(\.isDone) == [true])
    #expect(try items().first?.meetingOn == Network.today + 1)
    #expect(model.take(.activate(on: nil, reason: ""), for: [match]).map(\.isDone) == [true])
    #expect(try items().isEmpty)
  }

  @Test func `several at once have a result each`() throws {
    let (first, second) = (try propose(1), try propose(2))
    _ = model.take(.approve, for: [first])
    let results = model.take(.approve, for: [first, second])
    #expect(results.map(\.match) == [first, second])
    #expect(results.map(\.isDone) == [false, true])
    #expect(results[0].sentence.contains("\(first)"))
  }

  @Test func `the filter shows what the supervisor is to decide`() throws {
    let (first, second) = (try propose(1), try propose(2))
    _ = model.take(.approve, for: [first])
    #expect(try items().count == 2)
    model.show(.undecided)
    #expect(try items().map(\.reference) == [second])
    #expect(try model.items(.only(first.number), limit: 1, text: "").isEmpty)
  }

  @Test func `what has expired is ended at the first look and told`() throws {
    let match = try propose(1)
    #expect(model.refresh() == nil)
    let later = MatchQueueViewModel(workspace: network.workspace(.supervisor).on(Network.today + 8))
    #expect(later.refresh()?.contains("\(match)") == true)
    #expect(try later.items(.first, limit: 5, text: "").isEmpty)
  }
}
