package import Domain
import GRDB

extension AuditAction {
  package static let markAttendance = AuditAction("mark attendance")
  package static let completeClass = AuditAction("complete class")
}

extension Workspace {
  /// Records of somebody who was there how much they missed, or what is credited in spite of it; in a class that is over
  /// it changes the credit, and what follows from it.
  ///
  /// - Parameter version: The version of the attendance that the user saw.
  package func markAttendance(
    of person: Reference, in training: Reference, as mark: AttendanceMark, expecting version: Int? = nil
  ) throws(RepositoryError) {
    try write(.markAttendance, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      try change.requireAdult(person)
      guard let row = try change.attendance(of: person, in: training), try (row["status"] as AttendanceStatus).wasThere
      else { throw TrainingRefusal.notInClass(person, training) }
      let minutes = try mark.minutes(of: standing.minutes)
      change.about(training)
      try change.update(
        "training_attendance", id: row["id"], expecting: version,
        set: [
          "late_minutes": mark.late, "early_minutes": mark.early, "decided_minutes": mark.credited,
          "minutes": standing.state == .held ? minutes : 0,
        ], object: person)
      if standing.state == .held { try change.settleTraining(of: person.number, because: standing.cause) }
    }
  }

  /// Ends a class: who signed in is credited, who had a seat and did not come was absent, and the mentors among them go
  /// on. A class that nobody ends is ended by the next day.
  ///
  /// - Returns: How many were credited.
  @discardableResult
  package func completeClass(_ training: Reference) throws(RepositoryError) -> Int {
    try write(.completeClass, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      try change.ask(change.doubts(aboutEnding: standing))
      return try change.complete(training)
    }
  }

  /// Planned classes of days before today in which somebody has signed in.
  static func unfinishedClasses(_ db: Database, today: CivilDate) throws -> [Reference] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.id FROM training_class t INDEXED BY training_class_by_state
        WHERE t.state = 'planned' AND t.on_date < ? AND EXISTS (SELECT 1 FROM training_attendance a
          WHERE a.class_id = t.id AND a.seat IS NOT NULL AND a.status = 'present')
        ORDER BY t.on_date, t.id
        """)
    return try Int64.fetchAll(statement, arguments: [today]).map { Reference(.trainingClass, $0) }
  }
}

extension Change {
  /// Credits everybody who has signed in, whoever's they are.
  ///
  /// - Returns: How many were credited.
  @discardableResult
  mutating func complete(_ reference: Reference) throws -> Int {
    let count = try end(try trainingClass(reference))
    guard count > 0 else { throw TrainingRefusal.nobodySignedIn(reference) }
    return count
  }

  /// Ends a class, also one where nobody has signed in.
  ///
  /// - Returns: How many were credited.
  @discardableResult
  mutating func end(_ training: TrainingClassStanding) throws -> Int {
    let reference = training.reference
    try training.checkIsOpen()
    guard training.heldOn <= today else { throw TrainingRefusal.notYet(reference, on: training.heldOn) }
    if training.heldOn == today, let start = training.startMinute, minuteOfDay < start {
      throw TrainingRefusal.notStarted(reference, minute: start)
    }
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT id, person_id, status, late_minutes, early_minutes, decided_minutes FROM training_attendance
        WHERE class_id = ? AND status IN ('enrolled', 'waiting', 'present') ORDER BY id
        """, arguments: [reference.number])
    let present = try rows.filter { try $0["status"] == AttendanceStatus.present }
    try update("training_class", id: reference.number, set: ["state": TrainingClassState.held], object: reference)
    for row in rows {
      let status: AttendanceStatus = try row["status"]
      switch status {
      case .present:
        let mark = try AttendanceMark(
          late: row["late_minutes"], early: row["early_minutes"], credited: row["decided_minutes"])
        try update("training_attendance", id: row["id"], set: try credit(mark, of: training))
      case .enrolled:
        try update(
          "training_attendance", id: row["id"], set: ["status": AttendanceStatus.absent, "seat": nil])
      default:
        try update(
          "training_attendance", id: row["id"], set: ["status": AttendanceStatus.cancelled, "queued_at": nil])
      }
    }
    for row in present { try settleTraining(of: row["person_id"], because: training.cause) }
    return present.count
  }

  /// What is unlikely about ending a class now: that it goes on still.
  func doubts(aboutEnding training: TrainingClassStanding) -> [Doubt] {
    guard training.heldOn == today, let start = training.startMinute else { return [] }
    let end = start + training.minutes.count
    guard minuteOfDay >= start, minuteOfDay < min(end, Minutes.ofADay) else { return [] }
    return [Doubt("start_minute", .classRuns(training.reference, until: end))]
  }

  /// The columns of an attendance that counts.
  func credit(_ mark: AttendanceMark, of training: TrainingClassStanding) throws -> Values {
    [
      "status": AttendanceStatus.attended, "minutes": try mark.minutes(of: training.minutes),
      "late_minutes": mark.late, "early_minutes": mark.early, "decided_minutes": mark.credited,
      "expires_on": TrainingCredit.lastDay(of: training.heldOn, months: training.validMonths),
    ]
  }
}
