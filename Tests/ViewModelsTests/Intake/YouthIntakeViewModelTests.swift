import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("A new youth at the desk")
struct YouthIntakeViewModelTests {
  let network: Network
  let desk: Workspace

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
  }

  private let typed = [
    "given_name": "Mei", "family_name": "Ahmed", "birth_date": "2/12/2016", "postal_code": "02740",
    "guardian_given_name": "Chloe", "guardian_phone": "(617) 446-2028", "guardian_label": "mother",
    "youth_preferences": "nearby\nweekends", "guardian_preferences": "home language",
    "may_consent": "yes", "may_pick_up": "no", "consents": "media\nparticipation", "languages": "viet",
    "availability": "5.0",
  ]

  private func open() -> YouthIntakeViewModel {
    YouthIntakeViewModel(workspace: desk) { zip in
      zip == "02740" ? PostalPlace(town: "New Bedford", state: "MA", latitude: 41.6, longitude: -70.9) : nil
    }
  }

  private func type(_ values: [String: String], into model: YouthIntakeViewModel) {
    model.form.take(model.form.values.merging(values) { $1 })
    model.valuesChanged()
  }

  private func saved(_ model: YouthIntakeViewModel) throws -> Reference {
    guard case .saved(_, let opens) = model.save() else {
      throw Failure(saving: "\(model.form.problems)")
    }
    return try #require(opens)
  }

  private struct Failure: Error { let saving: String }

  @Test func `saves child, guardian and consents, and the draft goes`() throws {
    let model = open()
    type(typed, into: model)
    try model.form.keepDraft()
    let reference = try saved(model)
    let record = try desk.youthRecord(reference)
    #expect(record.person.town == "New Bedford")
    #expect(record.person.latitude == 41.6)
    #expect(record.person.languages == ["Vietnamese"])
    #expect(record.profile.availability == Availability(.saturday, .morning))
    #expect(record.profile.preferences == PackedSet([.nearby, .weekends]))
    #expect(record.profile.guardianPreferences == PackedSet([.homeLanguage]))
    #expect(record.facts.consents == [.media, .participation])
    #expect(record.relatives.first?.name.full == "Chloe Ahmed")
    #expect(record.relatives.first?.label == "mother")
    let rights = RelativeRights(mayConsent: .yes, mayPickUp: .no, hasCustody: .notAsked)
    #expect(record.relatives.first?.rights == rights)
    #expect(try desk.drafts().isEmpty)
  }

  @Test func `a guardian with a last name alone is kept with telephone and e-mail`() throws {
    let model = open()
    var values = typed
    values["guardian_given_name"] = nil
    values["guardian_family_name"] = "Fatmawati"
    values["guardian_phone"] = "617-555-0151 ext. 22"
    values["guardian_email"] = "one@example.org"
    type(values, into: model)
    let relative = try #require(try desk.youthRecord(try saved(model)).relatives.first)
    #expect(relative.name.full == "Fatmawati")
    #expect(relative.phone == "6175550151x22")
    #expect(relative.email == "one@example.org")
  }

  @Test func `a guardian without any name is asked for it, and nothing typed is lost`() throws {
    let model = open()
    var values = typed
    values["guardian_given_name"] = nil
    values["consents"] = nil
    type(values, into: model)
    guard case .refused = model.save() else {
      Issue.record("saved without the guardian")
      return
    }
    #expect(Set(model.form.problems.keys) == ["guardian_given_name"])
    #expect(model.form["guardian_phone"] == "617-446-2028")
  }

  @Test func `one name is enough`() throws {
    let model = open()
    type(["given_name": "Sukarno", "birth_date": "6/1/2014", "program_id": "\(network.program)"], into: model)
    #expect(try desk.youthRecord(try saved(model)).person.name == PersonName(given: "Sukarno", family: ""))
  }

  @Test func `what is unlikely is asked at its field, and the same saved again is right`() throws {
    let model = open()
    var values = typed
    values["birth_date"] = "3/5/1914"
    type(values, into: model)
    guard case .refused = model.save() else {
      Issue.record("saved a child of 112 without a question")
      return
    }
    #expect(
      model.form.problems["birth_date"] == "Born Mar 5, 1914: 112 years old. Save again if that is right.")
    type(["birth_date": "3/5/1915"], into: model)
    guard case .refused = model.save() else {
      Issue.record("another date was not asked about")
      return
    }
    _ = try saved(model)
  }

  @Test func `names what is missing at the fields and saves nothing`() throws {
    let model = open()
    type(["family_name": "Ahmed", "birth_date": "13/13/2016"], into: model)
    guard case .refused = model.save() else {
      Issue.record("saved an unfinished form")
      return
    }
    #expect(Set(model.form.problems.keys) == ["given_name", "birth_date"])
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
  }

  @Test func `asks before it adds somebody who is likely on file`() throws {
    let first = open()
    type(typed, into: first)
    _ = try saved(first)
    let second = open()
    type(typed.merging(["given_name": "mei", "birth_date": "12/2/2016"]) { $1 }, into: second)
    #expect(second.duplicates.likely?.name.full == "Mei Ahmed")
    guard case .refused = second.save() else {
      Issue.record("added a likely duplicate without a word")
      return
    }
    #expect(second.form.problems["is_new"] != nil)
    type(["is_new": "yes", "guardian_is_known": "no"], into: second)
    _ = try saved(second)
  }

  @Test func `gives a sibling the guardian who is on file, once that is confirmed`() throws {
    let first = open()
    type(typed, into: first)
    let mother = try #require(try desk.youthRecord(try saved(first)).relatives.first?.personID)
    let second = open()
    type(typed.merging(["given_name": "Tomás", "birth_date": "7/1/2013"]) { $1 }, into: second)
    #expect(second.duplicates.likely == nil)
    #expect(second.knownGuardian?.id == mother)
    guard case .refused = second.save() else {
      Issue.record("linked or added a guardian without a word")
      return
    }
    type(["guardian_is_known": "yes"], into: second)
    #expect(try desk.youthRecord(try saved(second)).relatives.first?.personID == mother)
  }

  @Test func `begins with no answer that grants, and wants one where something is signed`() {
    let model = open()
    for id in ["may_consent", "may_pick_up", "has_custody"] { #expect(model.form[id].isEmpty) }
    type(typed.merging(["may_consent": ""]) { $1 }, into: model)
    guard case .refused = model.save() else {
      Issue.record("took a consent from somebody nobody asked")
      return
    }
    #expect(model.form.problems["may_consent"] != nil)
    type(["may_consent": "no"], into: model)
    guard case .refused(let why) = model.save() else {
      Issue.record("took a consent from somebody who may not sign")
      return
    }
    #expect(why.contains("may not consent"))
  }

  @Test func `wants a guardian where something is signed`() {
    let model = open()
    type(typed.merging(["guardian_given_name": ""]) { $1 }, into: model)
    guard case .refused = model.save() else {
      Issue.record("took a consent nobody signed")
      return
    }
    #expect(model.form.problems["guardian_given_name"] != nil)
  }
}
