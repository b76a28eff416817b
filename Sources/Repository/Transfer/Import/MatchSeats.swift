import Domain
import GRDB

/// The two people of a match that is imported, and what it changes for them.
struct MatchSeats {
  let youthID: Int64
  let mentorID: Int64
  let programID: Int64
  private let youthState: YouthState
  private let mentorState: MentorState
  private let seatsTaken: Int
  private let capacity: Int

  init(youth: Int64, mentor: Int64, _ change: Change) throws {
    let statement = try change.db.cachedStatement(
      sql: """
        SELECT y.program_id, y.state AS youth_state, m.state AS mentor_state, m.seats_taken, m.capacity
        FROM youth_profile y, mentor_profile m WHERE y.person_id = ? AND m.person_id = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [youth, mentor]),
      let youthState = try row["youth_state"] as YouthState?, let mentorState = try row["mentor_state"] as MentorState?
    else { throw RepositoryError.notFound(Reference(.youth, youth).description) }
    (youthID, mentorID, programID) = try (youth, mentor, row["program_id"])
    (self.youthState, self.mentorState) = (youthState, mentorState)
    (seatsTaken, capacity) = try (row["seats_taken"], row["capacity"])
  }

  /// Makes both matched, with a seat of the mentor taken.
  ///
  /// - Throws: ``RepositoryError/refused(_:)`` where either has left, or no seat is free.
  func take(on day: CivilDate, in change: inout Change) throws {
    let gone: Set<YouthState> = [.alumni, .agedOut, .ineligible]
    guard !gone.contains(youthState), youthState != .proposed else {
      throw RepositoryError.refused(.outOfCourse(from: youthState.rawValue, to: YouthState.matched.rawValue))
    }
    guard mentorState != .exited else {
      throw RepositoryError.refused(.outOfCourse(from: mentorState.rawValue, to: MentorState.matched.rawValue))
    }
    guard seatsTaken < capacity else { throw RepositoryError.refused(.missing([.freeSeat])) }
    try change.update(
      "youth_profile", id: youthID, set: ["state": YouthState.matched, "state_since": day, "waiting_since": nil],
      object: Reference(.youth, youthID))
    try change.recordTransition(
      "youth", youthID, from: youthState.rawValue, to: YouthState.matched.rawValue, on: day, reason: "")
    try change.update(
      "mentor_profile", id: mentorID,
      set: [
        "state": MentorState.matched, "state_since": day, "seats_taken": seatsTaken + 1, "waiting_since": nil,
      ],
      object: Reference(.adult, mentorID))
    if mentorState != .matched {
      try change.recordTransition(
        "mentor", mentorID, from: mentorState.rawValue, to: MentorState.matched.rawValue, on: day, reason: "")
    }
  }
}
