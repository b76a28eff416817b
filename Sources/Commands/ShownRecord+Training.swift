import Domain
import Repository

extension ShownRecord {
  static func json(_ course: TrainingCourse) -> JSONValue {
    let details = course.details
    return .object([
      ("reference", .string("\(course.reference)")), ("title", .string(details.title)),
      ("topic", .string(details.topic.rawValue)), ("minutes", .number(Int64(details.minutes))),
      ("validMonths", .optional(details.validMonths)), ("note", .string(details.note)),
      ("askedOf", json(course.asked)), ("planned", .number(Int64(course.planned))),
      ("credited", .number(Int64(course.credited))),
    ])
  }

  /// Of whom a course is asked: `{"of": "mentor", "programs": […]}` each.
  static func json(_ asked: [CourseAsked]) -> JSONValue {
    .array(
      asked.map {
        .object([("of", .string($0.of.name)), ("programs", .array($0.programs.map(JSONValue.string)))])
      })
  }

  static func json(_ record: TrainingClassRecord) -> JSONValue {
    let row = record.row
    return .object([
      ("reference", .string("\(row.reference)")), ("course", .string("\(row.course)")), ("title", .string(row.title)),
      ("state", .string(row.state.rawValue)), ("heldOn", .string("\(row.heldOn)")),
      ("startMinute", .optional(row.startMinute)), ("minutes", .number(Int64(row.minutes.count))),
      ("place", .string(row.place)), ("online", .bool(row.isOnline)), ("host", .optional(row.host)),
      ("trainer", .string(row.trainer)), ("seats", .optional(row.seats)), ("taken", .number(Int64(row.taken))),
      ("waiting", .number(Int64(row.waiting))), ("note", .string(record.details.note)),
      ("cancelReason", .string(record.cancelReason)), ("attendance", .array(record.attendance.map(json))),
      ("unseen", .number(Int64(record.unseen))),
    ])
  }

  private static func json(_ line: AttendanceLine) -> JSONValue {
    .object([
      ("person", .string("\(line.person)")), ("status", .string(line.status.rawValue)), ("seat", .optional(line.seat)),
      ("minutes", .number(Int64(line.minutes))), ("expiresOn", .optional(line.expiresOn)),
    ])
  }
}

extension TrainedAs {
  /// `mentor`, or the name of the role.
  var name: String {
    switch self {
    case .mentor: "mentor"
    case .user(let role): role.rawValue
    }
  }
}
