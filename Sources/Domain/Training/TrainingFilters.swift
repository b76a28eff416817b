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

/// Which mentors the training log shows.
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
}
