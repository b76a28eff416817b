/// Which classes a list shows.
package enum TrainingClassFilter: String, CaseIterable, Hashable, Sendable {
  /// Planned, the next one first; those of days before are still to be ended.
  case upcoming
  /// Held, the last one first.
  case held
  case cancelled

  package var state: TrainingClassState {
    switch self {
    case .upcoming: .planned
    case .held: .held
    case .cancelled: .cancelled
    }
  }
}

/// Which mentors and users the training log shows.
package enum TrainingLogFilter: String, CaseIterable, Hashable, Sendable {
  /// All, who lacks training first.
  case everybody
  /// Whose training is not what is asked, or no longer.
  case lacking
  /// Whose training runs out within ``soonDays``.
  case expiring
  case current

  /// Days ahead in which an end is soon: time enough to find a class.
  package static let soonDays = 60

  /// The first and the last day on which training that is shown ends; without a first day, who has none is shown too where
  /// there is a last one.
  package func range(on today: CivilDate) -> (from: CivilDate?, to: CivilDate?) {
    let soon = today + Self.soonDays
    return switch self {
    case .everybody: (nil, nil)
    case .lacking: (nil, today - 1)
    case .expiring: (today, soon)
    case .current: (soon + 1, nil)
    }
  }

  /// - Parameter until: The last day the training is enough; nil where it is not.
  package func shows(_ until: CivilDate?, on today: CivilDate) -> Bool {
    let (from, to) = range(on: today)
    guard let until else { return from == nil }
    return (from.map { until >= $0 } ?? true) && (to.map { until <= $0 } ?? true)
  }
}
