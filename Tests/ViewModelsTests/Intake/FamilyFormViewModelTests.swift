import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The family form")
struct FamilyFormViewModelTests {
  let network: Network
  let desk: Workspace
  let youth: Reference
  let other: Reference

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake())
    var intake = network.youthIntake(given: "Ana", family: "Ortiz")
    intake.relatives[0].person = .new(PersonDetails(name: PersonName(given: "Luz", family: "Ortiz")))
    other = try desk.addYouth(intake)
  }

  private func open(_ values: [String: String]) throws -> FamilyFormViewModel {
    let model = try FamilyFormViewModel(of: youth, in: desk)
    #expect(model.form.values.isEmpty, "nothing is answered beforehand")
    model.form.take(values)
    model.valuesChanged()
    return model
  }

  private func isSaved(_ model: any RecordFormViewModel) -> Bool {
    if case .saved = model.save() { true } else { false }
  }

  @Test func `keeps what was answered, and leaves the rest not asked`() throws {
    let model = try open([
      "given_name": "Omar", "family_name": "Ahmed", "kind": "guardian", "label": "father", "may_pick_up": "no",
    ])
    #expect(isSaved(model))
    let omar = try #require(try desk.youthRecord(youth).relatives.last)
    #expect(omar.rights == RelativeRights(mayPickUp: .no))
  }

  @Test func `joins somebody on file who is picked, and asks before it adds a likely one again`() throws {
    let luz = try #require(try desk.youthRecord(other).relatives.first)
    var typed = ["given_name": "Luz", "family_name": "Ortiz", "kind": "emergency contact"]
    typed["phone"] = "617-446-2028"
    let picked = try open(typed.merging(["related_id": "\(luz.reference)"]) { $1 })
    #expect(picked.panel?.lines.contains { $0.text.contains("Luz Ortiz") } == true)
    #expect(isSaved(picked))
    #expect(try desk.youthRecord(youth).relatives.last?.personID == luz.personID)
  }

  @Test func `joins nobody whose name is another than the one that is typed`() throws {
    let luz = try #require(try desk.youthRecord(other).relatives.first)
    let model = try open([
      "given_name": "Hector", "family_name": "Vargas", "phone": "508-555-0199", "kind": "guardian",
      "related_id": "\(luz.reference)",
    ])
    #expect(!isSaved(model))
    #expect(model.form.problems["related_id"]?.hasPrefix("You typed Hector Vargas, but ") == true)
    #expect(try desk.youthRecord(youth).relatives.count == 1)
  }

  @Test func `asks about somebody whom another window has added meanwhile`() throws {
    let values = [
      "given_name": "Omar", "family_name": "Ahmed", "phone": "508-555-0199", "kind": "guardian", "label": "father",
    ]
    let (first, second) = (try open(values), try open(values))
    #expect(isSaved(first))
    #expect(!isSaved(second))
  }

  @Test func `wants a relationship, and refuses a sibling who signs`() throws {
    let model = try open(["given_name": "Rithy", "family_name": "Ahmed", "may_consent": "yes"])
    #expect(!isSaved(model))
    #expect(model.form.problems["kind"] != nil)
    model.form.set("kind", to: "sibling")
    guard case .refused(let why) = model.save() else {
      Issue.record("a sibling may sign")
      return
    }
    #expect(why.contains("sibling may not sign"))
  }

  @Test func `edits what is on file and asks again what was never asked`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let edit = try RecordEditViewModel.relative(mother.id, of: youth, workspace: desk)
    #expect(edit.form["phone"] == "617-446-2028" && edit.form["may_consent"] == "yes")
    edit.form.set("may_pick_up", to: "")
    edit.form.set("phone", to: "508 555 0123")
    #expect(isSaved(edit))
    let saved = try #require(try desk.youthRecord(youth).relatives.first)
    #expect(saved.rights.mayPickUp == .notAsked && saved.phone == "5085550123")
  }

  @Test func `says what somebody has signed who is removed`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let removal = try FamilyForms.removal(from: youth, in: desk)
    removal.form.take(["member": "\(mother.id)", "reason": "Lost custody"])
    guard case .saved(let said, _) = removal.save() else {
      Issue.record("\(removal.form.problems)")
      return
    }
    #expect(said.contains("Consents they signed count no more: taking part."))
    let page = try YouthRecordViewModel(youth, workspace: desk).page
    let facts = page.sections.flatMap(\.facts)
    #expect(
      facts.contains { $0.isNotice && $0.value.contains("counts no more: the signer is not a guardian here now") })
  }

  @Test func `a no for the brother is on the form of the next child, and asked about`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let rights = RelativeRights(mayConsent: .yes, mayPickUp: .no)
    try desk.editRelative(
      relationship: mother.id, of: youth, RelativeEdit(kind: .guardian, label: "mother", rights: rights))
    let model = try YouthIntakeViewModel(siblingOf: youth, workspace: desk)
    let field = try #require(model.form.fields.first { $0.id == "may_pick_up_\(mother.personID)" })
    #expect(field.hint.contains("NO for Mei Ahmed"))
    #expect(!model.form.fields.contains { $0.id == "guardian_is_known" }, "asked at the guardians themselves")
    model.form.take(model.form.values.merging(["given_name": "Lina", "birth_date": "5/5/2014"]) { $1 })
    guard case .refused(let why) = model.save() else {
      Issue.record("joined without a question")
      return
    }
    #expect(why.contains("may NOT pick up for Mei Ahmed (\(youth))"))
    guard case .saved(_, .some(let sister)) = model.save() else {
      Issue.record("\(model.form.problems)")
      return
    }
    let facts = try YouthRecordViewModel(sister, workspace: desk).page.sections.flatMap(\.facts)
    #expect(facts.contains { $0.isNotice && $0.value.contains("may NOT pick up for Mei Ahmed") })
  }

  @Test func `taking a no back is asked for a reason, then asked about`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let rights = RelativeRights(mayConsent: .yes, mayPickUp: .no)
    try desk.editRelative(
      relationship: mother.id, of: youth, RelativeEdit(kind: .guardian, label: "mother", rights: rights))
    let edit = try RecordEditViewModel.relative(mother.id, of: youth, workspace: desk)
    edit.form.set("may_pick_up", to: "yes")
    #expect(!isSaved(edit))
    #expect(edit.form.problems["reason"] != nil)
    edit.form.set("reason", to: "Order lifted")
    #expect(!isSaved(edit))
    #expect(edit.form.problems["may_pick_up"]?.contains("may NOT pick up") == true)
    #expect(isSaved(edit))
  }

  @Test func `who may not sign is on the list, with the reason`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    try desk.editRelative(
      relationship: mother.id, of: youth,
      RelativeEdit(kind: .guardian, label: "mother", rights: RelativeRights(mayConsent: .no)))
    let form = try StepFormViewModel.consents(for: youth, in: desk)
    form.form.take(form.form.values.merging(["signer_id": "\(mother.personID)", "consents": "media"]) { $1 })
    #expect(!isSaved(form))
    #expect(form.form.problems["signer_id"]?.contains("may not consent") == true)
  }

  @Test func `a no is seen first, and what nobody asked is said`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let rights = RelativeRights(mayConsent: .yes, mayPickUp: .no)
    try desk.editRelative(
      relationship: mother.id, of: youth, RelativeEdit(kind: .guardian, label: "mother", rights: rights))
    for page in [
      try YouthRecordViewModel(youth, workspace: desk).page,
      try PersonRecordViewModel(mother.reference, workspace: desk).page,
    ] {
      let facts = page.sections.flatMap(\.facts)
      #expect(facts.contains { $0.isNotice && $0.value == "may NOT pick up" })
      #expect(facts.contains { $0.value == "may consent: yes, custody: not asked" })
    }
  }

  @Test func `adds a sister with the family filled in, and asks again what grants`() throws {
    let mother = try #require(try desk.youthRecord(youth).relatives.first)
    let model = try YouthIntakeViewModel(siblingOf: youth, workspace: desk)
    #expect(model.form["family_name"] == "Ahmed" && model.form["languages"] == "English, Vietnamese")
    #expect(model.form["may_consent_\(mother.personID)"].isEmpty)
    let typed = ["given_name": "Lina", "birth_date": "5/5/2014", "consents": "participation"]
    model.form.take(model.form.values.merging(typed) { $1 })
    guard case .refused(let why) = model.save() else {
      Issue.record("a consent was signed by somebody nobody asked")
      return
    }
    #expect(why.contains("Nobody has asked"))
    model.form.set("may_consent_\(mother.personID)", to: "yes")
    guard case .saved(_, .some(let sister)) = model.save() else {
      Issue.record("\(model.form.problems)")
      return
    }
    let record = try desk.youthRecord(sister)
    #expect(record.relatives.map(\.reference) == [mother.reference, youth])
    #expect(record.person.town == "New Bedford" && record.facts.consents == [.participation])
    #expect(try desk.youthRecord(youth).relatives.last?.reference == sister)
  }
}
