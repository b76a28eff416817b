package import Domain
import GRDB

/// What signing somebody in came to.
package struct TrainingSignIn: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// Had a seat.
    case expected
    /// Waited for a seat and got one.
    case fromTheLine
    case walkIn
    /// Was signed in already; nothing has changed.
    case again
  }

  package var person: Reference
  package var kind: Kind
  package var seat: Int
  /// How many are there now.
  package var present: Int
}

extension AuditAction {
  package static let signInToClass = AuditAction("sign in to class")
  package static let takeBackSignIn = AuditAction("take back sign-in")
}

extension Workspace {
  /// Signs somebody in at the door: who has a seat takes it, who has none gets a free one.
  ///
  /// - Throws: ``TrainingRefusal/full(_:seats:)`` where there is no seat left for somebody who has none.
  @discardableResult
  package func signIn(_ person: Reference, to training: Reference) throws(RepositoryError) -> TrainingSignIn {
    try write(.signInToClass, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      try change.requireAdult(person)
      change.about(training)
      change.about(person)
      return try change.signIn(person, to: standing)
    }
  }

  /// Signs somebody in who is not on file: keeps the name, for the rest to be asked later.
  @discardableResult
  package func signInNew(_ name: PersonName, to training: Reference) throws(RepositoryError) -> TrainingSignIn {
    try require(.recordInquiry)
    return try write(.signInToClass, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      let person = Reference(.adult, try change.createPerson(PersonDetails(name: name)))
      change.about(training)
      change.about(person)
      return try change.signIn(person, to: standing)
    }
  }

  /// Takes a sign-in back: who was expected is expected again, a walk-in was never there.
  package func takeBackSignIn(of person: Reference, to training: Reference) throws(RepositoryError) {
    try write(.takeBackSignIn, .recordAttendance) { change in
      let standing = try change.trainingClass(training)
      try standing.checkIsOpen()
      try change.requireAdult(person)
      guard let row = try change.attendance(of: person, in: training), try row["status"] == AttendanceStatus.present
      else {
        throw TrainingRefusal.notInClass(person, training)
      }
      change.about(training)
      change.about(person)
      let isWalkIn: Bool = try row["walk_in"]
      try change.update(
        "training_attendance", id: row["id"],
        set: [
          "status": isWalkIn ? AttendanceStatus.cancelled : .enrolled, "seat": isWalkIn ? nil : row["seat"] as Int?,
          "signed_in_at": nil, "late_minutes": 0, "early_minutes": 0, "decided_minutes": nil, "makes_up_id": nil,
        ])
      if isWalkIn { _ = try change.moveUp(in: standing) }
    }
  }
}

extension Change {
  mutating func signIn(_ person: Reference, to training: TrainingClassStanding) throws -> TrainingSignIn {
    try training.checkIsOpen()
    guard training.heldOn <= today else { throw TrainingRefusal.notYet(training.reference, on: training.heldOn) }
    let row = try attendance(of: person, in: training.reference)
    let status: AttendanceStatus? = try row?["status"]
    func outcome(_ kind: TrainingSignIn.Kind, seat: Int) throws -> TrainingSignIn {
      TrainingSignIn(person: person, kind: kind, seat: seat, present: try presence(in: training.reference))
    }
    if let row, status == .present { return try outcome(.again, seat: row["seat"] ?? 0) }
    let held: Int? = try status == .enrolled ? row?["seat"] : nil
    guard let seat = try held ?? freeSeat(in: training) else {
      throw TrainingRefusal.full(training.reference, seats: training.seats ?? 0)
    }
    let isWalkIn = status != .enrolled && status != .waiting
    _ = try put(
      person, in: training, row,
      [
        "status": AttendanceStatus.present, "seat": seat, "queued_at": nil, "signed_in_at": now,
        "walk_in": isWalkIn, "reason": "", "makes_up_id": try missed(by: person, of: training),
      ])
    return try outcome(held != nil ? .expected : isWalkIn ? .walkIn : .fromTheLine, seat: seat)
  }

  private func presence(in training: Reference) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM training_attendance WHERE class_id = ? AND seat IS NOT NULL AND status = 'present'")
    return try Int.fetchOne(statement, arguments: [training.number]) ?? 0
  }

  /// The last class of the course that the person missed and has not made up for.
  func missed(by person: Reference, of training: TrainingClassStanding) throws -> Int64? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT a.id FROM training_attendance a
        WHERE a.person_id = ? AND a.course_id = ? AND a.status = 'absent' AND a.on_date < ?
          AND NOT EXISTS (SELECT 1 FROM training_attendance m
            WHERE m.person_id = a.person_id AND m.makes_up_id = a.id)
        ORDER BY a.on_date DESC, a.id DESC LIMIT 1
        """)
    return try Int64.fetchOne(statement, arguments: [person.number, training.courseID, training.heldOn])
  }
}
