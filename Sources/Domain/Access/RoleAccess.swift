/// All that a role gives: what it may do, whose records it reaches, how closely kept they may be, and how names are shown.
package struct RoleAccess: Equatable, Sendable {
  /// Whose records a role reaches, within the organization its user works for.
  package enum Reach: Equatable, Sendable {
    /// The whole network's.
    case everything
    /// The organization's.
    case organization
    /// Those of the users under this one, and what nobody has yet.
    case team
    /// The user's own, and what nobody has yet.
    case caseload
    /// The matches entrusted to the user, for as long as they are.
    case entrusted
    /// Mentors whose background check has been asked for.
    case checked
    /// Nobody's.
    case nobody
  }

  package enum Names: Equatable, Sendable {
    case shown, masked
  }

  package var permissions: Set<Permission>
  package var reach: Reach
  /// The most closely kept that is shown; what is above is as if it were not there.
  package var ceiling: Sensitivity
  package var names: Names

  fileprivate init(
    _ permissions: Set<Permission>, reach: Reach, ceiling: Sensitivity, names: Names = .shown
  ) {
    self.permissions = permissions
    self.reach = reach
    self.ceiling = ceiling
    self.names = names
  }
}

extension Role {
  /// All that this role gives. Asked at every key for every command, so the sets are made once.
  package var access: RoleAccess { Self.accesses[self] ?? table }

  private static let accesses = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.table) })

  /// The one table of who may do and see what. What is not named here is refused.
  private var table: RoleAccess {
    switch self {
    case .director:
      RoleAccess(Set(Permission.allCases), reach: .everything, ceiling: .backgroundCheck)
    case .supervisor:
      RoleAccess(
        Set(Permission.allCases).subtracting([
          .manageUsers, .manageNeedToKnow, .managePolicy, .readWholeAudit, .seeAdvocacy, .recordAdvocacy,
        ]), reach: .team, ceiling: .backgroundCheck)
    case .matchSpecialist:
      RoleAccess(
        [
          .findPeople, .seeContactData, .seeCaseNotes, .seeScreening, .seeMatches, .seeOrganizations, .recordInquiry,
          .editPerson, .recordConsent, .resolveDuplicate, .enrollYouth, .screenMentor, .decideBackgroundCheck,
          .proposeMatch, .recordAcceptance, .activateMatch, .closeMatch, .handOver, .logSession, .recordCheckIn,
          .exportRecords,
          .seeTraining, .planTraining, .recordAttendance,
        ], reach: .caseload, ceiling: .backgroundCheck)
    case .frontDesk:
      RoleAccess(
        [
          .findPeople, .seeContactData, .seeOrganizations, .recordInquiry, .editPerson, .recordConsent,
          .resolveDuplicate, .enrollYouth, .importRecords, .seeTraining, .recordAttendance,
        ], reach: .organization, ceiling: .caseRecord)
    case .ambassador:
      RoleAccess(
        [
          .findPeople, .seeContactData, .seeCaseNotes, .seeMatches, .logSession, .recordCheckIn, .seeTraining,
          .recordAttendance,
        ], reach: .entrusted, ceiling: .safety)
    case .coriOfficer:
      RoleAccess(
        [.findPeople, .seeScreening, .decideBackgroundCheck], reach: .checked, ceiling: .backgroundCheck)
    case .qualityLead:
      RoleAccess([.seeOrganizations, .editOrganization, .exportRecords], reach: .nobody, ceiling: .network)
    case .advocacyLead:
      RoleAccess(
        [.seeAdvocacy, .recordAdvocacy, .seeOrganizations, .exportRecords], reach: .nobody, ceiling: .network)
    case .auditor:
      RoleAccess([.readAudit, .readWholeAudit, .seeRegister], reach: .nobody, ceiling: .network, names: .masked)
    }
  }
}
