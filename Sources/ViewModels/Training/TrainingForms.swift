package import Domain
import Localization
package import Repository

// The forms of trainings that were delivered, and of attendance.

extension StepFormViewModel {
  private typealias Words = English.TrainingForm

  /// A training that was delivered.
  package static func training(
    of people: [Reference], course: TrainingCourseName? = nil, minutes: Minutes? = nil, on day: CivilDate? = nil,
    note: String = "", in workspace: Workspace
  ) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let courses = workspace.reading(or: []) { try workspace.courseNames() }
    let choices = courses.map { RecordField.Choice("\($0.reference)", $0.title, detail: "\($0.minutes)") }
    let usual = Dictionary(uniqueKeysWithValues: courses.map { ("\($0.reference)", $0.minutes) })
    let fields = [
      RecordField("course_id", English.Training.course, kind: .pick(choices), isRequired: true) { id, _ in
        .understood(fills: usual[id].map { ["minutes": $0.description] } ?? [:])
      },
      RecordField("people", Words.people, isRequired: true, hint: Words.peopleHint) { text, _ in
        guard let people = references(text) else { return .wrong(Words.notPeople) }
        return .understood(text: people.map(\.description).joined(separator: ", "))
      },
      reader.duration("minutes", English.Training.length, isRequired: true),
      RecordField("on_date", English.Steps.day, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
      RecordField("note", English.Training.note, kind: .lines(rows: 2)),
    ]
    let form = StepFormViewModel(
      title: Words.logTitle, fields: fields, key: DraftKey(form: "training"),
      values: [
        "people": people.map(\.description).joined(separator: ", "), "on_date": (day ?? reader.today).description,
      ], workspace: workspace
    ) { form throws(RepositoryError) in
      guard let course = Reference(form["course_id"]) else { throw .invalid(field: "course_id", .required) }
      let entry = TrainingEntry(
        course: course, people: references(form["people"]) ?? [], minutes: Minutes(text: form["minutes"]) ?? .zero,
        heldOn: CivilDate(iso: form["on_date"]) ?? reader.today, note: form["note"])
      let title = courses.first { $0.reference == course }?.title ?? form["course_id"]
      return English.Training.logged(try form.workspace.logTraining(entry), title, entry)
    }
    // What a line has said is typed, and kept as a draft like it.
    let typed = [
      "course_id": course.map { "\($0.reference)" } ?? "", "minutes": (minutes ?? course?.minutes)?.description ?? "",
      "note": note,
    ]
    form.form.take(form.form.values.merging(typed) { $1 })
    return form
  }

  /// People named by reference; nil where a word is none.
  private static func references(_ text: String) -> [Reference]? {
    let list = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: ",")
    return Reference.list(list).flatMap { people in people.allSatisfy { $0.kind == .adult } ? people : nil }
  }
}

extension RecordEditViewModel {
  /// How much of a class somebody missed.
  package static func attendance(
    of person: Reference, in training: Reference, workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let words = English.TrainingForm.self
    let reader = FieldReader(today: workspace.clock.today())
    let read = { () throws(RepositoryError) in
      let line = try workspace.trainingClass(training).attendance.first { $0.person == person }
      guard let line else { throw .training(.notInClass(person, training)) }
      return line
    }
    let edit = RecordEdit(of: try read(), reread: read) { line in
      let mark = line.mark
      return [
        "late_minutes": mark.late == .zero ? "" : "\(mark.late)",
        "early_minutes": mark.early == .zero ? "" : "\(mark.early)",
        "decided_minutes": mark.credited?.description ?? "",
      ]
    } save: { form, seen throws(RepositoryError) in
      let mark = AttendanceMark(
        late: Minutes(text: form["late_minutes"]) ?? .zero, early: Minutes(text: form["early_minutes"]) ?? .zero,
        credited: Minutes(text: form["decided_minutes"]))
      try form.workspace.markAttendance(of: person, in: training, as: mark, expecting: seen.version)
    }
    return RecordEditViewModel(
      title: words.markTitle(person, training), saved: English.TrainingClass.marked(person),
      fields: [
        reader.duration("late_minutes", words.late), reader.duration("early_minutes", words.early),
        reader.duration("decided_minutes", words.credited, hint: words.creditedHint),
      ], key: DraftKey(form: "attendance", subject: "\(training) \(person)"), edit: edit, workspace: workspace)
  }
}

extension FieldReader {
  /// A length of time.
  func duration(_ id: String, _ label: String, isRequired: Bool = false, hint: String? = nil) -> RecordField {
    RecordField(
      id, label, kind: .line(width: 10), isRequired: isRequired, hint: hint ?? English.Steps.durationHint
    ) { text, _ in
      length(text)
    }
  }

  func number(_ id: String, _ label: String, hint: String) -> RecordField {
    RecordField(id, label, kind: .line(width: 8), hint: hint) { text, _ in
      Int(text) == nil ? .wrong(English.TrainingForm.notANumber) : .understood()
    }
  }
}
