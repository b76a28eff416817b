import Domain

extension WorkspaceVerb {
  /// The rule of each, told here a second time and not read from the code under test.
  var rule: Rule {
    switch self {
    case .auditEvents, .auditEvent, .auditChoices, .verifyAudit, .outsideChanges, .auditHead, .looks: .needs(.readAudit)
    case .holdDraft, .drafts, .policy, .programs, .hasPrograms, .today, .undoableChange, .undoableChanges,
      .redoableChange, .removing, .users, .startDay, .followHouse, .shownContent,
      .hasChanged, .saveDraft,
      .discardDraft, .settleDrafts, .takeInDrafts, .arrivals,
      .undo, .imports, .openImport, .seesChecks, .undoImport, .recordSignIn, .clockJump, .confirmClock, .signIn,
      .signInByKey, .isAdmitted, .may,
      .recordSignOut,
      .recordRefusedSignIn,
      .noteShown, .tellLooks,
      .recordLock, .recordUnlock, .recordArrival, .recordRefusedRequest, .houseRules, .houseRuleRows:
      .everybody
    case .intakeQueue, .intakeCounts, .intakeRow, .addMentor, .addYouth: .needs(.recordInquiry)
    case .matchList, .matchCount, .matchesNamed, .unmetGuards, .matchRecord, .proposalQueue, .proposalCount, .proposal,
      .session,
      .timeline:
      .needs(.seeMatches)
    case .matchPool, .matchPoolOfMentor, .openMatch, .matchSeekers, .waitingSeekers, .mentorCards, .youthNames,
      .waitingYouth,
      .waitingYouthOne, .waitingYouthCount, .waitingMentors, .waitingMentorOne, .waitingMentorCount, .matchDayPool,
      .matchDayPrograms, .matchRuns, .matchRun, .keepMatchRun,
      .proposeMatch:
      .needs(.proposeMatch)
    case .duplicates, .interests, .schools, .personRecord, .youthRecord, .relativePerson: .needs(.seeContactData)
    case .mentorRecord: .needsOne([.seeContactData, .seeScreening])
    case .search: .needsOne([.findPeople, .seeOrganizations, .seeAdvocacy])
    case .officials, .officialCount, .officialsOfTown, .organizationsOfDistrict, .contactVocabulary, .officialRecord,
      .contacts, .contactCount,
      .contactRecord, .measures, .measureCount, .measureRecord, .countBoard, .countBoardCount:
      .needs(.seeAdvocacy)
    case .addOfficial, .saveOfficial, .saveAide, .removeAide, .logContact, .editContact, .voidContact,
      .completeFollowUp, .addMeasure, .saveMeasure, .moveMeasure, .recordAsk:
      .needs(.recordAdvocacy)
    case .organizations, .organizationCount, .organizationRecord: .needs(.seeOrganizations)
    case .addOrganization, .saveOrganization, .saveOrganizationContact, .removeOrganizationContact:
      .needs(.editOrganization)
    case .exportRecords: .needs(.exportRecords)
    case .editSession, .logSession, .voidSession: .needs(.logSession)
    case .recordCheckIn: .needs(.recordCheckIn)
    case .activateMatch, .pauseMatch, .resumeMatch, .scheduleMeeting: .needs(.activateMatch)
    case .closeMatch: .needs(.closeMatch)
    case .decideProposal: .needs(.decideProposal)
    case .decideProposals: .outcomes(.decideProposal)
    case .entrustMatch: .needs(.entrustMatch)
    case .recordAcceptance, .recordDecline: .needs(.recordAcceptance)
    case .reopenMatch: .needs(.reopenMatch)
    case .courses, .course, .courseNames, .classes, .classCount, .trainingClass, .transcript, .trainingLog,
      .trainingLogCount, .trainingLogCounts:
      .needs(.seeTraining)
    case .addCourse, .saveCourse, .retireCourse, .planClass, .saveClass, .cancelClass: .needs(.planTraining)
    case .enroll, .withdraw, .signInToClass, .takeBackSignIn, .markAttendance, .completeClass, .logTraining, .adults,
      .adultNames:
      .needs(.recordAttendance)
    case .signInNew: .needs(.recordInquiry)
    case .moveMentor, .reinstateMentor: .needs(.screenMentor)
    case .recordScreening: .needs(.decideBackgroundCheck)
    case .exemptScreening: .needs(.exemptScreening)
    case .saveMentor, .addRelative, .editRelative, .removeRelative, .savePerson, .saveYouth: .needs(.editPerson)
    case .voidPerson: .needs(.voidRecord)
    case .moveYouth, .recordInterview, .setEligibility, .recordBaseline: .needs(.enrollYouth)
    case .recordConsent, .revokeConsent: .needs(.recordConsent)
    case .importRecords: .needs(.importRecords)
    case .addPolicy, .addPolicyFile, .addProgram, .setHouseRule, .setTimeZone: .needs(.managePolicy)
    case .addUser, .tieUser, .accounts, .keysOnFile, .addKey, .revokeKey, .changeRole, .setDisabled, .setSupervisor,
      .keeping,
      .recordBackUp, .systemActs, .takeBackDay, .openConsoles, .endConsoles:
      .needs(.manageUsers)
    case .needToKnowList, .addToNeedToKnow, .confirmNeedToKnow, .removeFromNeedToKnow: .needs(.manageNeedToKnow)
    case .caseloads, .caseload, .handOver: .needs(.handOver)
    case .dealOut: .needs(.dealCaseload)
    case .registerCounts, .register: .needs(.seeRegister)
    case .initialize: .never
    }
  }

  /// Whether it changes something, so that what it leaves behind must be looked at.
  var isChange: Bool {
    switch self {
    case .auditEvents, .auditEvent, .auditChoices, .noteShown, .tellLooks, .verifyAudit, .outsideChanges, .holdDraft,
      .drafts, .policy, .intakeQueue, .intakeCounts, .intakeRow, .matchList,
      .matchCount, .matchesNamed, .unmetGuards, .matchRecord, .matchPool, .matchPoolOfMentor, .openMatch, .matchSeekers,
      .waitingSeekers,
      .mentorCards, .youthNames, .matchDayPool, .matchDayPrograms, .matchRuns, .matchRun, .proposalQueue,
      .proposalCount, .proposal, .waitingYouth, .waitingYouthOne,
      .waitingYouthCount, .waitingMentors, .waitingMentorOne, .waitingMentorCount, .duplicates, .programs, .hasPrograms,
      .interests, .schools, .mentorRecord, .personRecord, .youthRecord, .relativePerson,
      .session, .timeline, .today, .search, .officials, .officialCount, .officialsOfTown, .organizationsOfDistrict,
      .contactVocabulary, .officialRecord, .contacts, .contactCount, .contactRecord, .measures, .measureCount,
      .measureRecord, .countBoard,
      .countBoardCount, .organizations, .organizationCount, .organizationRecord, .exportRecords, .undoableChange,
      .undoableChanges, .redoableChange, .removing,
      .users, .accounts, .courses, .course, .courseNames, .classes, .classCount, .trainingClass, .transcript,
      .trainingLog,
      .trainingLogCount, .trainingLogCounts, .adults, .adultNames, .keysOnFile, .isAdmitted, .followHouse,
      .shownContent,
      .hasChanged, .houseRules,
      .houseRuleRows,
      .needToKnowList, .caseloads, .caseload,
      .registerCounts,
      .register, .settleDrafts, .takeInDrafts, .arrivals, .clockJump, .confirmClock, .systemActs, .openConsoles:
      false
    default: true
    }
  }

  /// Whether it changes the records of the family it is called about, and so asks for reach.
  var isAboutFamily: Bool {
    switch self {
    case .editSession, .logSession, .voidSession, .recordCheckIn, .activateMatch, .closeMatch, .decideProposal,
      .decideProposals, .entrustMatch, .pauseMatch, .resumeMatch, .proposeMatch, .keepMatchRun, .recordAcceptance,
      .recordDecline,
      .reopenMatch, .scheduleMeeting, .enroll, .withdraw, .signInToClass, .takeBackSignIn, .markAttendance,
      .logTraining, .moveMentor, .reinstateMentor, .recordScreening, .exemptScreening, .saveMentor,
      .addRelative, .editRelative, .removeRelative, .savePerson, .voidPerson, .moveYouth, .recordConsent,
      .revokeConsent, .recordInterview, .setEligibility, .recordBaseline, .saveYouth, .handOver:
      true
    default: false
    }
  }
}
