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
