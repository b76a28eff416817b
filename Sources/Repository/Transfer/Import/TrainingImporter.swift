import Domain
import GRDB

/// Imports who was in which training, as a trainer's sheet has it.
///
/// A row names a class, or a course and a day: then it is the class of that course on that day, and where there is none, one
/// that is held is put on file. A class that is still planned is ended by the first row of it. Who is credited already is
/// known again by class, or course and day, so that nothing is credited twice.
struct TrainingImporter: RecordImporter {
  struct Record {
    var externalID: String
    var attendee: AttendeeCells
    /// A reference or external id; empty where course and day tell.
    var training: String
    var course: String
    /// The field that ``course`` stands in.
    var courseField: String
    var heldOn: CivilDate?
    var minutes: Minutes?
    var status: AttendanceStatus
    var trainer: String
    var note: String
  }

  let source: RecordSource

  func record(_ cells: inout CellReader) -> Record? {
    let (training, title) = (cells.text("class"), cells.text("title"))
    var (course, field) = (cells.text("course"), "course")
    if course.isEmpty { (course, field) = (title, title.isEmpty ? "course" : "title") }
    if training.isEmpty {
      if course.isEmpty { cells.report(field, "", .required) }
      if cells.required("heldOn").isEmpty { return nil }
    }
    let day = cells.day("heldOn")
    let status = cells.choice("status", AttendanceStatus.self, synonyms: Self.statuses) ?? .attended
    // Who has a seat in a class to come is known again, and nobody has been to it.
    if let day, day > cells.today, status == .attended || status == .absent {
      cells.report("heldOn", cells.text("heldOn"), .inTheFuture)
    }
    let minutes = cells.length("minutes")
    return Record(
      externalID: cells.text("externalId"), attendee: AttendeeCells(&cells), training: training, course: course,
      courseField: field, heldOn: day, minutes: minutes, status: status, trainer: cells.text("trainer"),
      note: cells.prose("note"))
  }

  func key(_ record: Record) -> String {
    guard record.externalID.isEmpty else { return record.externalID }
    let day = record.heldOn.map(String.init(describing:)) ?? ""
    return [record.training, record.course.lowercased(), day, record.attendee.identity].joined(separator: "\u{1E}")
  }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let person = try AttendeeFinder(change: change, source: source).person(record.attendee)
    let finder = TrainingFinder(change: change)
    let course = try record.course.isEmpty ? nil : finder.course(record.course, field: record.courseField)
    try check(record, person, course, in: change)
    if let course, record.training.isEmpty, let day = record.heldOn {
      let row = try finder.attendance(of: person, course: course, on: day)
      let attendance = try AttendanceRow(record, person, row, source)
      let known: Int64? = try row?["class_id"]
      if row != nil, known == nil { return try attendance.storeBare(&change) }
      let training =
        try known.map { Reference(.trainingClass, $0) }
        ?? finder.training(of: course, on: day, trainer: record.trainer) ?? hold(record, course, day, in: &change)
      return try attendance.store(in: try change.trainingClass(training), course: course, &change)
    }
    let id = try RecordFinder(change: change, source: source).named(record.training, .trainingClass, field: "class")
    let training = try change.trainingClass(Reference(.trainingClass, id))
    let row = try change.attendance(of: person, in: training.reference)
    return try AttendanceRow(record, person, row, source).store(in: training, course: course, &change)
  }

  /// Checks that the row's id isn't another attendance's: of somebody else, another class, another course or day.
  private func check(_ record: Record, _ person: Reference, _ course: Int64?, in change: Change) throws {
    let finder = RecordFinder(change: change, source: source)
    guard let row = try finder.attendance(record.externalID) else { return }
    let known: Int64? = try row["class_id"]
    let named =
      try record.training.isEmpty ? nil : finder.named(record.training, .trainingClass, field: "class")
    let isSame =
      try row["person_id"] == person.number && (named == nil || named == known)
      && (course == nil || row["course_id"] == course) && (record.heldOn == nil || row["on_date"] == record.heldOn)
    guard !isSame else { return }
    let stored: [String] = try [row["name"], row["title"], (row["on_date"] as CivilDate).description]
    let told = [
      person.description, record.training, record.course, record.heldOn?.description ?? "",
    ].filter { !$0.isEmpty }
    throw RowRefusal(
      problem: .somebodyElse(
        known.map { Reference(.trainingClass, $0) } ?? person, field: "externalId",
        stored: stored.joined(separator: ", "), named: told.joined(separator: ", ")))
  }

  /// Puts a class on file that was held.
  private func hold(
    _ record: Record, _ course: Int64, _ day: CivilDate, in change: inout Change
  ) throws -> Reference {
    try change.check("heldOn", day, is: change.happened)
    let usual = try change.course(Reference(.course, course)).details.minutes
    var details = TrainingClassDetails(
      course: Reference(.course, course), heldOn: day, minutes: max(record.minutes?.count ?? 0, usual))
    details.organizationID = change.actor.organizationID
    details.trainer = record.trainer
    let training = try change.planClass(details)
    let identity = ["\(course)", "\(day)", record.trainer, "\(details.organizationID ?? 0)"]
    try change.update(
      "training_class", id: training.number,
      set: [
        "state": TrainingClassState.held,
        "external_id": RowIdentity.derived(TrainingClassStanding.importPrefix, from: identity),
      ])
    return training
  }

  private static let statuses: [String: AttendanceStatus] = [
    "yes": .attended, "y": .attended, "true": .attended, "x": .attended, "1": .attended, "complete": .attended,
    "completed": .attended, "passed": .attended, "there": .attended, "no": .absent, "n": .absent, "false": .absent,
    "0": .absent, "noshow": .absent, "missed": .absent, "didnotattend": .absent, "registered": .enrolled,
  ]
}
