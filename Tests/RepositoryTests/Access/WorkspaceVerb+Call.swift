import Domain
import TestSupport

@testable import Repository

extension WorkspaceVerb {
  /// Calls it as `user`, about `family`.
  func call(as user: Workspace, about family: AccessFamily) throws -> Any {
    switch self {
    case .auditEvents: try user.auditEvents(limit: 1_000)
    // The newest is one that the user may see.
    case .auditEvent: try user.auditEvent(user.auditEvents(limit: 1).first?.sequence ?? 1)
    case .auditChoices: try user.auditChoices()
    case .noteShown: try user.noteShown([family.youth], in: .matches)
    case .tellLooks: try user.tellLooks()
    case .verifyAudit: try user.verifyAudit()
    case .outsideChanges: try user.outsideChanges()
    case .holdDraft: try user.holdDraft(Identifier(1)) as Any
    case .drafts: try user.drafts()
    case .policy: try user.policy(forProgram: family.program)
    case .intakeQueue: try user.intakeQueue(IntakeQueueRequest())
    case .intakeCounts: try user.intakeCounts()
    case .intakeRow: [try user.intakeRow(family.applicant), try user.intakeRow(family.volunteer)]
    case .matchList: try MatchFilter.allCases.map { try user.matches(MatchListRequest(limit: 100, filter: $0)) }
    case .matchCount:
      try MatchFilter.allCases.map { family.found(try user.matchCount($0, text: family.word) ?? 0, .name) }
    case .matchesNamed: try user.matches(named: [family.match, family.proposal])
    case .unmetGuards: try user.unmetGuards(of: [family.match])
    case .matchRecord: [try user.matchRecord(family.match), try user.matchRecord(family.match, isRefresh: true)]
    case .matchPool: family.found(of: try user.matchPool(program: family.program).candidates.candidates.map(\.id))
    case .matchPoolOfMentor: family.found(of: try user.matchPool(of: family.mentor).candidates.candidates.map(\.id))
    case .matchSeekers: family.found(of: try user.seekers(family))
    case .openMatch:
      try user.openMatch(of: family.youth, with: family.mentor).map { _ in family.found(of: [family.youth.number]) }
        ?? []
    case .waitingSeekers: family.found(of: try user.seekersWaiting(family))
    case .mentorCards: try user.mentorCards([family.mentor.number, family.volunteer.number])
    case .youthNames: try user.youthNames([family.youth.number, family.waiting.number])
    case .matchDayPool: family.found(of: try user.matchDay(family))
    case .matchDayPrograms: try user.matchDayPrograms(MatchDaySelection()).map(\.id)
    case .matchRuns: try user.matchRuns(limit: 100)
    case .matchRun: try user.matchRun(family.run)
    case .proposalQueue: try user.proposalQueue(limit: 100)
    case .proposalCount: family.found(try user.proposalCount(text: family.word), .name)
    case .proposal: try user.proposal(family.proposal) as Any
    case .waitingYouth: try user.waitingYouth(limit: 100)
    case .waitingYouthOne: try user.waitingYouth(id: family.waiting.number) as Any
    case .waitingYouthCount: family.found(try user.waitingYouthCount(text: family.word), .name)
    case .waitingMentors: try user.waitingMentors(limit: 100)
    case .waitingMentorOne: try user.waitingMentor(id: family.mentor.number) as Any
    case .waitingMentorCount: family.found(try user.waitingMentorCount(text: family.word), .name)
    case .duplicates:
      [try user.duplicates(of: family.traits, limit: 50), try user.duplicates(of: family.guardianTraits, limit: 50)]
    case .programs: try user.programs()
    case .hasPrograms: try user.hasPrograms()
    case .interests: try user.interests()
    case .schools: try user.schools(beginning: "zq", limit: 100)
    case .mentorRecord: [try user.mentorRecord(family.mentor), try user.mentorRecord(family.mentor, isRefresh: true)]
    case .personRecord: try user.personRecord(family.guardian)
    case .relativePerson: try user.relativePerson(relationship: family.number, of: family.youth)
    case .youthRecord: [try user.youthRecord(family.youth), try user.youthRecord(family.youth, isRefresh: true)]
    case .session: try user.session(family.session)
    case .timeline: try user.timeline(of: family.match, limit: 100)
    case .today: try user.today(limit: 100)
    case .search:
      try
        ([family.word, family.phone, family.youth.description, family.match.description].map {
          try user.search($0, limit: 100)
        })
    case .officials, .officialCount, .officialsOfTown, .organizationsOfDistrict, .contactVocabulary, .officialRecord,
      .contacts, .contactCount,
      .contactRecord, .measures, .measureCount, .measureRecord, .countBoard, .countBoardCount, .organizations,
      .organizationCount, .organizationRecord, .addOfficial, .saveOfficial, .saveAide, .removeAide, .logContact,
      .editContact, .voidContact, .completeFollowUp, .addMeasure, .saveMeasure, .moveMeasure, .recordAsk,
      .saveOrganization, .saveOrganizationContact, .removeOrganizationContact:
      try callAdvocacy(as: user)
    case .exportRecords: try user.exported()
    case .undoableChange: try user.undoableChange() as Any
    case .undoableChanges: try user.undoableChanges()
    case .redoableChange: try user.redoableChange() as Any
    // The copy of the workspace itself holds no record.
    case .removing: user.removing(nil).may(.seeContactData)
    case .users: try user.users()
    case .editSession: try user.editSession(family.session, expecting: 1, to: family.entry)
    case .logSession: try user.logSession(family.entry)
    case .voidSession: try user.voidSession(family.session, expecting: 1, because: "x")
    case .recordCheckIn:
      try user.recordCheckIn(CheckInEntry(match: family.match, party: .youth, outcome: .done, heldOn: Network.today))
        as Any
    case .activateMatch: try user.activateMatch(family.proposal)
    case .closeMatch:
      try user.closeMatch(family.match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true))
    case .decideProposal: try user.decideProposal(family.proposal, .approve)
    case .decideProposals: user.decideProposals([family.proposal], .approve)
    case .entrustMatch: try user.entrustMatch(family.match, to: nil)
    case .pauseMatch: try user.pauseMatch(family.match, reason: "x")
    case .resumeMatch: try user.resumeMatch(family.match)
    case .proposeMatch: try user.proposeMatch(youth: family.waiting, mentor: family.mentor, rationale: "x")
    case .keepMatchRun: try user.keepMatchRun(family.newRun)
    case .recordAcceptance: try user.recordAcceptance(of: family.proposal, by: .youth)
    case .recordDecline: try user.recordDecline(of: family.proposal, by: .youth, reason: "x")
    case .reopenMatch: try user.reopenMatch(family.match, reason: "x")
    case .scheduleMeeting: try user.scheduleMeeting(of: family.proposal, on: Network.today)
    case .enroll: try user.enroll(family.guardian, in: family.training)
    case .withdraw: try user.withdraw(family.volunteer, from: family.training, reason: "x")
    case .signInToClass: try user.signIn(family.volunteer, to: family.training)
    case .takeBackSignIn: try user.takeBackSignIn(of: family.mentor, to: family.training)
    case .markAttendance:
      try user.markAttendance(of: family.mentor, in: family.training, as: AttendanceMark(early: family.entry.minutes))
    case .logTraining:
      try user.logTraining(
        TrainingEntry(
          course: family.course, people: [family.mentor], minutes: family.entry.minutes, heldOn: Network.today))
    case .courses: try user.courses()
    case .course: try user.course(family.course)
    case .courseNames: try user.courseNames()
    case .classes:
      try TrainingClassFilter.allCases.map { try user.classes(TrainingClassRequest(limit: 50, filter: $0)) }
    case .classCount: try user.classCount(.upcoming)
    case .trainingClass: try user.trainingClass(family.training)
    case .adults: try user.adults(named: family.word, limit: 50)
    case .adultNames: try user.adultNames([family.mentor, family.volunteer, family.guardian])
    case .transcript:
      [
        try user.transcript(of: family.mentor), try user.transcript(of: family.mentor, isRefresh: true),
        try user.transcript(of: family.guardian),
      ]
    case .trainingLog:
      try TrainingLogFilter.allCases.map { try user.trainingLog(TrainingLogRequest(limit: 50, filter: $0)) }
    case .trainingLogCount: family.found(try user.trainingLogCount(.lacking, text: family.word), .name)
    case .trainingLogCounts: try user.trainingLogCounts()
    case .addCourse: try user.addCourse(TrainingCourseDetails(title: "x", topic: .other, minutes: 60))
    case .saveCourse:
      try user.saveCourse(family.course, TrainingCourseDetails(title: "y", topic: .other, minutes: 60), expecting: 1)
    case .retireCourse: try user.retireCourse(family.course, reason: "x")
    case .planClass:
      try user.planClass(TrainingClassDetails(course: family.course, heldOn: Network.today, minutes: 60))
    case .saveClass:
      try user.saveClass(
        family.training, TrainingClassDetails(course: family.course, heldOn: Network.today, minutes: 45), expecting: 1)
    case .cancelClass: try user.cancelClass(family.training, reason: "x")
    case .completeClass: try user.completeClass(family.training)
    case .signInNew: try user.signInNew(PersonName(given: "Ann", family: "Berg"), to: family.training)
    case .moveMentor: try user.moveMentor(family.volunteer, to: .inactive, reason: "x")
    case .reinstateMentor: try user.reinstateMentor(family.mentor, reason: "x")
    case .recordScreening: try user.recordScreening(.backgroundCheck, of: family.mentor, as: .cleared)
    case .exemptScreening: try user.exemptScreening(.interview, of: family.mentor, until: nil, reason: "x")
    case .saveMentor:
      try user.saveMentor(
        family.mentor, person: family.details, profile: MentorDetails(programID: family.program),
        versions: RecordVersions(person: 1, profile: 1))
    case .addRelative: try user.addRelative(RelativeIntake(.new(family.details)), to: family.youth)
    case .editRelative:
      try user.editRelative(
        relationship: family.number, of: family.youth,
        RelativeEdit(kind: .guardian, label: "aunt", rights: RelativeRights(), person: family.details))
    case .removeRelative: try user.removeRelative(relationship: family.number, of: family.youth, reason: "x")
    case .savePerson: try user.savePerson(family.guardian, family.details, version: 1)
    case .voidPerson: try user.voidPerson(family.applicant, reason: "x")
    case .moveYouth: try user.moveYouth(family.applicant, to: .withdrawn, reason: "x")
    case .recordConsent: try user.recordConsent([.media], for: family.youth, signedBy: family.guardian.number)
    case .revokeConsent: try user.revokeConsent(family.number, of: family.youth, reason: "x")
    case .recordInterview: try user.recordInterview(of: family.applicant)
    case .setEligibility: try user.setEligibility(of: family.applicant, to: true)
    case .recordBaseline: try user.recordBaseline(of: family.applicant, as: .done)
    case .saveYouth:
      try user.saveYouth(
        family.youth, person: family.details, profile: YouthDetails(programID: family.program),
        versions: RecordVersions(person: 1, profile: 1))
    case .addMentor:
      try user.addMentor(MentorIntake(person: family.details, profile: MentorDetails(programID: family.program)))
    case .addYouth:
      try user.addYouth(YouthIntake(person: family.details, profile: YouthDetails(programID: family.program)))
    case .startDay: user.startDay() as Any
    case .followHouse: user.followHouse()
    case .shownContent: try user.shownContent()
    case .hasChanged: try user.hasChanged(since: user.shownContent(), to: user.shownContent())
    case .saveDraft: try user.saveDraft(DraftKey(form: "session"), values: [:])
    case .settleDrafts: user.settleDrafts()
    case .takeInDrafts: user.takeInDrafts(within: 0)
    case .arrivals: try user.arrivals(amongLast: 10)
    case .discardDraft: try user.discardDraft(Identifier(1))
    case .addOrganization: try user.addOrganization(NewOrganization(name: "New", kind: .school))
    case .addPolicy: try user.addPolicy(.sample)
    case .addPolicyFile: try user.addPolicy(yaml: "key: x", named: "x.yaml")
    case .addProgram: try user.addProgram(name: "New", organizationID: 1, setting: .siteBased)
    case .importRecords: try user.importRecords(.youth, from: .bytes(Array(family.file.utf8)))
    case .undo: try user.undo()
    case .imports: try user.imports()
    case .openImport: try user.openImport(1)
    case .seesChecks: try user.seesChecks()
    case .undoImport: try user.undoImport(1)
    case .addUser: try user.addUser(NewUser(login: "new", name: "New", role: .auditor, organizationID: nil))
    case .tieUser: try user.tieUser("front-desk", to: family.volunteer)
    case .accounts: try user.accounts()
    case .keysOnFile: try user.keys()
    case .addKey: try user.addKey(PublicKey(PublicKeyTests.ed25519), to: "front-desk")
    case .revokeKey: try user.revokeKey("SHA256:none")
    case .changeRole: try user.changeRole(of: "front-desk", to: .auditor) as Any
    case .setDisabled: try user.setDisabled(true, login: "front-desk") as Any
    case .setSupervisor: try user.setSupervisor(of: "max", to: nil)
    case .caseloads: try user.caseloads()
    case .caseload: [try user.caseload(of: user.actor.login), try user.caseload(of: nil)]
    case .handOver: try user.handOver([family.youth], to: nil)
    case .dealOut: try user.dealOut(from: "max", .nobody)
    case .isAdmitted: try user.isAdmitted(by: nil)
    case .signInByKey:
      try Workspace.signIn(user.store, key: PublicKey(PublicKeyTests.ed25519), clock: user.clock, terminal: "").actor
        .role
    case .recordSignIn: try user.recordSignIn()
    case .clockJump: try user.clockJump() as Any
    case .confirmClock: try user.confirmClock()
    case .systemActs: try user.systemActs()
    case .takeBackDay: try user.takeBackDay(user.clock.today())
    case .openConsoles: try user.openConsoles()
    case .endConsoles: try user.endConsoles(of: "nobody")
    case .signIn: try Workspace.signIn(user.store, login: user.actor.login, clock: user.clock).actor.role
    case .initialize: try Workspace.initialize(user.store, login: "new", name: "New", clock: user.clock).actor.role
    case .may: user.may(.seeContactData)
    case .keeping:
      try Workspace.keeping(user.store, login: user.actor.login, ownsFile: true, clock: user.clock).actor.role
    case .recordBackUp: try user.recordBackUp(upTo: nil)
    case .recordLock: try user.recordLock()
    case .recordUnlock: try user.recordUnlock()
    case .needToKnowList: try user.needToKnowList()
    case .addToNeedToKnow: try user.addToNeedToKnow("max", reason: "x")
    case .confirmNeedToKnow: try user.confirmNeedToKnow("cori-officer")
    case .removeFromNeedToKnow: try user.removeFromNeedToKnow("cori-officer")
    case .registerCounts: try user.registerCounts()
    case .register: try RegisterKind.allCases.map { try user.register($0, limit: 1_000) }
    case .recordArrival: try user.arriving.recordArrival()
    case .recordRefusedRequest: user.recordRefusedRequest("shell")
    case .houseRules: try user.houseRules()
    case .houseRuleRows: try user.houseRuleRows()
    case .setHouseRule: try user.setHouseRule(.lockMinutes, to: 5)
    case .setTimeZone: try user.setTimeZone("Etc/UTC")
    case .auditHead: try user.auditHead() as Any
    case .looks: try user.looks(at: family.youth)
    case .recordSignOut: try user.recordSignOut()
    case .recordRefusedSignIn:
      Workspace.recordRefusedSignIn(user.store, login: "mallory", clock: user.clock)
    }
  }
}

extension Workspace {
  fileprivate func seekers(_ family: AccessFamily) throws -> [Int64] {
    var vocabulary = MatchVocabulary()
    return try matchSeekers([family.youth, family.waiting], vocabulary: &vocabulary).map(\.id)
  }

  fileprivate func seekersWaiting(_ family: AccessFamily) throws -> [Int64] {
    var vocabulary = MatchVocabulary()
    return try waitingSeekers(program: family.program, vocabulary: &vocabulary).map(\.id)
  }

  /// Everybody whom a match day over all programs in reach would be about.
  fileprivate func matchDay(_ family: AccessFamily) throws -> [Int64] {
    let pool = try matchDayPool(MatchDaySelection())
    return pool.youth.map(\.id) + pool.mentors.candidates.map(\.id)
  }

  /// Every kind that the user may export, in every shape that it has.
  fileprivate func exported() throws -> [String] {
    guard may(.exportRecords) else { return [String(try exportRecords(.youth) { _ in })] }
    return try TransferKind.allCases.filter { $0.exportPermissions.allSatisfy(may) }.flatMap { kind in
      try ExportFormat.allCases.filter { $0 != .json && $0.takes(kind) }.map { format in
        var options = ExportOptions()
        options.format = format
        var bytes: [UInt8] = []
        _ = try exportRecords(kind, options: options) { bytes += $0 }
        return String(decoding: bytes, as: UTF8.self)
      }
    }
  }
}
