/// What can be wrong with a line of any kind; what only one kind knows of, it adds for itself.
package enum LineProblem: Error, Equatable, Sendable {
  case noDuration
  /// A word that means a length of time, and none that can be used.
  case duration(String, DurationProblem)
  case notADay(String)
  /// The line ends after an option that wants a word behind it.
  case noValue(option: String)
  case unknownWord(String)
  /// The word means several things; it is asked about, never guessed.
  case ambiguous(String, candidates: [String])
}
