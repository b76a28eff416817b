package import Domain
import Localization
package import Repository

/// The fields of a measure's form, and the bridge between their values and what is kept.
enum MeasureFields {
  private typealias Words = English.Measures

  static var fields: [RecordField] {
    let kinds = MeasureKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    return [
      RecordField("code", Words.code, kind: .line(width: 20), isRequired: true, hint: Words.codeHint),
      RecordField("kind", Words.kind, kind: .pick(kinds), isRequired: true),
      RecordField("title", Words.title, kind: .line(width: 44), isRequired: true),
      RecordField("term", Words.term, kind: .line(width: 12)),
      RecordField("requested", Words.requested, kind: .line(width: 16), hint: Words.amountHint, read: readDollars),
      RecordField("note", Words.note, kind: .lines(rows: 3)),
    ]
  }

  static func values(of row: MeasureRow) -> [String: String] {
    [
      "code": row.code, "kind": row.kind.rawValue, "title": row.title, "term": row.term,
      "requested": row.requested.map { "\($0)" } ?? "", "note": row.note,
    ]
  }

  static func details(_ form: RecordForm) -> MeasureDetails {
    MeasureDetails(
      code: form["code"], term: form["term"], kind: MeasureKind(rawValue: form["kind"]) ?? .bill,
      title: form["title"], requested: dollars(form["requested"]), note: form["note"])
  }

  static func readDollars(_ text: String, _ values: [String: String]) -> FieldReading {
    guard let amount = dollars(text) else { return .wrong(Words.notDollars) }
    return .understood(English.Advocacy.dollars(amount), text: "\(amount)")
  }

  /// `$1,800,000`, `1800000`; nil for anything else.
  static func dollars(_ text: String) -> Int? {
    let digits = text.filter { !"$, ".contains($0) }
    guard !digits.isEmpty, digits.utf8.count <= 15, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(digits)
  }
}

extension NewRecordViewModel {
  /// The form of a new bill or budget line.
  package static func measure(in workspace: Workspace) -> NewRecordViewModel {
    NewRecordViewModel(
      title: English.Measures.new, fields: MeasureFields.fields, key: DraftKey(form: "measure"),
      values: ["kind": MeasureKind.bill.rawValue], workspace: workspace
    ) { form throws(RepositoryError) in
      let details = MeasureFields.details(form)
      let reference = try form.workspace.addMeasure(details)
      return (English.Advocacy.added(reference, details.code), reference)
    }
  }
}

extension RecordEditViewModel {
  /// The form that edits a measure.
  package static func measure(
    _ reference: Reference, workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let key = DraftKey(form: "measure", subject: reference.description)
    let read = { () throws(RepositoryError) in try workspace.measureRecord(reference) }
    let first = try read()
    let edit = RecordEdit(of: first, reread: read) {
      MeasureFields.values(of: $0.row)
    } save: { form, seen throws(RepositoryError) in
      try form.workspace.saveMeasure(reference, MeasureFields.details(form), version: seen.row.version)
    }
    return RecordEditViewModel(
      title: English.Measures.editTitle(first.row.code), saved: English.Advocacy.changed(reference),
      fields: MeasureFields.fields, key: key, edit: edit, workspace: workspace)
  }
}

extension StepFormViewModel {
  /// A stage that a measure has reached.
  package static func stage(
    of measure: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    let row = try workspace.measureRecord(measure).row
    let words = English.Measures.self
    let reader = FieldReader(today: workspace.clock.today())
    let stages = row.kind.stages.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let fields = [
      RecordField("stage", words.stage, kind: .pick(stages), isRequired: true),
      RecordField("on_date", words.on, kind: .line(width: 16), isRequired: true) { text, _ in reader.pastDay(text) },
      RecordField(
        "amount", words.amount, kind: .line(width: 16), hint: words.amountHint, read: MeasureFields.readDollars),
    ]
    return StepFormViewModel(
      title: words.moveTitle(row.code), fields: fields,
      key: DraftKey(form: "stage", subject: measure.description), values: ["on_date": "\(reader.today)"],
      workspace: workspace
    ) { form throws(RepositoryError) in
      let stage = MeasureStage(rawValue: form["stage"]) ?? row.stage
      try form.workspace.moveMeasure(
        measure, to: stage, amount: MeasureFields.dollars(form["amount"]), on: CivilDate(iso: form["on_date"]))
      return English.Advocacy.moved(row.code, to: stage)
    }
  }
}

extension RecordEditViewModel {
  /// Where an official stands about a measure, who of us goes on, and whether the word was kept.
  package static func ask(
    of official: Reference, about measure: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let words = English.Measures.self
    let reader = FieldReader(today: workspace.clock.today())
    let code = try workspace.measureRecord(measure).row.code
    let read = { () throws(RepositoryError) in
      let request = CountListRequest(.only(official.number), limit: 1, filter: .everybody, sort: .name)
      guard let row = try workspace.countBoard(of: measure, request).first else {
        throw .notFound(official.description)
      }
      return row
    }
    let row = try read()
    let states = AskState.allCases.filter {
      row.ask == nil || row.ask?.state == $0 || row.ask?.state.next.contains($0) == true
    }
    .map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let users = try workspace.contactVocabulary().users
    let fields = [
      RecordField("state", words.ask, kind: .pick(states), isRequired: true),
      RecordField("on_date", words.on, kind: .line(width: 16), isRequired: true) { text, _ in reader.pastDay(text) },
      RecordField(
        "owner_id", words.owner, kind: .pick(users.map { RecordField.Choice("\($0.id)", $0.name, detail: $0.login) })),
      RecordField("next_step", words.next, kind: .line(width: 44)),
      RecordField("delivered", words.delivered, kind: .yesOrNo),
    ]
    var state = row.ask?.state ?? .asked
    let edit = RecordEdit(of: row, reread: read) { row in
      [
        "state": row.ask?.state.rawValue ?? "", "on_date": "\(reader.today)",
        "owner_id": row.ownerID.map { "\($0)" } ?? "", "next_step": row.nextStep,
        "delivered": row.ask?.isDelivered.map { $0 ? "yes" : "no" } ?? "",
      ]
    } save: { form, seen throws(RepositoryError) in
      let isDelivered = form["delivered"].isEmpty ? nil : form["delivered"] == "yes"
      guard let told = AskState(rawValue: form["state"]) else { throw .invalid(field: "state", .required) }
      state = told
      try form.workspace.recordAsk(
        of: official, about: measure,
        AskEdit(
          state: state, on: CivilDate(iso: form["on_date"]), owner: .some(Int64(form["owner_id"])),
          nextStep: form["next_step"], isDelivered: isDelivered),
        expecting: seen.version)
    }
    return RecordEditViewModel(
      title: words.askTitle(official, code), saved: English.Advocacy.asked(official, code, state), fields: fields,
      key: DraftKey(form: "ask", subject: "\(official) \(measure)"), edit: edit, workspace: workspace)
  }
}
