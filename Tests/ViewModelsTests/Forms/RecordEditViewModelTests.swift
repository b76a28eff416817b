import Domain
import GRDB
import TestSupport
import Testing
import ViewModels

@testable import Repository

@Suite("Two people editing one record")
struct RecordEditViewModelTests {
  let network: Network
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    youth = try network.workspace().addYouth(network.youthIntake())
    mentor = try network.workspace().addMentor(network.mentorIntake())
  }

  private func edit(_ role: Role) throws -> RecordEditViewModel {
    try RecordEditViewModel.youth(youth, workspace: network.workspace(role))
  }

  private func type(_ values: [String: String], into form: RecordForm) {
    form.take(form.values.merging(values) { $1 })
  }

  @Test func `saves an untouched form without changing anything`() throws {
    let before = try network.workspace().youthRecord(youth)
    guard case .saved = try edit(.matchSpecialist).save() else {
      Issue.record("refused")
      return
    }
    let after = try network.workspace().youthRecord(youth)
    #expect(before.person == after.person)
    #expect(before.profile == after.profile)
    let mentorBefore = try network.workspace().mentorRecord(mentor)
    guard case .saved = try RecordEditViewModel.mentor(mentor, workspace: network.workspace()).save() else {
      Issue.record("refused")
      return
    }
    #expect(try network.workspace().mentorRecord(mentor).profile == mentorBefore.profile)
  }

  @Test func `saves a record whose number on file is nobody's, and leaves the number`() throws {
    try network.store.write { db in
      try db.execute(sql: "UPDATE person SET phone = '5555555555'")
      try db.execute(sql: "UPDATE organization SET phone = '5555555555'")
    }
    let director = network.workspace()
    let relative = try #require(try director.youthRecord(youth).relatives.first)
    let forms: [(RecordEditViewModel, [String: String])] = try [
      (.youth(youth, workspace: director), ["town": "Lynn"]), (.mentor(mentor, workspace: director), ["town": "Lynn"]),
      (.relative(relative.id, of: youth, workspace: director), ["town": "Lynn"]),
      (
        .organization(Reference(.organization, network.organization), workspace: director, places: nil),
        ["town": "Lynn"]
      ),
    ]
    for (form, change) in forms {
      type(change, into: form.form)
      guard case .saved = form.save() else {
        Issue.record("refused: \(form.form.problems)")
        continue
      }
    }
    #expect(
      try network.store.read { try String.fetchAll($0, sql: "SELECT DISTINCT phone FROM person") } == ["5555555555"])
  }

  @Test func `a ZIP code that is changed takes its town along`() throws {
    let places: PlaceLookup = { code in
      ["02740": PostalPlace(town: "New Bedford", state: "MA"), "02360": PostalPlace(town: "Plymouth", state: "MA")][
        code]
    }
    let form = try RecordEditViewModel.youth(youth, workspace: network.workspace(), places: places)
    type(["postal_code": "02360"], into: form.form)
    guard case .saved = form.save() else {
      Issue.record("refused: \(form.form.problems)")
      return
    }
    #expect(try network.workspace().youthRecord(youth).person.town == "Plymouth")
  }

  /// The forms of trainings, each with two fields to change.
  enum TrainingForm: CaseIterable { case course, trainingClass, attendance }

  @Test(arguments: TrainingForm.allCases)
  func `of trainings merges what others have saved, and asks about the field that both have changed`(
    kind: TrainingForm
  ) throws {
    let course = try network.course()
    let training = try network.trainingClass(of: course, seats: 5)
    try network.workspace().signIn(mentor, to: training)
    let mentor = mentor
    func edit() throws -> RecordEditViewModel {
      switch kind {
      case .course: try .course(course, in: network.workspace())
      case .trainingClass: try .trainingClass(training, in: network.workspace())
      case .attendance: try .attendance(of: mentor, in: training, workspace: network.workspace())
      }
    }
    let (one, other) =
      switch kind {
      case .course: (("note", "bring paper"), ("title", "Reporting"))
      case .trainingClass: (("place", "Library"), ("note", "ring the bell"))
      case .attendance: (("late_minutes", "10m"), ("early_minutes", "5m"))
      }
    let (first, second, third) = (try edit(), try edit(), try edit())
    type([one.0: one.1], into: first.form)
    guard case .saved = first.save() else {
      Issue.record("the first was refused")
      return
    }
    type([other.0: other.1], into: second.form)
    guard case .saved = second.save() else {
      Issue.record("the second was refused")
      return
    }
    #expect(try edit().form[one.0] == one.1)
    #expect(try edit().form[other.0] == other.1)
    type([one.0: kind == .attendance ? "20m" : "otherwise"], into: third.form)
    guard case .refused = third.save() else {
      Issue.record("the third overwrote the first")
      return
    }
    #expect(third.form.clashes.map(\.theirs) == [one.1])
    guard case .saved = third.save() else {
      Issue.record("a second save is meant")
      return
    }
  }

  @Test func `merges different fields without a word`() throws {
    let (mine, theirs) = (try edit(.matchSpecialist), try edit(.frontDesk))
    type(["town": "Lynn"], into: theirs.form)
    guard case .saved = theirs.save() else {
      Issue.record("theirs was refused")
      return
    }
    type(["school": "South High", "email": "mei@example.org"], into: mine.form)
    guard case .saved = mine.save() else {
      Issue.record("mine was refused")
      return
    }
    let record = try network.workspace().youthRecord(youth)
    #expect(record.person.town == "Lynn")
    #expect(record.person.email == "mei@example.org")
    #expect(record.profile.school == "South High")
  }

  @Test func `shows both values of one field, keeps what was typed, and saves it when asked again`() throws {
    let (mine, theirs) = (try edit(.matchSpecialist), try edit(.frontDesk))
    type(["town": "Lynn"], into: theirs.form)
    _ = theirs.save()
    type(["town": "Lowell"], into: mine.form)
    guard case .refused = mine.save() else {
      Issue.record("overwrote without asking")
      return
    }
    #expect(mine.form.clashes.map(\.theirs) == ["Lynn"])
    #expect(mine.form["town"] == "Lowell")
    #expect(try network.workspace().youthRecord(youth).person.town == "Lynn")
    guard case .saved = mine.save() else {
      Issue.record("refused twice")
      return
    }
    #expect(try network.workspace().youthRecord(youth).person.town == "Lowell")
  }

  @Test func `hides case notes from the front desk`() throws {
    #expect(try edit(.frontDesk).form.fields.contains { $0.id == "notes" } == false)
    #expect(try edit(.matchSpecialist).form.fields.contains { $0.id == "notes" })
  }
}
