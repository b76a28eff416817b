/// What a user is in the organization; decides what they may do and how far they see.
package enum Role: String, CaseIterable, Hashable, Sendable, Codable {
  case director, supervisor
  case matchSpecialist = "match specialist"
  case frontDesk = "front desk"
  case ambassador
}

/// One thing a user may be allowed to do.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  case seeContactData, seeCaseNotes, seeMatches, seeOrganizations
  case recordInquiry, editPerson, recordConsent, resolveDuplicate, enrollYouth, screenMentor, exemptScreening
  case proposeMatch, decideProposal, recordAcceptance, activateMatch, closeMatch, reopenMatch
  case logSession, recordCheckIn
  case importRecords, exportRecords
  case readAudit, manageUsers, managePolicy, voidRecord
}

extension Role {
  /// What this role may do; everything else is refused.
  package var permissions: Set<Permission> {
    switch self {
    case .director: Set(Permission.allCases)
    case .supervisor:
      Set(Permission.allCases).subtracting([.manageUsers, .managePolicy])
    case .matchSpecialist:
      [
        .seeContactData, .seeCaseNotes, .seeMatches, .seeOrganizations, .recordInquiry, .editPerson, .recordConsent,
        .resolveDuplicate, .enrollYouth, .screenMentor, .proposeMatch, .recordAcceptance, .activateMatch, .closeMatch,
        .logSession, .recordCheckIn, .exportRecords,
      ]
    case .frontDesk:
      [
        .seeContactData, .seeOrganizations, .recordInquiry, .editPerson, .recordConsent, .resolveDuplicate,
        .enrollYouth, .importRecords,
      ]
    case .ambassador: [.seeContactData, .seeCaseNotes, .seeMatches, .logSession, .recordCheckIn]
    }
  }

  package func may(_ permission: Permission) -> Bool { permissions.contains(permission) }
}
