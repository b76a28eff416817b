import Domain
import GRDB

extension Change {
  /// A guarded transition of a match, with its line in the timeline and what follows for the youth and the mentor.
  ///
  /// - Parameters:
  ///   - youthState: Where the youth goes with it; nil where they stay.
  ///   - values: Columns that change with the state.
  mutating func move(
    _ match: MatchStanding, to state: MatchState, on day: CivilDate? = nil, reason: String = "",
    youth youthState: YouthState? = nil, set values: Values = [:]
  ) throws {
    let day = day ?? today
    guard match.state.next.contains(state) else { throw try refusal(of: state, for: match) }
    try Transition(from: match.state, to: state, effectiveOn: day, reason: reason)
      .check(since: match.since, today: today, facts: match.facts)
    try check("effective_on", day, is: happened)
    if state.asksGuards {
      let unmet = try unmet(match, on: day)
      guard unmet.isEmpty else { throw TransitionRefusal.missingOn(day, unmet) }
    }
    try update(
      "match", id: match.reference.number,
      set: values.merging(["state": state, "state_since": day]), object: match.reference)
    try recordTransition(
      "match", match.reference.number, from: match.state.rawValue, to: state.rawValue, on: day, reason: reason)
    if let youthState {
      try takeYouth(
        match.youthID, to: youthState, on: day, reason: reason, isReopening: match.state == .closed)
    }
    try settleSeats(ofMentor: match.mentorID, on: day, reason: reason)
  }

  /// Takes a youth where a match takes them. What lets a youth wait is not asked again of one who comes back from a
  /// proposal, and the first day of the wait is kept.
  mutating func takeYouth(
    _ id: Int64, to state: YouthState, on day: CivilDate, reason: String, isReopening: Bool = false
  ) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT state, state_since, waiting_since FROM youth_profile WHERE person_id = ?")
    let reference = Reference(.youth, id)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw RepositoryError.notFound(reference.description)
    }
    let from: YouthState = try row["state"]
    let isReopened = isReopening && state == .matched && from.canReturnToMatch
    guard from.next.contains(state) || isReopened else {
      throw TransitionRefusal.outOfCourse(from: from.rawValue, to: state.rawValue)
    }
    let isInQueue = state == .proposed || state == .waiting
    let waitingSince: CivilDate? = try isInQueue ? row["waiting_since"] ?? day : nil
    try update(
      "youth_profile", id: id,
      set: ["state": state, "state_since": max(day, row["state_since"]), "waiting_since": waitingSince],
      object: reference)
    try recordTransition("youth", id, from: from.rawValue, to: state.rawValue, on: day, reason: reason)
  }

  /// Counts the seats a mentor's matches and proposals take, and gives the mentor the state that follows from them.
  mutating func settleSeats(ofMentor id: Int64, on day: CivilDate, reason: String) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.state, m.state_since, m.waiting_since,
          (SELECT count(*) FROM match x WHERE x.mentor_id = m.person_id
            AND x.state IN ('active', 'paused', 'intervention', 'closing')) AS live,
          (SELECT count(*) FROM match x WHERE x.mentor_id = m.person_id
            AND x.state IN ('proposed', 'presented', 'accepted', 'scheduled')) AS proposals
        FROM mentor_profile m WHERE m.person_id = ?
        """)
    let reference = Reference(.adult, id)
    guard let row = try Row.fetchOne(statement, arguments: [id]) else {
      throw RepositoryError.notFound(reference.description)
    }
    let (live, proposals): (Int, Int) = try (row["live"], row["proposals"])
    let from: MentorState = try row["state"]
    let state = from.following(live: live, proposals: proposals)
    // A proposal that fails gives the place in the queue back: the wait goes on from its first day.
    let queue: Set<MentorState> = [.waiting, .proposed]
    let kept: CivilDate? = try row["waiting_since"] ?? (queue.contains(from) ? row["state_since"] : day)
    var values: Values = ["seats_taken": live + proposals]
    if state.canBeProposed { values["waiting_since"] = queue.contains(state) ? kept : nil }
    if state != from {
      values["state"] = state
      values["state_since"] = try max(day, row["state_since"])
      try recordTransition("mentor", id, from: from.rawValue, to: state.rawValue, on: day, reason: reason)
    }
    try update("mentor_profile", id: id, set: values, object: reference)
  }
}
