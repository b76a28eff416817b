package import Domain

/// Some rows of the match list, at a place in an order.
package struct MatchListRequest: Sendable {
  package enum Place: Sendable {
    case first, last
    case before(MatchRow)
    case after(MatchRow)
    /// Only the match with this row id, if it answers.
    case only(Int64)
  }

  package var place: Place
  package var limit: Int
  package var filter: MatchFilter
  package var sort: MatchSort
  package var isDescending: Bool
  /// Beginnings of names, or a reference; empty for all.
  package var text: String

  package init(
    _ place: Place = .first, limit: Int, filter: MatchFilter = .live, sort: MatchSort? = nil,
    isDescending: Bool = false, text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.filter = filter
    self.sort = sort ?? filter.usualSort
    self.isDescending = isDescending
    self.text = text
  }
}

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

extension MatchSort {
  /// The SQL of the key, over `match m` and `person y`. Written as the indexes of the schema have it.
  var key: String {
    switch self {
    case .contact: "coalesce(m.last_session_on, m.started_on)"
    case .checkIn: "coalesce(m.next_check_in_on, '9999-12-31')"
    case .name: "y.sort_name"
    case .start: "m.started_on"
    case .since: "m.state_since"
    }
  }

  func key(of row: MatchRow) -> String {
    switch self {
    case .contact: row.lastContact?.description ?? ""
    case .checkIn: row.vitals.nextCheckIn?.description ?? "9999-12-31"
    case .name: row.sortName
    case .start: row.vitals.start?.description ?? ""
    case .since: row.stateSince.description
    }
  }
}
