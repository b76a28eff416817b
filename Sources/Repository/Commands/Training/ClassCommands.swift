package import Domain
import GRDB

/// What a form holds of a class.
package struct TrainingClassDetails: Equatable, Sendable {
  package var course: Reference
  package var heldOn: CivilDate
  /// Minutes after midnight; nil where nobody said.
  package var startMinute: Int?
  package var minutes: Int
  package var place = ""
  package var isOnline = false
  /// Row id of the organization that holds it; nil is the network.
  package var organizationID: Int64?
  package var trainer = ""
  /// nil is as many as come.
  package var seats: Int?
  package var note = ""

  package init(course: Reference, heldOn: CivilDate, startMinute: Int? = nil, minutes: Int) {
    self.course = course
    self.heldOn = heldOn
    self.startMinute = startMinute
    self.minutes = minutes
  }
}

extension TrainingClassDetails {
  var columns: Change.Values {
    [
      "course_id": course.number, "on_date": heldOn, "start_minute": startMinute, "minutes": minutes, "place": place,
      "online": isOnline, "organization_id": organizationID, "trainer": trainer, "seats": seats, "note": note,
    ]
  }

  func check() throws {
    guard (1...1_440).contains(minutes) else { throw RepositoryError.invalid(field: "minutes", .outOfRange(1, 1_440)) }
    guard startMinute.map({ (0..<1_440).contains($0) }) ?? true else {
      throw RepositoryError.invalid(field: "start_minute", .outOfRange(0, 1_439))
    }
    guard seats.map({ (1...10_000).contains($0) }) ?? true else {
      throw RepositoryError.invalid(field: "seats", .outOfRange(1, 10_000))
    }
    try TextCheck.line(place, field: "place", maximum: 500)
    try TextCheck.line(trainer, field: "trainer", maximum: 200)
    try TextCheck.note(note, field: "note")
  }
}

extension AuditAction {
  package static let planClass = AuditAction("plan class")
  package static let saveClass = AuditAction("save class")
  package static let cancelClass = AuditAction("cancel class")
}

extension Workspace {
  /// Puts a class on the calendar; one of a day that is over may still be planned, to take its attendance.
  @discardableResult
  package func planClass(
    _ training: TrainingClassDetails
  ) throws(RepositoryError) -> Reference {
    try write(.planClass, .planTraining) { change in
      try change.requireHost(training.organizationID)
      try change.check("on_date", training.heldOn, is: change.classDay)
      try change.checkStart(of: training)
      try change.ask(try change.doubts(aboutPlanning: training))
      return try change.planClass(training)
    }
  }

  /// Saves an edit; where it gives more seats, those who wait move up.
  ///
  /// - Returns: Who has moved up.
  @discardableResult
  package func saveClass(
    _ reference: Reference, _ training: TrainingClassDetails, expecting version: Int
  ) throws(RepositoryError) -> [Reference] {
    try write(.saveClass, .planTraining) { change in
      try training.check()
      let standing = try change.trainingClass(reference)
      guard standing.state == .planned else { throw TrainingRefusal.over(reference, standing.state) }
      _ = try change.course(training.course)
      if training.heldOn != standing.heldOn { try change.check("on_date", training.heldOn, is: change.classDay) }
      if training.heldOn != standing.heldOn || training.startMinute != standing.startMinute {
        try change.checkStart(of: training)
      }
      if training.organizationID != standing.organizationID { try change.requireHost(training.organizationID) }
      let taken = try change.highestSeat(of: reference)
      if let seats = training.seats, seats < taken { throw TrainingRefusal.seatsTaken(taken) }
      try change.update(
        "training_class", id: reference.number, expecting: version, set: training.columns, object: reference)
      if training.heldOn != standing.heldOn || training.course.number != standing.courseID {
        try change.moveAttendance(of: reference, to: training)
      }
      return try change.moveUp(in: try change.trainingClass(reference))
    }
  }

  /// Calls a class off; nobody is credited.
  package func cancelClass(_ reference: Reference, reason: String) throws(RepositoryError) {
    try write(.cancelClass, .planTraining, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let standing = try change.trainingClass(reference)
      guard standing.state == .planned else { throw TrainingRefusal.over(reference, standing.state) }
      try change.update(
        "training_class", id: reference.number, set: ["state": TrainingClassState.cancelled, "cancel_reason": reason],
        object: reference)
    }
  }
}

extension Change {
  /// The day of a class: some are put on the calendar late, to take their attendance.
  fileprivate var classDay: DayRule { .planned(today: today, within: 1) }

  mutating func planClass(_ training: TrainingClassDetails) throws -> Reference {
    try training.check()
    _ = try course(training.course)
    let id = try insert(
      "training_class", training.columns.merging(["recorded_by": actor.userID]), object: .trainingClass)
    return Reference(.trainingClass, id)
  }

  /// A class is held by an organization whose classes the actor sees, or by the network.
  fileprivate func requireHost(_ organization: Int64?) throws {
    guard let organization else { return }
    try require(Reference(.organization, organization))
    guard scope.seesClasses(of: organization) else {
      throw TrainingRefusal.hostedElsewhere(Reference(.organization, organization))
    }
  }

  /// Whoever is in a class that gets another day or course is in it on that day and for that course.
  fileprivate mutating func moveAttendance(of reference: Reference, to training: TrainingClassDetails) throws {
    let statement = try db.cachedStatement(sql: "SELECT id FROM training_attendance WHERE class_id = ? ORDER BY id")
    for id in try Int64.fetchAll(statement, arguments: [reference.number]) {
      try update(
        "training_attendance", id: id, set: ["on_date": training.heldOn, "course_id": training.course.number])
    }
  }
}
