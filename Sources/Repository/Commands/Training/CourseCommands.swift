package import Domain
import GRDB

/// What a form holds of a course.
package struct TrainingCourseDetails: Equatable, Sendable {
  package var title: String
  package var topic: TrainingTopic
  /// How long it usually takes.
  package var minutes: Int
  /// Months that a credit holds; nil without an end.
  package var validMonths: Int?
  package var note: String

  package init(
    title: String, topic: TrainingTopic, minutes: Int, validMonths: Int? = nil, note: String = ""
  ) {
    self.title = title
    self.topic = topic
    self.minutes = minutes
    self.validMonths = validMonths
    self.note = note
  }
}

extension TrainingCourseDetails {
  var columns: Change.Values {
    ["title": title, "topic": topic, "minutes": minutes, "valid_months": validMonths, "note": note]
  }

  func check() throws {
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw RepositoryError.invalid(field: "title", .required)
    }
    try TextCheck.line(title, field: "title", maximum: 200)
    try TextCheck.note(note, field: "note")
    guard (1...1_440).contains(minutes) else { throw RepositoryError.invalid(field: "minutes", .outOfRange(1, 1_440)) }
    guard validMonths.map({ (1...600).contains($0) }) ?? true else {
      throw RepositoryError.invalid(field: "valid_months", .outOfRange(1, 600))
    }
  }
}

extension AuditAction {
  package static let addCourse = AuditAction("add course")
  package static let saveCourse = AuditAction("save course")
  package static let retireCourse = AuditAction("retire course")
}

extension Workspace {
  @discardableResult
  package func addCourse(
    _ course: TrainingCourseDetails
  ) throws(RepositoryError) -> Reference {
    try write(.addCourse, .planTraining) { change in
      try course.check()
      return Reference(.course, try change.insert("training_course", course.columns, object: .course))
    }
  }

  /// Saves an edit. What has been credited keeps the validity it was credited with.
  package func saveCourse(
    _ reference: Reference, _ course: TrainingCourseDetails, expecting version: Int
  ) throws(RepositoryError) {
    try write(.saveCourse, .planTraining) { change in
      try course.check()
      try change.require(reference)
      try change.update(
        "training_course", id: reference.number, expecting: version, set: course.columns, object: reference)
    }
  }

  /// Takes a course out of the catalogue; what was credited for it stays.
  package func retireCourse(_ reference: Reference, reason: String) throws(RepositoryError) {
    try write(.retireCourse, .planTraining, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      _ = try change.course(reference)
      try change.update(
        "training_course", id: reference.number, set: ["voided_at": change.now, "void_reason": reason],
        object: reference)
    }
  }
}

extension Change {
  /// A course that is in the catalogue.
  func course(_ reference: Reference) throws -> TrainingCourse {
    guard reference.kind == .course, let course = try TrainingCourse.read(db, reference.number), !course.isRetired
    else { throw RepositoryError.notFound(reference.description) }
    return course
  }
}
