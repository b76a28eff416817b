package import Domain

/// A group of the intake queue: youth, or mentors, in one state.
package enum IntakeStage: Hashable, Sendable {
  case youth(YouthState)
  case mentor(MentorState)

  /// Every stage in which somebody is owed a next step, in the order they are worked off.
  package static let all: [IntakeStage] =
    [YouthState.application, .enrolled, .inquiry, .onHold].map(IntakeStage.youth)
    + [MentorState.applied, .screening, .approved, .trained, .inquiry].map(IntakeStage.mentor)

  /// The raw value of the state.
  package var state: String {
    switch self {
    case .youth(let state): state.rawValue
    case .mentor(let state): state.rawValue
    }
  }

  package var isYouth: Bool {
    if case .youth = self { true } else { false }
  }
}
