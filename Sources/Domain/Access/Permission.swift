/// One thing a user may be allowed to do.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  case findPeople, seeContactData, seeCaseNotes, seeScreening, seeMatches, seeOrganizations
  case recordInquiry, editPerson, recordConsent, resolveDuplicate, enrollYouth, screenMentor, exemptScreening
  case reinstateAfterSafety
  case decideBackgroundCheck
  case proposeMatch, decideProposal, recordAcceptance, activateMatch, closeMatch, reopenMatch, entrustMatch
  /// To give youth, mentors and matches to others, and to deal out all that a user has.
  case handOver, dealCaseload
  case logSession, recordCheckIn
  case seeTraining, planTraining, recordAttendance
  case editOrganization
  case seeAdvocacy, recordAdvocacy
  case importRecords, exportRecords
  case readAudit, readWholeAudit, seeRegister, manageUsers, manageNeedToKnow, managePolicy, voidRecord
}
