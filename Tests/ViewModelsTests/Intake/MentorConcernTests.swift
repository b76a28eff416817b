import Domain
import TestSupport
import Testing
import ViewModels

@testable import Repository

@Suite("A mentor about whom a check raises a concern")
struct MentorConcernTests {
  let database: MatchDatabase
  let director: Workspace
  let mentor: Reference

  init() throws {
    database = try MatchDatabase()
    director = database.network.workspace()
    let first = try database.add { ($0.state, $0.ended) = (.closed, 10) }
    try database.add { $0.mentorID = first.mentor }
    try database.add { ($0.mentorID, $0.state, $0.ended) = (first.mentor, .closed, 5) }
    mentor = Reference(.adult, first.mentor)
  }

  @Test func `is told with the matches that are live, and opens the one that runs`() throws {
    let form = StepFormViewModel.screening(of: mentor, in: director)
    form.form.take([
      "kind": "interview", "status": "concern", "decided_on": "\(Network.today)", "exempt_reason": "Unsettled.",
    ])
    guard case .saved(let said, _) = form.save() else {
      Issue.record("refused: \(form.form.problems)")
      return
    }
    #expect(said.hasSuffix("M-2 is live: pause it, or tell its match specialist now."))
    #expect(try director.mentorRecord(mentor).matches.toOpen == Reference(.match, 2))
  }

  @Test func `is exempted from a criminal check for good only after a question`() throws {
    #expect(throws: RepositoryError.unlikely([Doubt("valid_until", .exemptForGood(.backgroundCheck))])) {
      try director.exemptScreening(.backgroundCheck, of: mentor, until: nil, reason: "By law.")
    }
    try director.exemptScreening(.homeVisit, of: mentor, until: nil, reason: "Site based.")
  }
}
