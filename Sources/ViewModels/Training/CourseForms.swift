package import Domain
import Localization
package import Repository

/// The fields of a course's form, and the bridge between their values and what is kept.
struct CourseFields {
  private typealias Words = English.TrainingForm

  let today: CivilDate

  var fields: [RecordField] {
    let reader = FieldReader(today: today)
    let topics = TrainingTopic.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    return [
      RecordField("title", Words.courseTitle, isRequired: true),
      RecordField("topic", English.Training.topic, kind: .pick(topics), isRequired: true),
      reader.duration("minutes", English.Training.length, isRequired: true),
      reader.number("valid_months", Words.months, hint: Words.monthsHint),
      RecordField("note", English.Training.note, kind: .lines(rows: 3)),
    ]
  }

  static func values(of details: TrainingCourseDetails) -> [String: String] {
    [
      "title": details.title, "topic": details.topic.rawValue,
      "minutes": Minutes(details.minutes)?.description ?? "",
      "valid_months": details.validMonths.map(String.init) ?? "", "note": details.note,
    ]
  }

  /// What validated values say of a course.
  static func details(_ form: RecordForm) -> TrainingCourseDetails {
    TrainingCourseDetails(
      title: form["title"], topic: TrainingTopic(rawValue: form["topic"]) ?? .other,
      minutes: Minutes(text: form["minutes"])?.count ?? 0, validMonths: Int(form["valid_months"]),
      note: form["note"])
  }
}

extension StepFormViewModel {
  /// The form of a new course.
  package static func course(in workspace: Workspace) -> StepFormViewModel {
    StepFormViewModel(
      title: English.TrainingForm.newCourse, fields: CourseFields(today: workspace.clock.today()).fields,
      key: DraftKey(form: "course"), workspace: workspace
    ) { form throws(RepositoryError) in
      English.TrainingForm.added(try form.workspace.addCourse(CourseFields.details(form)))
    }
  }
}

extension RecordEditViewModel {
  /// The form that edits a course.
  package static func course(
    _ reference: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> RecordEditViewModel {
    let read = { () throws(RepositoryError) in try workspace.course(reference) }
    let edit = RecordEdit(of: try read(), reread: read) {
      CourseFields.values(of: $0.details)
    } save: { form, seen throws(RepositoryError) in
      try form.workspace.saveCourse(reference, CourseFields.details(form), expecting: seen.version)
    }
    return RecordEditViewModel(
      title: English.TrainingForm.editCourse(reference), saved: English.TrainingClass.saved(reference, moved: []),
      fields: CourseFields(today: workspace.clock.today()).fields,
      key: DraftKey(form: "course", subject: reference.description), edit: edit, workspace: workspace)
  }
}
