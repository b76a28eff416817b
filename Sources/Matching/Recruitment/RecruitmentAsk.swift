package import Domain

/// What may leave the house of a match day's gaps: towns, times and languages with numbers of ten or more, and nothing by
/// which a smaller number could be worked out.
package struct RecruitmentAsk: Equatable, Sendable {
  package struct Town: Equatable, Sendable {
    package let name: String
    package let waiting: Int
    /// When those who wait there have time, where that is so of ten or more; most first.
    package let parts: [WeekPart]
    /// Languages that ten or more of them need; terms, most first.
    package let languages: [Int32]
  }

  /// Where ten or more are left out, most first.
  package let towns: [Town]
  /// How many are left out in all other towns together; nil where that is told by nothing here and must not be.
  package let elsewhere: Int?
  /// How many are left out in all; nil where they are fewer than ten.
  package let total: Int?

  /// Fewer are never told.
  package static let smallest = 10

  package init(_ outcome: MatchDayOutcome) {
    let leftOut = outcome.slate.leftOut.map { outcome.youth[$0] }
    let byTown = Dictionary(grouping: leftOut) { $0.town }
    var told = byTown.filter { $0.key.isEmpty == false && $0.value.count >= Self.smallest }
      .sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }
    func hidden() -> Int { leftOut.count - told.reduce(0) { $0 + $1.value.count } }
    // What is left over must not be a small number either: the smallest town that is told goes to it.
    while (1..<Self.smallest).contains(hidden()), !told.isEmpty { told.removeLast() }
    towns = told.map { name, youth in
      let parts = WeekPart.allCases.map { part in
        (part, youth.count { !$0.availability.isDisjoint(with: part.availability) })
      }
      let languages = Dictionary(grouping: youth.compactMap(\.mentorLanguage)) { $0 }.mapValues(\.count)
      return Town(
        name: name, waiting: youth.count,
        parts: parts.filter { $0.1 >= Self.smallest }.sorted { $0.1 > $1.1 }.map(\.0),
        languages: languages.filter { $0.value >= Self.smallest }
          .sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.map(\.key))
    }
    elsewhere = hidden() >= Self.smallest ? hidden() : nil
    total = leftOut.count >= Self.smallest ? leftOut.count : nil
  }
}
