import Domain

/// Which screen stands behind a tab, and which shows a record.
enum Screens {
  static func root(of tab: Tab, in shell: Shell) -> any Screen {
    switch tab {
    case .today: TodayScreen(shell: shell)
    case .matches: MatchesScreen(shell: shell)
    case .intake: IntakeScreen(shell: shell)
    case .matching: MatchingScreen(shell: shell)
    case .training: TrainingScreen(shell: shell)
    case .advocacy: AdvocacyScreen(shell: shell)
    case .organizations: OrganizationsScreen(shell: shell)
    }
  }

  /// The screen of a record; nil where there is none of that kind, or none that the user may see.
  static func record(_ reference: Reference, in shell: Shell) -> (any Screen)? {
    switch reference.kind {
    case .youth: YouthRecordScreen(reference, shell: shell)
    case .adult: MentorRecordScreen(reference, shell: shell) ?? PersonRecordScreen(reference, shell: shell)
    case .match: MatchRecordScreen(reference, shell: shell)
    case .course: TrainingLogScreen(course: reference, shell: shell)
    case .trainingClass: TrainingClassScreen(reference, shell: shell)
    case .organization: OrganizationRecordScreen(reference, shell: shell)
    case .official: OfficialRecordScreen(reference, shell: shell)
    case .measure: CountBoardScreen(reference, shell: shell)
    case .contact: ContactRecordScreen(reference, shell: shell)
    case .program, .session, .user, .run: nil
    }
  }
}
