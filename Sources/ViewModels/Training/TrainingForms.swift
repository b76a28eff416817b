package import Domain
import Localization
package import Repository

// The forms of courses, classes and attendance.

extension StepFormViewModel {
  private typealias Words = English.TrainingForm

  /// A training that was delivered.
  package static func training(
    of people: [Reference], course: TrainingCourseName? = nil, minutes: Minutes? = nil, on day: CivilDate? = nil,
    note: String = "", in workspace: Workspace
  ) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let courses = (try? workspace.courseNames()) ?? []
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
    let key = DraftKey(form: "training")
    return StepFormViewModel(
      title: Words.logTitle, fields: fields, key: key,
      values: [
        "course_id": course.map { "\($0.reference)" } ?? "", "minutes": (minutes ?? course?.minutes)?.description ?? "",
        "people": people.map(\.description).joined(separator: ", "), "on_date": (day ?? reader.today).description,
        "note": note,
      ], workspace: workspace
    ) { form throws(RepositoryError) in
      guard let course = Reference(form["course_id"]) else { throw .invalid(field: "course_id", .required) }
      let entry = TrainingEntry(
        course: course, people: references(form["people"]) ?? [], minutes: Minutes(text: form["minutes"]) ?? .zero,
        heldOn: CivilDate(iso: form["on_date"]) ?? reader.today, note: form["note"])
      let title = courses.first { $0.reference == course }?.title ?? form["course_id"]
      return English.Training.logged(try workspace.logTraining(entry), title, entry)
    }
  }

  /// A course: a new one, or an edit.
  package static func course(
    _ reference: Reference? = nil, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    var course: TrainingCourse?
    if let reference { course = try workspace.course(reference) }
    let reader = FieldReader(today: workspace.clock.today())
    let topics = TrainingTopic.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let fields = [
      RecordField("title", Words.courseTitle, isRequired: true),
      RecordField("topic", English.Training.topic, kind: .pick(topics), isRequired: true),
      reader.duration("minutes", English.Training.length, isRequired: true),
      reader.number("valid_months", Words.months, hint: Words.monthsHint),
      RecordField("note", English.Training.note, kind: .lines(rows: 3)),
    ]
    var values: [String: String] = [:]
    if let details = course?.details {
      values = [
        "title": details.title, "topic": details.topic.rawValue,
        "minutes": Minutes(details.minutes)?.description ?? "",
        "valid_months": details.validMonths.map(String.init) ?? "", "note": details.note,
      ]
    }
    return StepFormViewModel(
      title: reference.map(Words.editCourse) ?? Words.newCourse, fields: fields,
      key: DraftKey(form: "course", subject: reference?.description ?? ""), values: values, workspace: workspace
    ) { form throws(RepositoryError) in
      let details = TrainingCourseDetails(
        title: form["title"], topic: TrainingTopic(rawValue: form["topic"]) ?? .other,
        minutes: Minutes(text: form["minutes"])?.count ?? 0, validMonths: Int(form["valid_months"]),
        note: form["note"])
      guard let reference, let course else { return Words.added(try workspace.addCourse(details)) }
      try workspace.saveCourse(reference, details, expecting: course.version)
      return English.TrainingClass.saved(reference, moved: [])
    }
  }

  /// A class: a new one, or an edit.
  package static func trainingClass(
    _ reference: Reference? = nil, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    var record: TrainingClassRecord?
    if let reference { record = try workspace.trainingClass(reference) }
    let today = workspace.clock.today()
    let reader = FieldReader(today: today)
    let courses = try workspace.courseNames()
    let choices = courses.map { RecordField.Choice("\($0.reference)", $0.title, detail: "\($0.minutes)") }
    let usual = Dictionary(uniqueKeysWithValues: courses.map { ("\($0.reference)", $0.minutes) })
    let fields = [
      RecordField("course_id", English.Training.course, kind: .pick(choices), isRequired: true) { id, _ in
        .understood(fills: usual[id].map { ["minutes": $0.description] } ?? [:])
      },
      RecordField("on_date", English.Steps.day, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.anyDay(text)
      },
      RecordField("start_minute", Words.start, kind: .line(width: 10), hint: Words.startHint) { text, _ in
        guard let minute = TimeOfDay.minute(text) else { return .wrong(Words.notATime) }
        return .understood(text: English.Training.at(minute))
      },
      reader.duration("minutes", English.Training.length, isRequired: true),
      RecordField("place", English.Training.place), RecordField("online", Words.isOnline, kind: .yesOrNo),
      RecordField("organization_id", English.Training.host, kind: .pick(hosts(in: workspace)), hint: Words.hostHint),
      RecordField("trainer", English.Training.trainer),
      reader.number("seats", English.Training.seats, hint: Words.seatsHint),
      RecordField("note", English.Training.note, kind: .lines(rows: 2)),
    ]
    var values = [
      "trainer": workspace.actor.name, "organization_id": workspace.actor.organizationID.map(String.init) ?? "",
    ]
    if let details = record?.details {
      values = [
        "course_id": "\(details.course)", "on_date": "\(details.heldOn)",
        "start_minute": English.Training.at(details.startMinute),
        "minutes": Minutes(details.minutes)?.description ?? "", "place": details.place,
        "online": details.isOnline ? "yes" : "", "trainer": details.trainer,
        "organization_id": details.organizationID.map(String.init) ?? "",
        "seats": details.seats.map(String.init) ?? "", "note": details.note,
      ]
    }
    return StepFormViewModel(
      title: reference.map(Words.editClass) ?? Words.newClass, fields: fields,
      key: DraftKey(form: "class", subject: reference?.description ?? ""), values: values, workspace: workspace
    ) { form throws(RepositoryError) in
      guard let course = Reference(form["course_id"]) else { throw .invalid(field: "course_id", .required) }
      var details = TrainingClassDetails(
        course: course, heldOn: CivilDate(iso: form["on_date"]) ?? today,
        startMinute: TimeOfDay.minute(form["start_minute"]), minutes: Minutes(text: form["minutes"])?.count ?? 0)
      details.place = form["place"]
      details.isOnline = form["online"] == "yes"
      details.trainer = form["trainer"]
      details.seats = Int(form["seats"])
      details.note = form["note"]
      details.organizationID = Int64(form["organization_id"])
      guard let reference, let record else { return English.TrainingClass.planned(try workspace.planClass(details)) }
      return English.TrainingClass.saved(
        reference, moved: try workspace.saveClass(reference, details, expecting: record.version))
    }
  }

  /// Who may hold a class: the user's own organization, whose classes they see, or any for who works for the network.
  private static func hosts(in workspace: Workspace) -> [RecordField.Choice] {
    let request = OrganizationListRequest(limit: 10_000, filter: .all, sort: .name)
    let organizations = (try? workspace.organizations(request)) ?? []
    let own = workspace.actor.organizationID
    return organizations.filter { own == nil || $0.id == own }.map {
      RecordField.Choice("\($0.id)", $0.name, detail: $0.town)
    }
  }

  /// How much of a class somebody missed.
  package static func attendance(
    of line: AttendanceLine, in training: Reference, workspace: Workspace
  ) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let mark = line.mark
    return StepFormViewModel(
      title: Words.markTitle(line.person, training),
      fields: [
        reader.duration("late_minutes", Words.late), reader.duration("early_minutes", Words.early),
        reader.duration("decided_minutes", Words.credited, hint: Words.creditedHint),
      ], key: DraftKey(form: "attendance", subject: "\(training) \(line.person)"),
      values: [
        "late_minutes": mark.late == .zero ? "" : "\(mark.late)",
        "early_minutes": mark.early == .zero ? "" : "\(mark.early)",
        "decided_minutes": mark.credited?.description ?? "",
      ], workspace: workspace
    ) { form throws(RepositoryError) in
      let mark = AttendanceMark(
        late: Minutes(text: form["late_minutes"]) ?? .zero, early: Minutes(text: form["early_minutes"]) ?? .zero,
        credited: Minutes(text: form["decided_minutes"]))
      try workspace.markAttendance(of: line.person, in: training, as: mark)
      return English.TrainingClass.marked(line.person)
    }
  }

  /// People named by reference; nil where a word is none.
  private static func references(_ text: String) -> [Reference]? {
    let list = text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: ",")
    return Reference.list(list).flatMap { people in people.allSatisfy { $0.kind == .adult } ? people : nil }
  }
}

extension FieldReader {
  /// A length of time.
  func duration(_ id: String, _ label: String, isRequired: Bool = false, hint: String? = nil) -> RecordField {
    RecordField(
      id, label, kind: .line(width: 10), isRequired: isRequired, hint: hint ?? English.Steps.durationHint
    ) { text, _ in
      guard let minutes = Minutes(text: text) else { return .wrong(English.Steps.notADuration) }
      return .understood(English.Steps.minutes(minutes.count))
    }
  }

  func number(_ id: String, _ label: String, hint: String) -> RecordField {
    RecordField(id, label, kind: .line(width: 8), hint: hint) { text, _ in
      Int(text) == nil ? .wrong(English.TrainingForm.notANumber) : .understood()
    }
  }

  /// A day in the past or to come, shown in words before it is saved.
  func anyDay(_ text: String) -> FieldReading {
    guard let day = DateReader(today: today).day(text) else { return .wrong(English.Forms.notADate) }
    return .understood(English.Forms.dayInWords(day), text: day.description)
  }
}
