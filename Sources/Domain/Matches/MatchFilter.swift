/// Which matches are listed.
package enum MatchFilter: String, CaseIterable, Sendable {
  case live
  /// Live matches that are a concern or to be watched.
  case attention
  case proposals, closed

  package var states: [MatchState] {
    switch self {
    case .live, .attention: MatchState.allCases.filter(\.isLive)
    case .proposals: MatchState.allCases.filter(\.isProposal)
    case .closed: [.closed]
    }
  }

  package var usualSort: MatchSort {
    switch self {
    case .live, .attention: .contact
    case .proposals, .closed: .since
    }
  }
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
