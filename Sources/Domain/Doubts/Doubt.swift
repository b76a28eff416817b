/// Something unlikely about a value, which is asked about before it is kept.
///
/// A doubt holds the value, so that saying "yes, that is right" to one says nothing about another.
package struct Doubt: Hashable, Sendable {
  /// The column of the value, as forms name their fields.
  package var field: String
  package var kind: Kind

  package enum Kind: Hashable, Sendable {
    /// An age that hardly anybody of this kind has.
    case age(Int, bornOn: CivilDate)
    /// An age outside those of the program.
    case ageOfProgram(Int, bornOn: CivilDate, youngest: Int, oldest: Int)
    /// A name with digits, or without a letter.
    case name(String)
    /// No state of the United States.
    case state(String)
    /// A session of the same match, day and length is on file.
    case sameSession(Reference, CivilDate)
    /// All sessions of a person on one day come to so many minutes.
    case longDay(CivilDate, minutes: Int)
    /// The match rested on the day.
    case pausedMatch(Reference, CivilDate)
    /// The class ends later today, so many minutes after midnight.
    case classRuns(Reference, until: Int)
    /// A match that runs, though this is not in force today.
    case notInForce([Requirement])
    /// Mentor and youth of the match met on a day on which these were not in force.
    case metWithout(Reference, CivilDate, [MatchGuard])
    /// A day so far off that its year may be typed wrong.
    case farDay(CivilDate, today: CivilDate)
    /// What holds from the first day on ended with the second, before it came in.
    case over(CivilDate, until: CivilDate)
    /// A match meeting on a day that is weeks off, while the family waits.
    case farMeeting(Reference, CivilDate)
    /// A match meeting on a day by which these are no longer in force.
    case endsBefore(Reference, CivilDate, [GuardEnd])
    /// A mentor on file is to be this in a family, and then can't be the mentor there.
    case mentorInFamily(Reference, RelationshipKind)
    /// The mentor of this match or proposal is to be this in the family of its youth.
    case mentorOfMatch(Reference, RelationshipKind)
    /// Somebody of this name is in the child's family already, or the same person as something else; what they are refused.
    case inFamily(PersonName, Reference, RelationshipKind, refused: [RelativeRight])
    /// A match begins on a day before the one that was set for its meeting.
    case beforeMeeting(Reference, meeting: CivilDate)
    /// Somebody is refused something about another child.
    case barred(Bar)
    /// A "may not" is taken back.
    case barLifted(PersonName, [RelativeRight])
    /// Another guardian has ended the same consent, and has not signed it since.
    case revokedByOther(ConsentKind, PersonName, CivilDate)
    /// The record says that who signs has no custody.
    case signerWithoutCustody(PersonName)
    /// A guardian's label says somebody of another kind: `sister`.
    case labelOf(RelationshipKind, String)
    /// The person has been credited with the same training that day, in this class where there is one.
    case sameTraining(Reference, in: Reference?, CivilDate)
    /// An organization or an official of the same name is on file.
    case sameName(Reference)
    /// A measure of the same number is on file.
    case sameNumber(Reference)
    /// The same class is planned.
    case sameClass(Reference)
    /// A training of fewer minutes than half of its course.
    case shortTraining(minutes: Int, of: Int)
    /// A check-in of hours.
    case longCheckIn(minutes: Int)
    /// A check-in with the same party of the match is on file for the day.
    case sameCheckIn(Reference, MatchParty, CivilDate)
    /// A criminal check that is never asked for again.
    case exemptForGood(ScreeningKind)
    /// The trainings of a person on one day come to so many minutes.
    case longTraining(CivilDate, minutes: Int)
    /// The clock is far from the last event of the audit log.
    case clock(ClockJump)
    /// A contact with the same official, on the same day and of the same length is on file.
    case sameContact(Reference, CivilDate)
  }

  package init(_ field: String, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}
