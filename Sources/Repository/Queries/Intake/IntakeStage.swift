package import Domain

/// A group of the intake list: youth, or mentors, in one state, or with one mark whatever their state.
package enum IntakeStage: Hashable, Sendable {
  case youth(YouthState)
  case mentor(MentorState)
  /// Mentors who are suspended.
  case suspended
  /// Youth, or mentors, whom no specialist has though somebody has to look after them.
  case unownedYouth, unownedMentors

  /// Every stage in which somebody is owed a next step, in the order they are worked off.
  package static let all: [IntakeStage] =
    [YouthState.application, .enrolled, .inquiry, .onHold].map(IntakeStage.youth)
    + [MentorState.applied, .screening, .approved, .trained, .inquiry].map(IntakeStage.mentor)

  /// Those that are worked off, so that their rows are counted.
  package static let counted = all + [unownedYouth, unownedMentors, suspended] + stages(of: .matchEnded, .inactive)

  /// The states of youth and mentors that are on one of the lists.
  static func stages(of lists: WorkList...) -> [IntakeStage] {
    YouthState.allCases.filter { lists.contains($0.list) }.map(youth)
      + MentorState.allCases.filter { lists.contains($0.list) }.map(mentor)
  }

  /// The raw value of the state; empty for a stage of several states.
  package var state: String {
    switch self {
    case .youth(let state): state.rawValue
    case .mentor(let state): state.rawValue
    case .suspended, .unownedYouth, .unownedMentors: ""
    }
  }

  package var isYouth: Bool {
    switch self {
    case .youth, .unownedYouth: true
    case .mentor, .suspended, .unownedMentors: false
    }
  }
}

extension IntakeFilter {
  /// What it shows, in this order.
  package var stages: [IntakeStage] {
    switch self {
    case .everybody: IntakeStage.all
    case .youth: IntakeStage.all.filter(\.isYouth)
    case .mentors: IntakeStage.all.filter { !$0.isYouth }
    case .unowned: [.unownedYouth, .unownedMentors]
    case .matchEnded: IntakeStage.stages(of: .matchEnded)
    case .suspended: [.suspended]
    case .inactive: IntakeStage.stages(of: .inactive)
    case .matching: IntakeStage.stages(of: .matching)
    case .left: IntakeStage.stages(of: .left)
    }
  }
}
