package import Domain
import GRDB

extension AuditAction {
  package static let moveMentor = AuditAction("move mentor")
}

extension Workspace {
  /// Takes a mentor to another state, as the course and the program's policy allow.
  ///
  /// Proposals and matches move the mentor themselves; here those states are out of course.
  package func moveMentor(
    _ reference: Reference, to state: MentorState, effectiveOn day: CivilDate? = nil, reason: String = ""
  ) throws(RepositoryError) {
    try write(.moveMentor, .screenMentor, reason: reason) { change in
      let mentor = try change.mentor(reference)
      guard state != .proposed, state != .matched, mentor.seatsTaken == 0 else {
        throw TransitionRefusal.outOfCourse(from: mentor.state.rawValue, to: state.rawValue)
      }
      try change.moveMentor(reference.number, to: state, on: day ?? change.today, reason: reason)
      // Who leaves has answered whether they are available; what is about safety stays open.
      if mentor.facts.heldFor?.mentorQuestion == .availability {
        try change.release(mentor: reference.number, because: reason)
      }
    }
  }
}

extension Change {
  /// A guarded transition of a mentor, with its line in the timeline.
  mutating func moveMentor(_ id: Int64, to state: MentorState, on day: CivilDate, reason: String) throws {
    let reference = Reference(.adult, id)
    try moveMentor(try mentor(reference, on: day), reference, to: state, on: day, reason: reason)
  }

  /// The same for a mentor who has been read already.
  mutating func moveMentor(
    _ mentor: MentorStanding, _ reference: Reference, to state: MentorState, on day: CivilDate, reason: String
  ) throws {
    guard mentor.state.next.contains(state) else {
      throw try refusal(
        from: mentor.state.rawValue, to: state.rawValue, "mentor", reference.number, isOn: mentor.state == state)
    }
    try Transition(from: mentor.state, to: state, effectiveOn: day, reason: reason)
      .check(since: mentor.since, today: today, facts: mentor.facts, policy: try policy(forProgram: mentor.programID))
    try check("effective_on", day, is: happened)
    let waitingSince = state == .waiting ? day : nil
    try update(
      "mentor_profile", id: reference.number,
      set: ["state": state, "state_since": day, "waiting_since": waitingSince],
      object: reference)
    try recordTransition(
      "mentor", reference.number, from: mentor.state.rawValue, to: state.rawValue, on: day, reason: reason)
  }
}
