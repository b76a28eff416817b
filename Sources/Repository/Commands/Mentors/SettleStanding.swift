import Domain
import GRDB

extension Change {
  /// Suspends an approved mentor whose screening is not in force, or whose training has run out, and lifts the suspension
  /// when both are in force again; each with its line in the timeline.
  ///
  /// It follows from what is on file, so it is done wherever the mentor is.
  ///
  /// - Parameter cause: What brought it about, such as `T-55 Reporting abuse`, as the timeline tells it.
  mutating func settleSuspension(of reference: Reference, because cause: String) throws {
    guard let mentor = try MentorStanding.read(db, reference.number, scope: nil, on: today) else { return }
    let policy = try policy(forProgram: mentor.programID)
    let isScreened = policy.screening.map(\.kind).allSatisfy(mentor.facts.screeningInForce.contains)
    let isInForce = mentor.facts.heldFor == nil && isScreened && !mentor.hasLapsedTraining(policy, on: today)
    let isApproved: Set<MentorState> = [.approved, .trained, .waiting, .proposed, .matched]
    if isInForce, mentor.suspendedOn != nil {
      try update("mentor_profile", id: reference.number, set: ["suspended_on": nil], object: reference)
      try recordTransition(
        "mentor", reference.number, from: Self.suspended, to: mentor.state.rawValue, on: today, reason: cause)
    } else if !isInForce, mentor.suspendedOn == nil, isApproved.contains(mentor.state) {
      try update("mentor_profile", id: reference.number, set: ["suspended_on": today], object: reference)
      try recordTransition(
        "mentor", reference.number, from: mentor.state.rawValue, to: Self.suspended, on: today, reason: cause)
    }
  }

  /// How a timeline names it; a suspended mentor keeps the state they are in.
  private static let suspended = "suspended"

  /// Suspends the mentor of a match that was closed for a reason that leaves a question open about them, until somebody
  /// answers it. What is about safety is never covered up by anything less.
  mutating func hold(mentor id: Int64, for reason: ClosureReason) throws {
    let reference = Reference(.adult, id)
    guard let question = reason.mentorQuestion,
      let mentor = try MentorStanding.read(db, id, scope: nil, on: today)
    else { return }
    guard mentor.facts.heldFor == nil || question == .safety, mentor.facts.heldFor != reason else { return }
    // Who serves no more is asked nothing about their time.
    guard question == .safety || mentor.state.canBeProposed else { return }
    try update("mentor_profile", id: id, set: ["held_for": reason], object: reference)
    try settleSuspension(of: reference, because: reason.rawValue)
  }

  /// Takes the question away from a mentor, where there is one; the suspension goes with it unless something else is missing.
  mutating func release(mentor id: Int64, because reason: String) throws {
    let noReason: String? = nil
    try update("mentor_profile", id: id, set: ["held_for": noReason], object: Reference(.adult, id))
    try settleSuspension(of: Reference(.adult, id), because: reason)
  }

  /// Does for a mentor what their training has come to: keeps the last day it holds, takes them from approved to trained,
  /// lifts or sets a suspension. Nothing for who is no mentor.
  ///
  /// - Parameter cause: The class, as the timeline tells it.
  mutating func settleTraining(of person: Int64, because cause: String) throws {
    guard let mentor = try MentorStanding.read(db, person, scope: nil, on: today) else { return }
    let policy = try policy(forProgram: mentor.programID)
    try update(
      "mentor_profile", id: person, set: ["trained_until": mentor.training.lastDay(meeting: policy.mentorTraining)])
    if mentor.state == .approved,
      MentorRequirements.missing(for: .trained, facts: mentor.facts, policy: policy, on: today).isEmpty
    {
      try moveMentor(mentor, Reference(.adult, person), to: .trained, on: today, reason: cause)
    }
    if mentor.suspendedOn != nil || mentor.hasLapsedTraining(policy, on: today) {
      try settleSuspension(of: Reference(.adult, person), because: cause)
    }
  }
}

extension MentorStanding {
  /// Whether the training was enough once and is no longer. Who has never been trained is not suspended for it: the way to
  /// a match asks for it first.
  func hasLapsedTraining(_ policy: ProgramPolicy, on day: CivilDate) -> Bool {
    training.lastDay(meeting: policy.mentorTraining).map { $0 < day } ?? false
  }
}
