/// Which part of the youth and mentors the intake list shows; together the filters show everybody.
package enum IntakeFilter: CaseIterable, Sendable {
  /// All, the youth, or the mentors who are owed a next step.
  case everybody, youth, mentors
  case unowned
  case matchEnded, suspended, inactive, matching, left

  /// Whether it is worked off, so that its rows are counted; the others only keep everybody findable.
  package var isCounted: Bool { self != .matching && self != .left }

  /// Whether its rows are few enough to be sorted by name.
  package var isShort: Bool {
    switch self {
    case .everybody, .youth, .mentors, .unowned, .suspended: true
    case .matchEnded, .inactive, .matching, .left: false
    }
  }
}
