import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The record of a match, as it is shown")
struct MatchRecordViewModelTests {
  private let database: MatchDatabase
  private let match = Reference(.match, 1)

  init() throws {
    database = try MatchDatabase()
    let mentor = try database.add { $0.checkIn = -3 }.mentor
    try database.add {
      $0.youth = "Leo Roy"
      $0.mentorID = mentor
    }
  }

  private func model(_ role: Role = .matchSpecialist, _ match: Reference? = nil) -> MatchRecordViewModel {
    let model = MatchRecordViewModel(match: match ?? self.match, workspace: database.network.workspace(role))
    model.load()
    return model
  }

  private func log(minutes: Int = 60) throws -> Reference {
    try database.network.workspace(.matchSpecialist).logSession(
      SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(minutes) ?? .zero))
  }

  @Test func `says first how it goes, and knows the mentor's other match`() throws {
    _ = try log()
    let model = model()
    #expect(model.summary.first?.value == "Maya Alvarez with Jon Berg")
    #expect(model.summary.contains { $0.tone != .plain })
    #expect(model.companions == [Reference(.match, 2)])
    #expect(model.doses.last == 60)
    #expect(model.details.allSatisfy { !$0.facts.isEmpty })
  }

  @Test func `tells the timeline, and what in it can be corrected`() throws {
    let session = try log()
    let items = try model().timeline(.first, limit: 10)
    #expect(items.map(\.session) == [session])
    #expect(try model().timeline(.after(try #require(items.first)), limit: 10).isEmpty)
    #expect(try model().timeline(.only("no such key"), limit: 1).isEmpty)
    #expect(try model().timeline(.only(try #require(items.first).id), limit: 1) == items)
  }

  @Test func `voids an entry with a reason, and not one that another has changed`() throws {
    let session = try log()
    let model = model()
    let item = try #require(try model.timeline(.first, limit: 1).first)
    #expect(!model.void(item, because: "").isDone)
    let seen = try database.network.workspace().session(session)
    var entry = seen.entry
    entry.note = "Longer than that."
    try database.network.workspace().editSession(session, expecting: seen.version, to: entry)
    #expect(!model.void(item, because: "Twice").isDone)
    let now = try #require(try model.timeline(.first, limit: 1).first)
    let (said, isDone) = model.void(now, because: "Twice")
    #expect(isDone, "\(said)")
    #expect(try model.timeline(.first, limit: 1).first?.session == nil)
  }

  @Test func `opens the check-in with the party that is due first`() throws {
    let model = model()
    let form = model.checkInForm
    #expect(["mentor", "youth", "guardian"].contains(form.form["party"]))
    form.form.set("note", to: "Going well.")
    #expect(form.form["outcome"] == "")
    guard case .refused = form.save() else {
      Issue.record("nobody said whether the person was reached")
      return
    }
    #expect(form.form.problems.keys.sorted() == ["outcome"])
    form.form.set("outcome", to: CheckInOutcome.attempted.rawValue)
    guard case .saved = form.save() else {
      Issue.record("\(form.form.problems)")
      return
    }
    model.load()
    #expect(try model.timeline(.first, limit: 1).first?.text.contains("Going well.") == true)
  }

  @Test func `says why nothing can be logged`() throws {
    try database.add {
      $0.youth = "Zoe Hart"
      $0.mentor = "Max Moor"
      $0.state = .proposed
    }
    #expect(model().whyNoSession == nil)
    #expect(model(.matchSpecialist, Reference(.match, 3)).whyNoSession?.contains("has not begun") == true)
    #expect(model(.matchSpecialist, Reference(.match, 3)).whyNoCheckIn != nil)
    #expect(model(.frontDesk).whyNoSession != nil)
    #expect(model(.matchSpecialist, Reference(.match, 99)).failure?.contains("M-99") == true)
  }
}
