package import Domain
import GRDB

extension AuditAction {
  package static let moveYouth = AuditAction("move youth")
}

extension Workspace {
  /// Takes a youth to another state, as the course and the program's policy allow.
  ///
  /// Proposals, matches and closures move the youth themselves; here those states are out of course.
  package func moveYouth(
    _ reference: Reference, to state: YouthState, effectiveOn day: CivilDate? = nil, reason: String = ""
  ) throws(RepositoryError) {
    try write(.moveYouth, .enrollYouth, reason: reason) { change in
      let byMatching: Set<YouthState> = [.proposed, .matched, .closed]
      let from = try change.youth(reference).state
      guard !byMatching.contains(state), from != .proposed, from != .matched else {
        throw TransitionRefusal.outOfCourse(from: from.rawValue, to: state.rawValue)
      }
      try change.moveYouth(reference.number, to: state, on: day ?? change.today, reason: reason)
    }
  }
}

extension Change {
  /// A guarded transition of a youth, with its line in the timeline; the wait is counted from the day it begins.
  mutating func moveYouth(_ id: Int64, to state: YouthState, on day: CivilDate, reason: String) throws {
    let reference = Reference(.youth, id)
    let youth = try youth(reference, on: day)
    guard youth.state.next.contains(state) else {
      throw try refusal(
        from: youth.state.rawValue, to: state.rawValue, "youth", id, isOn: youth.state == state)
    }
    try Transition(from: youth.state, to: state, effectiveOn: day, reason: reason)
      .check(since: youth.since, today: today, facts: youth.facts, policy: try policy(forProgram: youth.programID))
    try check("effective_on", day, is: happened)
    let waitingSince: CivilDate? =
      switch state {
      // A proposal that fails gives the place in the queue back.
      case .proposed: youth.waitingSince
      case .waiting: youth.state == .proposed ? youth.waitingSince ?? day : day
      default: nil
      }
    try update(
      "youth_profile", id: id, set: ["state": state, "state_since": day, "waiting_since": waitingSince],
      object: reference)
    try recordTransition("youth", id, from: youth.state.rawValue, to: state.rawValue, on: day, reason: reason)
  }
}
