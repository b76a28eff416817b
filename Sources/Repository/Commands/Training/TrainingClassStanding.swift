import Domain
import GRDB

/// A class as the guards of its steps see it, read inside the transaction that asks.
struct TrainingClassStanding {
  let reference: Reference
  let courseID: Int64
  let title: String
  let validMonths: Int?
  let state: TrainingClassState
  let heldOn: CivilDate
  /// Minutes after midnight; nil where nobody said.
  let startMinute: Int?
  let minutes: Minutes
  let seats: Int?
  /// Row id of the organization that holds it; nil is the network.
  let organizationID: Int64?
  let externalID: String?

  /// How a timeline names the class.
  var cause: String { "\(reference) \(title)" }

  func checkIsOpen() throws(TrainingRefusal) {
    guard state == .planned else { throw .over(reference, state) }
  }
}

extension Change {
  /// The class within what the actor may see.
  func trainingClass(_ reference: Reference) throws -> TrainingClassStanding {
    let statement = try db.cachedStatement(
      sql: """
        SELECT t.*, c.title, c.valid_months FROM training_class t JOIN training_course c ON c.id = t.course_id
        WHERE t.id = ? AND \(scope.trainingClass("t"))
        """)
    guard reference.kind == .trainingClass, let row = try Row.fetchOne(statement, arguments: [reference.number]) else {
      throw RepositoryError.notFound(reference.description)
    }
    return try TrainingClassStanding(
      reference: reference, courseID: row["course_id"], title: row["title"], validMonths: row["valid_months"],
      state: row["state"], heldOn: row["on_date"], startMinute: row["start_minute"],
      minutes: row["minutes"], seats: row["seats"],
      organizationID: row["organization_id"], externalID: row["external_id"])
  }

  func highestSeat(of training: Reference) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT coalesce(max(seat), 0) FROM training_attendance WHERE class_id = ? AND seat IS NOT NULL")
    return try Int.fetchOne(statement, arguments: [training.number]) ?? 0
  }

  /// The smallest number of a seat that nobody has; nil where the class is full.
  func freeSeat(in training: TrainingClassStanding) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: "SELECT seat FROM training_attendance WHERE class_id = ? AND seat IS NOT NULL ORDER BY seat")
    var free = 1
    for seat in try Int.fetchAll(statement, arguments: [training.reference.number]) {
      guard seat == free else { break }
      free += 1
    }
    return training.seats.map { free <= $0 } ?? true ? free : nil
  }

  /// The row of somebody in a class.
  func attendance(of person: Reference, in training: Reference) throws -> Row? {
    let statement = try db.cachedStatement(
      sql: "SELECT * FROM training_attendance WHERE class_id = ? AND person_id = ?")
    return try Row.fetchOne(statement, arguments: [training.number, person.number])
  }

  /// Somebody grown up within reach.
  func requireAdult(_ person: Reference) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM person p WHERE p.id = ? AND p.voided_at IS NULL AND \(scope.person("p"))
          AND NOT EXISTS (SELECT 1 FROM youth_profile y WHERE y.person_id = p.id)
        """)
    guard person.kind == .adult, try Row.fetchOne(statement, arguments: [person.number]) != nil else {
      throw RepositoryError.notFound(person.description)
    }
  }

  /// Gives free seats to those who wait, the first come first.
  ///
  /// - Returns: Who has one now.
  mutating func moveUp(in training: TrainingClassStanding) throws -> [Reference] {
    var moved: [Reference] = []
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, person_id FROM training_attendance WHERE class_id = ? AND status = 'waiting'
        ORDER BY queued_at, id LIMIT 1
        """)
    while let seat = try freeSeat(in: training),
      let row = try Row.fetchOne(statement, arguments: [training.reference.number])
    {
      let person = try Reference(.adult, row["person_id"])
      try update(
        "training_attendance", id: row["id"],
        set: ["status": AttendanceStatus.enrolled, "seat": seat, "queued_at": nil])
      about(person)
      moved.append(person)
    }
    return moved
  }
}
