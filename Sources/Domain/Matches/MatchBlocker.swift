/// Why two people cannot be matched now: the rule that forbids it, with the facts it looked at.
///
/// A nil among the facts means that it is not on file, and that putting it there may lift the block.
package enum MatchBlocker: Hashable, Sendable {
  case anotherProgram
  /// The mentor is this in the youth's family.
  case inFamily(RelationshipKind)
  /// The youth is not waiting for a match.
  case youthNotWaiting(YouthState)
  /// A consent that the policy asks of a match is not in force.
  case consent(ConsentKind, ConsentStanding)
  /// The youth is not of an age that the program serves.
  case programAge(minimum: Int, maximum: Int, age: Int?)
  /// Staff have not decided, or have decided against it, that the youth belongs in the program.
  case notEligible(isDecided: Bool)
  /// The mentor is not ready for a match.
  case mentorNotReady(MentorState)
  case mentorSuspended
  /// The mentor is suspended until somebody answers what a closed match has left open.
  case mentorHeld(MentorQuestion)
  /// A screening item the program requires has run out.
  case screeningEnded(on: CivilDate)
  /// A screening item the program requires is neither cleared nor exempted.
  case screeningMissing
  /// Training that the program requires has run out; nil where there never was enough.
  case trainingMissing(endedOn: CivilDate?)
  /// The mentor is younger than the program takes.
  case mentorTooYoung(minimum: Int)
  /// The program asks for an age, and nobody knows the mentor's.
  case mentorBirthDateMissing
  case noFreeSeat(capacity: Int)
  /// The mentor has said what ages suit them.
  case ageOutside(minimum: Int?, maximum: Int?, age: Int?)
  /// The family has asked for a mentor of this gender.
  case mentorGender(wanted: Gender, found: Gender?)
  /// The mentor has asked for a youth of this gender.
  case youthGender(wanted: Gender, found: Gender?)
  /// The family has asked for a mentor who speaks a language this one does not.
  case language
  case tooFar(kilometers: Int, limit: Int)
  case noCommonTime
  /// One of them has declined the other before.
  case declinedBefore(MatchParty)
  /// They were matched before: the closed match is opened again, or it was closed for good.
  case matchedBefore(ClosureReason?)
}
