/// One thing a user may be allowed to do.
package enum Permission: String, CaseIterable, Hashable, Sendable {
  case findPeople, seeContactData, seeCaseNotes, seeScreening, seeMatches, seeOrganizations
  case recordInquiry, editPerson, recordConsent, resolveDuplicate, enrollYouth, screenMentor, exemptScreening
  case decideBackgroundCheck
  case proposeMatch, decideProposal, recordAcceptance, activateMatch, closeMatch, reopenMatch, entrustMatch
  case logSession, recordCheckIn
  case seeTraining, planTraining, recordAttendance
  case editOrganization
  case seeAdvocacy, recordAdvocacy
  case importRecords, exportRecords
  case readAudit, readWholeAudit, seeRegister, manageUsers, manageNeedToKnow, managePolicy, voidRecord
}
