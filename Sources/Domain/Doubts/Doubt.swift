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
    /// A day more than a year off.
    case farDay(CivilDate)
  }

  package init(_ field: String, _ kind: Kind) {
    self.field = field
    self.kind = kind
  }
}
