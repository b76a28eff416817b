import Domain
import Repository
import TestSupport
import Testing
import ViewModels

@Suite("The state of a form")
struct RecordFormTests {
  let network: Network
  let workspace: Workspace

  init() throws {
    network = try Network.inMemory()
    workspace = network.workspace(.frontDesk)
  }

  private func form(_ values: [String: String] = [:]) -> RecordForm {
    let reader = FieldReader(today: Network.today)
    return RecordForm(
      [
        RecordField("name", "Name", isRequired: true),
        RecordField("day", "Day") { text, _ in reader.pastDay(text) },
        RecordField("town", "Town"),
      ], key: DraftKey(form: "test"), values: values, workspace: workspace)
  }

  @Test func `says at each field why it cannot be kept`() {
    let form = form()
    form.take(["day": "2/30/2020"])
    #expect(!form.validate())
    #expect(Set(form.problems.keys) == ["name", "day"])
    form.take(["day": "2/28/2020", "name": "Mei"])
    #expect(form.problems.isEmpty)
    #expect(form.validate())
    #expect(form["day"] == "2020-02-28")
  }

  @Test func `offers what was typed and not saved, with every field`() throws {
    let first = form()
    first.take(["name": "Mei", "town": "Lowell"])
    try first.keepDraft()
    let second = form()
    #expect(second.offeredDraft?.savedAt == network.clock.now())
    #expect(second["name"].isEmpty)
    second.acceptDraft()
    #expect(second.values == ["name": "Mei", "town": "Lowell"])
    #expect(second.isChanged)
  }

  @Test func `tells the time of a draft as the organization's clocks show it`() throws {
    // Noon in Greenwich is the small hours of the next day on Kiritimati, fourteen hours ahead.
    var clock = Clock.fixed(on: Network.today)
    clock.offset = { _ in 14 * 3_600 }
    let here = Workspace(store: workspace.store, actor: workspace.actor, clock: clock)
    func open() -> RecordForm { RecordForm([RecordField("name", "Name")], key: DraftKey(form: "far"), workspace: here) }
    let first = open()
    first.take(["name": "Mei"])
    try first.keepDraft()
    let day = CivilDate(dayNumber: Network.today.dayNumber + 1)
    #expect(open().draftOffer == "You typed into 1 field of this form on \(day) at 02:00 and did not save it.")
  }

  @Test func `keeps no draft of a form nobody has typed into`() throws {
    let form = form(["town": "Lowell"])
    try form.keepDraft()
    #expect(try workspace.drafts().isEmpty)
  }

  @Test func `leaves an offered draft alone until it is answered`() throws {
    let first = form()
    first.take(["name": "Mei"])
    try first.keepDraft()
    let second = form()
    second.take(["name": "Ana"])
    try second.keepDraft()
    #expect(try workspace.draft(form: "test")?.values == ["name": "Mei"])
    try second.declineDraft()
    try second.keepDraft()
    #expect(try workspace.draft(form: "test")?.values == ["name": "Ana"])
  }

  @Test func `throws away what was typed, draft and all`() throws {
    let form = form(["town": "Lowell"])
    form.take(["town": "Lynn"])
    try form.keepDraft()
    try form.discard()
    #expect(!form.isChanged)
    #expect(try workspace.drafts().isEmpty)
  }

  @Test func `takes over what others changed and keeps what only this user changed`() {
    let form = form(["name": "Mei", "town": "Lowell"])
    form.take(["name": "May", "town": "Lowell"])
    #expect(form.merge(["name": "Mei", "town": "Lynn"]))
    #expect(form.values == ["name": "May", "town": "Lynn"])
    #expect(form.clashes.isEmpty)
  }

  @Test func `shows both values where two people changed one field, and keeps this user's`() {
    let form = form(["name": "Mei"])
    form.take(["name": "May"])
    #expect(!form.merge(["name": "Maya"]))
    let clash = form.clashes.first
    #expect(form.clashes.count == 1)
    #expect([clash?.id, clash?.label, clash?.mine, clash?.theirs] == ["name", "Name", "May", "Maya"])
    #expect(form["name"] == "May")
  }
}
