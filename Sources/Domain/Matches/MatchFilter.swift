/// Which matches are listed.
package enum MatchFilter: String, CaseIterable, Sendable {
  case live
  /// Live matches that are a concern or to be watched.
  case attention
  case proposals
  /// Live matches and proposals that no specialist has.
  case unowned
  case closed
  /// Proposals that were declined or have expired.
  case fellThrough

  package var states: [MatchState] {
    switch self {
    case .live, .attention: MatchState.allCases.filter { $0.list == .live }
    case .proposals: MatchState.allCases.filter { $0.list == .proposals }
    case .unowned: MatchState.allCases.filter(\.needsOwner)
    case .closed: MatchState.allCases.filter { $0.list == .closed }
    case .fellThrough: MatchState.allCases.filter { $0.list == .fellThrough }
    }
  }

  package var usualSort: MatchSort {
    switch self {
    case .live, .attention: .contact
    case .proposals, .unowned, .closed, .fellThrough: .since
    }
  }

  /// Whether the list begins with what has happened last.
  package var isNewestFirst: Bool { self == .closed || self == .fellThrough }
}

/// What the match list is sorted by; the raw value is the name of its column.
package enum MatchSort: String, CaseIterable, Sendable {
  /// Day of last contact: the silent longest first.
  case contact
  /// Day the next check-in is due.
  case checkIn
  /// The youth's family name.
  case name
  case start
  /// The day the present state began.
  case since
}
