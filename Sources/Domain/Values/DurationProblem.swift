/// Why a text says no length of time that can be used.
package enum DurationProblem: Error, Hashable, Sendable {
  case notALength
  case negative
  /// More than the minutes of a day.
  case moreThanADay(minutes: Int)
  /// A bare number that could be hours or minutes: it is asked about, never guessed.
  case hoursOrMinutes
}
