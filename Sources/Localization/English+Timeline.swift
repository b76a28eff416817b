package import Domain

extension English.Mentoring {
  /// The kind of a timeline's entry, in a column.
  package static let sessionKind = "Session"
  package static let attemptKind = "Attempted"
  package static let voidKind = "Void"
  package static let checkInKind = "Check-in"
  package static let acceptanceKind = "Acceptance"
  package static let stateKind = "State"

  /// `90 minutes in person: homework, +listen · also for M-98 · “Finished the essay.”`.
  ///
  /// - Parameter others: The other matches the entry counts for.
  package static func told(_ entry: SessionEntry, others: [Reference], voidReason: String?) -> String {
    let what = entry.isAttempt ? how(entry.medium) : "\(minutes(entry.minutes.count)) \(how(entry.medium))"
    let did = did(entry)
    return parts([
      did.isEmpty ? what : "\(what): \(did)",
      others.isEmpty ? "" : "also for \(English.list(others.map(\.description)))",
      voidReason.map { "void: \($0)" } ?? "", entry.note.isEmpty ? "" : "“\(entry.note)”",
    ])
  }

  package static func told(_ entry: CheckInEntry) -> String {
    let who = "with the \(entry.party.rawValue)"
    let how = entry.outcome == .done ? who : "\(who), not reached"
    let length = entry.minutes.count == 0 ? "" : minutes(entry.minutes.count)
    return parts([how, length, entry.note.isEmpty ? "" : "“\(entry.note)”"])
  }

  package static func told(acceptanceBy party: MatchParty, isAccepted: Bool, reason: String) -> String {
    parts(["\(party.rawValue) \(isAccepted ? "accepted" : "declined")", reason.isEmpty ? "" : "“\(reason)”"])
  }

  package static func told(from: MatchState?, to: MatchState, reason: String) -> String {
    parts([from.map { "\($0.rawValue) → \(to.rawValue)" } ?? to.rawValue, reason.isEmpty ? "" : "“\(reason)”"])
  }

  private static func parts(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }
}
