package import Domain
import GRDB

/// What became of an enrolment.
package enum Enrollment: Equatable, Sendable {
  case seat(Int)
  /// The class is full; the place in the line, from 1.
  case waiting(Int)
}

extension AuditAction {
  package static let enroll = AuditAction("enroll in class")
  package static let withdraw = AuditAction("withdraw from class")
}

extension Workspace {
  /// Gives somebody a seat in a class, or a place in the line where it is full. Asked again, it changes nothing.
  @discardableResult
  package func enroll(_ person: Reference, in training: Reference) throws(RepositoryError) -> Enrollment {
    try write(.enroll, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      try standing.checkIsOpen()
      try change.requireAdult(person)
      change.about(training)
      change.about(person)
      return try change.enroll(person, in: standing)
    }
  }

  /// Takes somebody out of a class; the first who waits moves up.
  ///
  /// - Returns: Who has moved up.
  @discardableResult
  package func withdraw(
    _ person: Reference, from training: Reference, reason: String
  ) throws(RepositoryError) -> [Reference] {
    try write(.withdraw, .recordAttendance, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let standing = try change.trainingClass(training)
      try change.requireAdult(person)
      guard let row = try change.attendance(of: person, in: training) else {
        throw TrainingRefusal.notInClass(person, training)
      }
      let status: AttendanceStatus = try row["status"]
      guard !status.wasThere else { throw TrainingRefusal.hasSignedIn(person) }
      change.about(training)
      change.about(person)
      try change.update(
        "training_attendance", id: row["id"],
        set: ["status": AttendanceStatus.cancelled, "seat": nil, "queued_at": nil, "reason": reason])
      return standing.state == .planned ? try change.moveUp(in: standing) : []
    }
  }
}

extension Change {
  mutating func enroll(_ person: Reference, in training: TrainingClassStanding) throws -> Enrollment {
    let row = try attendance(of: person, in: training.reference)
    let status: AttendanceStatus? = try row?["status"]
    if let row, let status, status.takesSeat { return .seat(try row["seat"] ?? 0) }
    if let row, status == .waiting { return .waiting(try place(of: row["id"], in: training.reference)) }
    let seat = try freeSeat(in: training)
    let values: Values = [
      "status": seat == nil ? AttendanceStatus.waiting : .enrolled, "seat": seat,
      "queued_at": seat == nil ? try endOfLine(of: training.reference) : nil,
      "reason": "",
    ]
    let id = try put(person, in: training, row, values)
    return try seat.map { .seat($0) } ?? .waiting(place(of: id, in: training.reference))
  }

  /// Adds or changes the row of somebody in a class.
  mutating func put(
    _ person: Reference, in training: TrainingClassStanding, _ row: Row?, _ values: Values
  ) throws -> Int64 {
    if let row {
      try update("training_attendance", id: row["id"], set: values)
      return try row["id"]
    }
    let whole: Values = [
      "class_id": training.reference.number, "course_id": training.courseID, "person_id": person.number,
      "on_date": training.heldOn, "recorded_by": actor.userID,
    ]
    return try insert("training_attendance", whole.merging(values))
  }

  /// A moment after all who wait: now, unless the clock has not moved since the last of them came.
  private func endOfLine(of training: Reference) throws -> Instant {
    let statement = try db.cachedStatement(
      sql: "SELECT max(queued_at) FROM training_attendance WHERE class_id = ? AND status = 'waiting'")
    guard let last = try Int64.fetchOne(statement, arguments: [training.number]) else { return now }
    return max(now, Instant(milliseconds: last + 1))
  }

  private func place(of id: Int64, in training: Reference) throws -> Int {
    let statement = try db.cachedStatement(
      sql: """
        SELECT count(*) FROM training_attendance a JOIN training_attendance w ON w.class_id = a.class_id
        WHERE a.id = ? AND w.status = 'waiting' AND (w.queued_at, w.id) <= (a.queued_at, a.id)
        """)
    return try Int.fetchOne(statement, arguments: [id]) ?? 0
  }
}
