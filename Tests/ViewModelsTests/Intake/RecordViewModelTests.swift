import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("Records and the steps of intake")
struct RecordViewModelTests {
  let network: Network
  let workspace: Workspace

  init() throws {
    network = try Network.inMemory()
    workspace = network.workspace(.supervisor)
  }

  @Test func `takes a youth to waiting, one next task after the other`() throws {
    var intake = network.youthIntake()
    (intake.relatives, intake.consents) = ([], [])
    let youth = try workspace.addYouth(intake)
    let model = try YouthRecordViewModel(youth, workspace: workspace)
    #expect(model.nextTask == .addRelative)
    let relative = try FamilyForms.guardian(of: youth, in: workspace)
    relative.form.take(["given_name": "Chloe", "family_name": "Ahmed", "kind": "guardian"])
    try expectSaved(relative)
    model.reload()
    #expect(model.nextTask == .addRelative, "nobody has asked whether she may sign")
    let question = try FamilyForms.guardian(of: youth, in: workspace)
    #expect(question.form["given_name"] == "Chloe" && question.form["may_consent"].isEmpty)
    question.form.set("may_consent", to: "yes")
    try expectSaved(question)
    model.reload()
    #expect(model.nextTask == .recordConsents)
    let consents = try StepFormViewModel.consents(for: youth, in: workspace)
    guard case .refused = consents.save() else {
      Issue.record("recorded a consent nobody has named")
      return
    }
    #expect(consents.form.fields.first { $0.id == "consents" }?.hint.contains("still missing") == true)
    consents.form.set("consents", to: ConsentKind.participation.rawValue)
    try expectSaved(consents)
    model.reload()
    #expect(model.nextTask == .recordInterview)
    try expectDone(model.steps.recordInterview(of: youth, on: "today"))
    try expectDone(model.steps.setEligibility(of: youth, to: true))
    model.reload()
    #expect(model.nextTask == .moveYouth(.enrolled))
    try expectDone(model.steps.move(youth, to: YouthState.enrolled))
    try expectDone(model.steps.recordBaseline(of: youth, as: .done))
    try expectDone(model.steps.move(youth, to: YouthState.waiting))
    model.reload()
    #expect(model.nextTask == nil)
    #expect(model.record.state == .waiting)
  }

  @Test func `takes a mentor to waiting by the forms of screening and training`() throws {
    let mentor = try workspace.addMentor(network.mentorIntake())
    let model = try MentorRecordViewModel(mentor, workspace: workspace)
    var tasks = 0
    while let task = model.nextTask, tasks < 20 {
      tasks += 1
      switch task {
      case .moveMentor(let state): try expectDone(model.steps.move(mentor, to: state))
      case .recordScreening(let kind):
        let screening = StepFormViewModel.screening(of: mentor, beginningWith: kind, in: workspace)
        guard case .refused = screening.save() else {
          Issue.record("recorded a result nobody has chosen")
          return
        }
        screening.form.set("status", to: "cleared")
        try expectSaved(screening)
      case .creditTraining:
        let course = try network.workspace().addCourse(
          TrainingCourseDetails(title: "Basics", topic: .abuseReporting, minutes: 120))
        let form = StepFormViewModel.training(of: [mentor], in: workspace)
        form.form.take(form.form.values.merging(["course_id": "\(course)", "minutes": "6h"]) { $1 })
        try expectSaved(form)
      default: Issue.record("did not expect \(task)")
      }
      model.reload()
    }
    #expect(model.record.state == .waiting)
  }

  @Test func `refuses in a sentence and changes nothing`() throws {
    let youth = try workspace.addYouth(network.youthIntake())
    let model = try YouthRecordViewModel(youth, workspace: workspace)
    guard case .refused(let why) = model.steps.move(youth, to: YouthState.enrolled) else {
      Issue.record("enrolled without an interview")
      return
    }
    #expect(why.contains("interview"))
    guard case .refused = model.steps.recordInterview(of: youth, on: "sometime") else {
      Issue.record("took no day for one")
      return
    }
  }

  @Test func `exempts by form with a reason, and revokes a consent`() throws {
    let mentor = try workspace.addMentor(network.mentorIntake())
    let exempt = StepFormViewModel.screening(of: mentor, beginningWith: .interview, in: workspace)
    exempt.form.set("status", to: "exempt")
    guard case .refused = exempt.save() else {
      Issue.record("exempted without a reason")
      return
    }
    exempt.form.set("exempt_reason", to: "Known for years")
    try expectSaved(exempt)
    let youth = try workspace.addYouth(network.youthIntake())
    let revoke = try StepFormViewModel.revocation(for: youth, in: workspace)
    let consent = try #require(try workspace.youthRecord(youth).consents.first)
    revoke.form.set("consent_id", to: "\(consent.id)")
    revoke.form.set("reason", to: "Asked by telephone")
    try expectSaved(revoke)
    #expect(try workspace.youthRecord(youth).facts.consents.isEmpty)
  }

  @Test func `offers only the states that can be chosen by hand`() throws {
    let youth = try network.waitingYouth()
    let model = try YouthRecordViewModel(youth, workspace: workspace)
    #expect(model.nextStates == ["on hold", "ineligible", "withdrawn", "referred out", "aged out"])
    let hold = StepFormViewModel.move(youth, to: model.nextStates, in: workspace)
    hold.form.set("state", to: "on hold")
    guard case .refused = hold.save() else {
      Issue.record("put on hold without a reason")
      return
    }
    hold.form.set("reason", to: "Family abroad")
    try expectSaved(hold)
    model.reload()
    #expect(model.record.state == .onHold)
  }

  @Test func `says why a record that is gone cannot be read again`() throws {
    let youth = try workspace.addYouth(network.youthIntake())
    let model = try YouthRecordViewModel(youth, workspace: workspace)
    try expectDone(model.steps.void(youth, reason: "Twice on file"))
    model.reload()
    #expect(model.failure != nil)
  }

  private func expectSaved(_ model: any RecordFormViewModel) throws {
    guard case .saved = model.save() else { throw Unexpected(what: "\(model.title): \(model.form.problems)") }
  }

  private func expectDone(_ result: VerbResult) throws {
    if case .refused(let why) = result { throw Unexpected(what: why) }
  }

  private struct Unexpected: Error { let what: String }
}
