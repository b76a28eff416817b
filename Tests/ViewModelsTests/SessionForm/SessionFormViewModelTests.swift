import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The form of a session")
struct SessionFormViewModelTests {
  private let database: MatchDatabase
  private let workspace: Workspace
  private let match = Reference(.match, 1)

  init() throws {
    database = try MatchDatabase()
    try database.add()
    workspace = database.network.workspace(.matchSpecialist)
  }

  private func logged() throws -> Reference {
    try workspace.logSession(
      SessionEntry(
        matches: [match], heldOn: Network.today - 3, minutes: Minutes(90) ?? .zero, note: "Worked on fractions."))
  }

  @Test func `logs a new session with everything that was filled in`() throws {
    let model = SessionFormViewModel(matches: [match], workspace: workspace)
    model.form.set("minutes", to: "1h15")
    model.form.set("held_on", to: "yesterday")
    model.form.set("activities", to: "homework")
    guard case .saved(let said, opens: nil) = model.save() else {
      Issue.record("\(model.form.problems)")
      return
    }
    #expect(said.contains("75 minutes"))
    #expect(try database.value("SELECT held_on FROM session") == "2026-03-04")
  }

  @Test func `says at each field what is wrong with it, and keeps what was typed`() throws {
    let model = SessionFormViewModel(matches: [match], workspace: workspace)
    let wrong = ["matches": "M-1, Jon", "held_on": "in a week", "minutes": "long"]
    for (id, text) in wrong { model.form.set(id, to: text) }
    guard case .refused = model.save() else {
      Issue.record("saved")
      return
    }
    #expect(Set(model.form.problems.keys) == Set(wrong.keys))
    #expect(model.form["minutes"] == "long")
    #expect(try database.value("SELECT count(*) FROM session") == "0")
  }

  @Test func `corrects an entry over what another has changed in another field`() throws {
    let session = try logged()
    let mine = try SessionFormViewModel(correcting: session, workspace: workspace)
    let theirs = try SessionFormViewModel(correcting: session, workspace: database.network.workspace())
    theirs.form.set("minutes", to: "60")
    _ = theirs.save()
    mine.form.set("note", to: "Worked on algebra.")
    guard case .saved = mine.save() else {
      Issue.record("\(mine.form.clashes)")
      return
    }
    #expect(try workspace.session(session).entry.minutes.count == 60)
    #expect(try workspace.session(session).entry.note == "Worked on algebra.")
  }

  @Test func `shows both values where two have changed one field, and saves mine when asked again`() throws {
    let session = try logged()
    let mine = try SessionFormViewModel(correcting: session, workspace: workspace)
    let theirs = try SessionFormViewModel(correcting: session, workspace: database.network.workspace())
    theirs.form.set("minutes", to: "60")
    _ = theirs.save()
    mine.form.set("minutes", to: "45")
    guard case .refused = mine.save() else {
      Issue.record("went over theirs without asking")
      return
    }
    #expect(mine.form.clashes.map(\.theirs) == ["1h"])
    #expect(mine.panel != nil)
    guard case .saved = mine.save() else {
      Issue.record("refused twice")
      return
    }
    #expect(try workspace.session(session).entry.minutes.count == 45)
    #expect(mine.panel == nil)
  }
}
