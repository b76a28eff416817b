package import Domain

/// What of a match day is listed.
nonisolated package enum MatchDayFilter: CaseIterable, Sendable {
  case slate, leftOut
}

/// A youth of a match day as a line of the list shows them: with the mentor of the slate, or with why there is none.
nonisolated package struct MatchDayItem: ListItem {
  /// The youth's.
  package let reference: Reference
  /// Where the youth stands in the queue, from 0.
  package let row: Int
  package let youth: String
  package let days: Int
  /// The program calls that too long.
  package let isLong: Bool
  /// Empty for a youth who is left out.
  package let mentor: String
  package let score: String
  /// Whether people have set the pair.
  package let isSet: Bool
  package let why: String
}
