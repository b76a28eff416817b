/// A list on which staff find a record by its state. Every state of a youth, a mentor or a match has one.
package enum WorkList: String, CaseIterable, Sendable {
  // Youth and mentors, in the order of their filters.
  /// Somebody owes a next step on the way to a match.
  case intake
  /// Waiting, proposed or matched.
  case matching
  /// A match has ended, and staff decide what comes next.
  case matchEnded
  /// Mentors who pause.
  case inactive
  /// Out of the program: left, referred, too old, or done.
  case left

  // Matches.
  case proposals, live, closed
  /// Proposals that came to nothing.
  case fellThrough
}

extension YouthState {
  package var list: WorkList {
    switch self {
    case .inquiry, .application, .enrolled, .onHold: .intake
    case .waiting, .proposed, .matched: .matching
    case .closed: .matchEnded
    case .alumni, .ineligible, .withdrawn, .referredOut, .agedOut: .left
    }
  }

  /// Whether somebody has to look after the youth, so that one without an owner is on the list of those nobody has yet.
  package var needsOwner: Bool { list != .left }
}

extension MentorState {
  package var list: WorkList {
    switch self {
    case .inquiry, .applied, .screening, .approved, .trained: .intake
    case .waiting, .proposed, .matched: .matching
    case .inactive: .inactive
    case .exited: .left
    }
  }

  /// Whether somebody has to look after the mentor.
  package var needsOwner: Bool { list != .left }
}

extension MatchState {
  package var list: WorkList {
    switch self {
    case .proposed, .presented, .accepted, .scheduled: .proposals
    case .active, .paused, .intervention, .closing: .live
    case .closed: .closed
    case .declined, .expired: .fellThrough
    }
  }

  /// Whether somebody has to look after the match.
  package var needsOwner: Bool { isLive || isProposal }
}
