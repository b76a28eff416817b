/// How far asking an official for a measure has come: planned → asked → champion | support | lean | neutral | oppose.
package enum AskState: String, CaseIterable, Hashable, Sendable, Codable {
  case planned, asked, champion, support, lean, neutral, oppose

  /// What the official has answered, where they have.
  package var response: OfficialResponse? { OfficialResponse(rawValue: rawValue) }

  package init(_ response: OfficialResponse) { self = AskState(rawValue: response.rawValue) ?? .asked }

  /// The states that can follow directly: who has been asked stays asked, and an answer may become another.
  package var next: Set<AskState> {
    switch self {
    case .planned: Set(Self.allCases).subtracting([.planned])
    case .asked: Set(Self.allCases).subtracting([.planned, .asked])
    case .champion, .support, .lean, .neutral, .oppose: Set(Self.allCases).subtracting([.planned, .asked, self])
    }
  }

  /// Whether there is something that could be delivered: only who has spoken for it can keep the word.
  package var canDeliver: Bool { [.champion, .support, .lean].contains(self) }
}

/// One official and one measure: what was asked and answered, who goes on, and whether the word was kept.
package struct Ask: Equatable, Sendable {
  package var state: AskState
  package var since: CivilDate
  /// nil while nobody can tell yet.
  package var isDelivered: Bool?

  package init(state: AskState, since: CivilDate, isDelivered: Bool? = nil) {
    self.state = state
    self.since = since
    self.isDelivered = isDelivered
  }

  /// Takes the ask on; a state it is in already changes nothing.
  ///
  /// - Throws: ``AdvocacyRefusal/outOfCourse(from:to:)`` where there is no such step, and
  ///   ``AdvocacyRefusal/inTheFuture(_:)``.
  package mutating func move(to state: AskState, on day: CivilDate, today: CivilDate) throws(AdvocacyRefusal) {
    guard day <= today else { throw .inTheFuture(day) }
    guard state != self.state else { return }
    guard self.state.next.contains(state) else { throw .outOfCourse(from: self.state, to: state) }
    // Contacts are rightly recorded days later: an older answer does not undo a newer one.
    guard day >= since else { throw .olderThanAnswer(since) }
    self.state = state
    since = day
    if !state.canDeliver { isDelivered = nil }
  }

  /// Says whether the official has done what they said.
  package mutating func deliver(_ isDelivered: Bool) throws(AdvocacyRefusal) {
    guard state.canDeliver else { throw .nothingPromised(state) }
    self.isDelivered = isDelivered
  }
}

/// The rows of a count board: who stands where about a measure.
package enum CountFilter: String, CaseIterable, Hashable, Sendable {
  case everybody
  /// Nobody has asked yet; planning to is no asking.
  case notAsked = "not asked"
  /// Asked, without an answer.
  case asked
  case favorable, lean, neutral, oppose

  package func shows(_ state: AskState?) -> Bool {
    switch self {
    case .everybody: true
    case .notAsked: state == nil || state == .planned
    case .asked: state == .asked
    case .favorable: state == .champion || state == .support
    case .lean: state == .lean
    case .neutral: state == .neutral
    case .oppose: state == .oppose
    }
  }
}

package enum CountSort: String, CaseIterable, Hashable, Sendable {
  case name, district, ask, owner
}
