import Domain

extension MatchRule {
  /// The mentor has a seat that no live match and no proposal takes.
  static let freeSeat = MatchRule(.freeSeat, isInFacts: true) { _, mentor, _ in
    mentor.freeSeats > 0 ? nil : .noFreeSeat(capacity: mentor.capacity)
  }
}
