package import Domain
import Localization
package import Repository

/// The fields of a class's form, and the bridge between their values and what is kept.
struct ClassFields {
  private typealias Words = English.TrainingForm

  let workspace: Workspace

  func fields() throws(RepositoryError) -> [RecordField] {
    let reader = FieldReader(today: workspace.clock.today())
    let courses = try workspace.courseNames()
    let choices = courses.map { RecordField.Choice("\($0.reference)", $0.title, detail: "\($0.minutes)") }
    let usual = Dictionary(uniqueKeysWithValues: courses.map { ("\($0.reference)", $0.minutes) })
    return [
      RecordField("course_id", English.Training.course, kind: .pick(choices), isRequired: true) { id, _ in
        .understood(fills: usual[id].map { ["minutes": $0.description] } ?? [:])
      },
      RecordField("on_date", English.Steps.day, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.comingDay(text)
      },
      RecordField("start_minute", Words.start, kind: .line(width: 10), hint: Words.startHint) { text, _ in
        guard let minute = TimeOfDay.minute(text) else { return .wrong(Words.notATime) }
        return .understood(text: English.Training.at(minute))
      },
      reader.duration("minutes", English.Training.length, isRequired: true),
      RecordField("place", English.Training.place), RecordField("online", Words.isOnline, kind: .yesOrNo),
      RecordField("organization_id", English.Training.host, kind: .pick(hosts), hint: Words.hostHint),
      RecordField("trainer", English.Training.trainer),
      reader.number("seats", English.Training.seats, hint: Words.seatsHint),
      RecordField("note", English.Training.note, kind: .lines(rows: 2)),
    ]
  }

  /// What a new class begins with.
  var usual: [String: String] {
    ["trainer": workspace.actor.name, "organization_id": workspace.actor.organizationID.map(String.init) ?? ""]
  }

  static func values(of details: TrainingClassDetails) -> [String: String] {
    [
      "course_id": "\(details.course)", "on_date": "\(details.heldOn)",
      "start_minute": English.Training.at(details.startMinute),
      "minutes": Minutes(details.minutes)?.description ?? "", "place": details.place,
      "online": details.isOnline ? "yes" : "", "trainer": details.trainer,
      "organization_id": details.organizationID.map(String.init) ?? "",
      "seats": details.seats.map(String.init) ?? "", "note": details.note,
    ]
  }

  /// What validated values say of a class.
  func details(_ form: RecordForm) throws(RepositoryError) -> TrainingClassDetails {
    guard let course = Reference(form["course_id"]) else { throw .invalid(field: "course_id", .required) }
    var details = TrainingClassDetails(
      course: course, heldOn: CivilDate(iso: form["on_date"]) ?? workspace.clock.today(),
      startMinute: TimeOfDay.minute(form["start_minute"]), minutes: Minutes(text: form["minutes"])?.count ?? 0)
    details.place = form["place"]
    details.isOnline = form["online"] == "yes"
    details.trainer = form["trainer"]
    details.seats = Int(form["seats"])
    details.note = form["note"]
    details.organizationID = Int64(form["organization_id"])
    return details
  }

  /// Who may hold a class: the user's own organization, whose classes they see, or any for who works for the network.
  private var hosts: [RecordField.Choice] {
    let request = OrganizationListRequest(limit: 10_000, filter: .all, sort: .name)
    let organizations = workspace.reading(or: []) { try workspace.organizations(request) }
    let own = workspace.actor.organizationID
    return organizations.filter { own == nil || $0.id == own }.map {
      RecordField.Choice("\($0.id)", $0.name, detail: $0.town)
    }
  }
}

extension StepFormViewModel {
  /// The form of a new class.
  package static func trainingClass(in workspace: Workspace) throws(RepositoryError) -> StepFormViewModel {
    let fields = ClassFields(workspace: workspace)
    return StepFormViewModel(
      title: English.TrainingForm.newClass, fields: try fields.fields(), key: DraftKey(form: "class"),
      values: fields.usual, workspace: workspace
    ) { form throws(RepositoryError) in
      English.TrainingClass.planned(try form.workspace.planClass(try fields.details(form)))
    }
  }
}

extension RecordEditViewModel {
  /// The form that edits a class.
  package static func trainingClass(
    _ reference: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let fields = ClassFields(workspace: workspace)
    // Those who have moved up to a seat that the edit gave.
    var moved: [Reference] = []
    let read = { () throws(RepositoryError) in try workspace.trainingClass(reference) }
    let edit = RecordEdit(of: try read(), reread: read) {
      ClassFields.values(of: $0.details)
    } save: { form, seen throws(RepositoryError) in
      moved = try form.workspace.saveClass(reference, try fields.details(form), expecting: seen.version)
    }
    return RecordEditViewModel(
      title: English.TrainingForm.editClass(reference), saved: English.TrainingClass.saved(reference, moved: moved),
      fields: try fields.fields(), key: DraftKey(form: "class", subject: reference.description), edit: edit,
      workspace: workspace)
  }
}
