import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The intake queue, as it is shown")
struct IntakeViewModelTests {
  private let model: IntakeViewModel
  private let youth: Reference
  private let mentor: Reference

  init() throws {
    let network = try Network.inMemory()
    youth = try network.workspace().addYouth(network.youthIntake())
    mentor = try network.workspace().addMentor(network.mentorIntake())
    model = IntakeViewModel(workspace: network.workspace(.supervisor))
    _ = model.refresh()
  }

  @Test func `tells each part with its count, and the states of what is shown`() {
    #expect(
      IntakeFilter.allCases.map(model.title) == [
        "All 2", "Youth 1", "Mentors 1", "Nobody's yet 2", "Match ended 0", "Suspended 0", "Inactive 0",
        "Waiting or matched", "Left or referred",
      ])
    #expect(model.note == "1 application · 1 applied")
    model.show(.mentors)
    #expect(model.note == "1 applied")
  }

  @Test(arguments: [
    Requirement.guardian, .guardianConsent(.participation), .intakeInterview, .eligibility, .birthDate, .baselineSurvey,
    .screeningItem(.interview), .trainingMinutes(credited: 0, needed: 120), .trainingTopic(.abuseReporting),
  ])
  func `whatever is missing on the way to waiting is a task for one key`(_ requirement: Requirement) {
    #expect(IntakeTask(.provide(requirement)) != nil)
  }

  @Test func `reads one row again only while it answers filter and text`() throws {
    func row(_ reference: Reference, _ text: String = "") throws -> [Reference] {
      try model.items(ListRequest(.only(reference), limit: 1, text: text)).map(\.reference)
    }
    #expect(try row(youth) == [youth])
    #expect(try row(youth, "ahm") == [youth])
    #expect(try row(youth, "\(youth)") == [youth])
    #expect(try row(youth, "\(mentor)").isEmpty)
    model.show(.mentors)
    #expect(try row(youth).isEmpty)
    #expect(try row(mentor, "kow") == [mentor])
  }

  @Test func `says in a look what is waited for, without empty facts`() throws {
    let item = try #require(try model.items(ListRequest(limit: 5)).first)
    let facts = model.peek(item).parts.compactMap { if case .fact(let fact) = $0 { fact } else { nil } }
    #expect(facts.contains(RecordFact("Next", "intake interview", .accent)))
    #expect(facts.allSatisfy { !$0.value.isEmpty })
  }
}
