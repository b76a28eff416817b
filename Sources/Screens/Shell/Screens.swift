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

  /// The screen of a record.
  ///
  /// - Throws: ``RepositoryError/notFound(_:)`` where there is none of that kind, or none that the user may see, and why
  ///   one that is there cannot be read.
  static func record(_ reference: Reference, in shell: Shell) throws(RepositoryError) -> any Screen {
    switch reference.kind {
    case .youth: return try YouthRecordScreen(reference, shell: shell)
    case .adult: return try adult(reference, in: shell)
    case .match: return MatchRecordScreen(reference, shell: shell)
    case .course: return try TrainingLogScreen(course: reference, shell: shell)
    case .trainingClass: return try TrainingClassScreen(reference, shell: shell)
    case .organization: return try OrganizationRecordScreen(reference, shell: shell)
    case .official: return try OfficialRecordScreen(reference, shell: shell)
    case .measure: return try CountBoardScreen(reference, shell: shell)
    case .contact: return try ContactRecordScreen(reference, shell: shell)
    case .program, .session, .user, .run: throw .notFound(reference.description)
    }
  }

  /// A mentor's record, or that of somebody who is none.
  private static func adult(_ reference: Reference, in shell: Shell) throws(RepositoryError) -> any Screen {
    do throws(RepositoryError) { return try MentorRecordScreen(reference, shell: shell) } catch {
      switch error {
      case .notFound, .notPermitted: return try PersonRecordScreen(reference, shell: shell)
      default: throw error
      }
    }
  }
}
