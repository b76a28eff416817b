import Dispatch
import Domain
import Matching
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("A match day, as a specialist holds it")
struct MatchDayViewModelTests {
  private let network: Network
  private let youth: [Reference]
  private let mentors: [Reference]

  init() throws {
    let network = try Network.inMemory()
    self.network = network
    youth = try ["Mei", "José", "Lin"].map { try network.waitingYouth(given: $0) }
    mentors = try ["Tomás", "Ann"].map { try network.waitingMentor(given: $0) }
  }

  private func model(_ change: (inout MatchDayRequest) -> Void = { _ in }) -> MatchDayViewModel {
    var request = MatchDayRequest()
    change(&request)
    let model = MatchDayViewModel(workspace: network.workspace(.matchSpecialist), request: request)
    while model.isWorking { model.step() }
    return model
  }

  @Test func `pages of the list are those of the whole`() throws {
    let model = model()
    let all = try model.items(ListRequest(limit: 50))
    #expect(all.map(\.reference) == Array(youth.prefix(2)))
    #expect(try model.items(ListRequest(.after(all[0]), limit: 1)) == [all[1]])
    #expect(try model.items(ListRequest(.before(all[1]), limit: 5)) == [all[0]])
    #expect(try model.items(ListRequest(.last, limit: 1)) == [all[1]])
    #expect(try model.items(ListRequest(.only(youth[1]), limit: 1)) == [all[1]])
    #expect(try model.items(ListRequest(limit: 5, text: "josé")) == [all[1]])
    model.show(.leftOut)
    #expect(try model.items(ListRequest(limit: 50)).map(\.reference) == [youth[2]])
    #expect(model.title(of: .leftOut) == "Left out 1")
  }

  @Test func `the price of a pair is the difference of two slates`() throws {
    let day = try #require(model().day)
    for row in 0..<3 {
      for choice in try day.choices(row: row) {
        let change = day.setting(row: row, column: choice.column)
        let price = try day.change(to: change.edits, changing: change.changing)
        #expect(choice.price == "no cost" || choice.price.contains("points"))
        #expect((choice.price == "no cost") == (price.points == 0 && price.leftOut.isEmpty && price.moves.count < 2))
        #expect(price.leftOut.count == (choice.price.contains("leaves out") ? 1 : 0))
      }
    }
  }

  @Test func `what is settled is asked for again under the other policy`() throws {
    let model = model()
    let day = try #require(model.day)
    guard case .done(let price) = day.settle(day.setting(row: 2, column: 0)) else {
      Issue.record("not settled")
      return
    }
    #expect(price.hasPrefix("Left out: José Ahmed"))
    model.changePolicy()
    while model.isWorking { model.step() }
    #expect(model.request.policy == .weighted(pointsPerDay: 20))
    #expect(model.day?.column(row: 2) == 0)
  }

  @Test func `what has changed since the slate was found is refused pair by pair`() throws {
    let model = model()
    let specialist = network.workspace(.matchSpecialist)
    let pair = try #require(model.day).pair(row: 0, column: 0)
    // Somebody else has been quicker with one of the mentors.
    try specialist.proposeMatch(youth: youth[2], mentor: mentors[0], rationale: "Her neighbour.")
    #expect(model.apply(reason: "") == nil)
    while model.isWorking { model.step() }
    let applied = try #require(model.applied)
    #expect(applied.proposed.count == 1)
    #expect(applied.refusals.count == 1)
    #expect(applied.refusals.first?.contains("the one seat is taken") == true)
    #expect(pair.mentor == mentors[0].number)
    #expect(try specialist.matchRuns(limit: 1).first?.proposed == 1)
  }

  @Test func `brothers and sisters for whom no mentor has two seats are told`() throws {
    let model = model { $0.keepsSiblings = true }
    #expect(model.day?.apartSiblings.isEmpty == true, "they are no siblings: each has a mother of their own")
  }

  @Test func `every suggestion says what it would cost the others`() throws {
    let advisor = MatchAdvisor(workspace: network.workspace(.matchSpecialist))
    let first = try #require(try advisor.price(advisor.mentors(for: youth[0], limit: 5)))
    #expect(first.fitting.allSatisfy { $0.price?.leftOut == [] })
    let last = try #require(try advisor.price(advisor.mentors(for: youth[2], limit: 5)))
    #expect(last.fitting.allSatisfy { $0.price?.leftOut == [youth[1]] })
    #expect(last.fitting.first?.price?.words.contains("leaves out José Ahmed") == true)
    let ofMentor = try #require(try advisor.price(advisor.youth(for: mentors[1], limit: 5)))
    #expect(ofMentor.fitting.first { $0.youth == youth[2] }?.price?.leftOut == [youth[1]])
  }

  @Test func `the slate behind a price stands until somebody of the program changes`() throws {
    let workspace = network.workspace()
    let advisor = MatchAdvisor(workspace: workspace)
    func priceAtOnce() throws -> MatchSuggestions? {
      try advisor.price(advisor.mentors(for: youth[2], limit: 5), within: .nanoseconds(0))
    }
    let first = try #require(try advisor.price(advisor.mentors(for: youth[2], limit: 5)))
    #expect(first.fitting.allSatisfy { $0.price?.leftOut == [youth[1]] })
    var record = try workspace.mentorRecord(mentors[0])
    record.profile.occupation = "Nurse"
    try workspace.saveMentor(mentors[0], person: record.person, profile: record.profile, versions: record.versions)
    advisor.forget()
    let second = try #require(try priceAtOnce(), "nothing that matching looks at has changed")
    #expect(second.fitting.map(\.price) == first.fitting.map(\.price))
    #expect(second.fitting.first?.detail.contains("Nurse") == true)
    _ = try network.waitingMentor(given: "Zoë")
    advisor.forget()
    let third = try #require(try advisor.price(advisor.mentors(for: youth[2], limit: 5)))
    #expect(third.fitting.allSatisfy { $0.price?.leftOut == [] }, "now there is a seat for everybody")
  }

  @Test func `a run solves to the same again, and one that was changed on file does not`() throws {
    let specialist = network.workspace(.matchSpecialist)
    let run = try #require(
      model { $0.edits.vetoes = [MatchPair(youth: youth[0].number, mentor: mentors[0].number)] }.day
    )
    .keep()
    let record = try specialist.matchRun(run)
    #expect(MatchRunCheck(record) == .same)
    #expect(!record.result.contains("Ahmed"))
  }
}
