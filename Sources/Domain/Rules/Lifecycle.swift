/// A state of something that lives through an agreed course: youth, mentor, match.
///
/// The raw value is what is stored; it never changes once it has shipped.
package protocol LifecycleState: RawRepresentable<String>, CaseIterable, Hashable, Sendable {
  /// The states that can follow directly. Whether one may follow now is for the guards to say.
  var next: Set<Self> { get }
}

/// A wish to move something to another state.
package struct Transition<State: LifecycleState>: Equatable, Sendable {
  package var from: State
  package var to: State
  /// The day it took effect; may lie in the past, then with a reason.
  package var effectiveOn: CivilDate
  package var reason: String?

  package init(from: State, to: State, effectiveOn: CivilDate, reason: String? = nil) {
    self.from = from
    self.to = to
    self.effectiveOn = effectiveOn
    self.reason = reason
  }

  /// Whether a reason is given that says something.
  package var hasReason: Bool { reason.map { $0.contains { !$0.isWhitespace } } ?? false }

  /// Checks what holds for every transition: the course allows it, and its day lies between the last one and today.
  ///
  /// - Parameters:
  ///   - since: The day the present state began.
  ///   - today: The organization's day; a day before it needs a reason.
  package func check(since: CivilDate, today: CivilDate) throws(TransitionRefusal) {
    guard from.next.contains(to) else { throw .outOfCourse(from: from.rawValue, to: to.rawValue) }
    guard effectiveOn <= today else { throw .inTheFuture(effectiveOn) }
    guard effectiveOn >= since else { throw .beforePreviousState(since) }
    guard effectiveOn == today || hasReason else { throw .backdatedWithoutReason }
  }
}

/// Why a transition is refused.
package enum TransitionRefusal: Error, Equatable, Sendable {
  /// The course has no step between the two states (raw values).
  case outOfCourse(from: String, to: String)
  /// The step is done already, and by whom.
  case done(StepTaken)
  case inTheFuture(CivilDate)
  case beforePreviousState(CivilDate)
  case backdatedWithoutReason
  case needsReason
  /// A match cannot end before its people last met.
  case beforeLastSession(CivilDate)
  /// A match of this state (raw value) is over, so nobody looks after it.
  case over(Reference, String)
  /// Who proposed a match does not approve it as well.
  case ownProposal
  /// Things that must be there first, all of them.
  case missing([Requirement])
  /// Things that are there now, and were not on the day that the step is dated.
  case missingOn(CivilDate, [Requirement])
}

/// A step of a course that was taken before.
package struct StepTaken: Hashable, Sendable {
  /// The state it led to.
  package var state: String
  /// The name of who took it; empty where it is not on file.
  package var by: String
  /// The day it was recorded, in the organization's time zone.
  package var on: CivilDate
  /// Minutes after midnight there.
  package var minute: Int
  /// The day it is now.
  package var today: CivilDate

  package init(state: String, by: String, on: CivilDate, minute: Int, today: CivilDate) {
    self.state = state
    self.by = by
    self.on = on
    self.minute = minute
    self.today = today
  }
}

/// Something a guard asks for before a transition.
package enum Requirement: Hashable, Sendable {
  case guardianConsent(ConsentKind, ConsentStanding = .neverSigned)
  case intakeInterview
  case eligibility
  case birthDate
  case ageWithin(Int, Int)
  /// Without it nobody knows whether the mentor is old enough.
  case mentorBirthDate
  case mentorAge(atLeast: Int)
  case baselineSurvey
  case guardian
  case screeningItem(ScreeningKind)
  case trainingMinutes(credited: Int, needed: Int)
  case trainingTopic(TrainingTopic)
  /// An answer to what a closed match has left open about its mentor.
  case mentorDecision(MentorQuestion)
  /// The two were matched before: that match is opened again.
  case reopening(Reference)
  case freeSeat
  case availableMentor
  case waitingYouth
  /// Mentor and youth belong to one program.
  case sameProgram
  /// A mentor who is nobody in the youth's family; what this one is there.
  case outsideFamily(RelationshipKind)
  /// The accept clock still to run; it ran out after this day.
  case acceptClock(ranOutOn: CivilDate)
  case acceptance(MatchParty)
  case noDecline(MatchParty)
  case rationale
  case closureReason
  case matchMeetingDate
}
