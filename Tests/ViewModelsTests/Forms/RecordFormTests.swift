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

  private func form(_ values: [String: String] = [:], isEdit: Bool = false) -> RecordForm {
    let reader = FieldReader(today: Network.today)
    return RecordForm(
      [
        RecordField("name", "Name", isRequired: true),
        RecordField("day", "Day") { text, _ in reader.pastDay(text) },
        RecordField("town", "Town"),
      ], key: DraftKey(form: "test"), values: values, isEdit: isEdit, workspace: workspace)
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

  @Test func `goes on with what was typed and not saved, with every field`() throws {
    let first = form()
    first.take(["name": "Mei", "town": "Lowell"])
    try first.keepDraft()
    let second = form()
    #expect(second.unfinished.map(\.id) == [first.draft])
    #expect(second["name"].isEmpty)
    #expect(try second.resume(try #require(first.draft)))
    #expect(second.values == ["name": "Mei", "town": "Lowell"])
    #expect(second.isChanged)
  }

  @Test func `of an edit takes over, on going on, what others have saved meanwhile`() throws {
    let first = form(["name": "Mei", "town": "Lowell"], isEdit: true)
    first.take(["name": "May", "town": "Lowell"])
    try first.keepDraft()
    let second = form(["name": "Mei", "town": "Lynn"], isEdit: true)
    #expect(try second.resume(try #require(first.draft)))
    #expect(second.values == ["name": "May", "town": "Lynn"])
    #expect(second.clashes.isEmpty)
    let third = form(["name": "Maya", "town": "Lynn"], isEdit: true)
    #expect(try third.resume(try #require(first.draft)))
    #expect(third.clashes.map(\.theirs) == ["Maya"])
    #expect(third["name"] == "May")
  }

  @Test func `shows all that differs where it is not known what a draft was typed over`() throws {
    let database = try MatchDatabase()
    let workspace = database.network.workspace(.frontDesk)
    let draft = try workspace.saveDraft(form: "test", values: ["name": "Mei", "town": "Lowell"])
    try database.execute("UPDATE draft SET base = NULL")
    let form = RecordForm(
      [RecordField("name", "Name"), RecordField("town", "Town")], key: DraftKey(form: "test"),
      values: ["name": "Mei", "town": "Lynn"], isEdit: true, workspace: workspace)
    #expect(try form.resume(draft))
    #expect(form.clashes.map(\.id) == ["town"])
  }

  @Test func `of a record saved elsewhere is gone, and says so`() throws {
    let draft = try workspace.saveDraft(form: "test", values: ["name": "Mei"])
    try workspace.discardDraft(draft)
    #expect(try !form().resume(draft))
  }

  @Test func `keeps no draft of a form nobody has typed into`() throws {
    let form = form(["town": "Lowell"])
    try form.keepDraft()
    #expect(try workspace.drafts().isEmpty)
  }

  @Test func `leaves the drafts of other forms alone`() throws {
    let first = form()
    first.take(["name": "Mei"])
    try first.keepDraft()
    let second = form()
    second.take(["name": "Ana"])
    try second.keepDraft()
    #expect(try workspace.drafts().map(\.values) == [["name": "Ana"], ["name": "Mei"]])
    try second.discard()
    #expect(try workspace.drafts().map(\.values) == [["name": "Mei"]])
  }

  @Test func `keeps what matches no choice, and says so at its field`() {
    let form = RecordForm(
      [RecordField("kind", "Kind", kind: .pick([.init("a", "Aunt")]))], key: DraftKey(form: "test"),
      workspace: workspace)
    form.take(["kind": "uncle"])
    #expect(!form.validate())
    #expect(form["kind"] == "uncle")
    #expect(form.problems["kind"] != nil)
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
