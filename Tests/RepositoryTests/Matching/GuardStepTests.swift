import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Every step of a match that depends on what is in force.
enum GuardedStep: String, CaseIterable, Sendable {
  case propose, approve, answer, lastAnswer, schedule, scheduleAgain, activate, resume, reopen, proposeOnMatchDay
}

@Suite("What must be in force, asked at every step")
struct GuardStepTests {
  let network: Network
  let director: Workspace
  let youth: Reference
  let mentor: Reference

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
  }

  /// Goes as far as the step, and returns what takes it.
  private func ready(for step: GuardedStep) throws -> () throws -> Void {
    let (director, youth, mentor) = (director, youth, mentor)
    if step == .propose {
      return { try director.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.") }
    }
    if step == .proposeOnMatchDay {
      let run = try director.keepMatchRun(
        NewMatchRun(
          policy: .strict, selection: MatchDaySelection(), programs: [], wishes: [], problem: [1], result: "",
          edits: MatchDayEdits(), youth: [youth.number], served: 1, score: 1, wideningDays: 0, wideningReason: ""))
      return { try director.proposeMatch(youth: youth, mentor: mentor, rationale: "Match day.", run: run) }
    }
    let match = try network.proposal(of: youth, with: mentor)
    if step == .approve { return { try director.decideProposal(match, .approve) } }
    try director.decideProposal(match, .approve)
    if step == .answer { return { try director.recordAcceptance(of: match, by: .youth) } }
    for party in [MatchParty.youth, .mentor] { try director.recordAcceptance(of: match, by: party) }
    if step == .lastAnswer { return { try director.recordAcceptance(of: match, by: .guardian) } }
    try director.recordAcceptance(of: match, by: .guardian)
    if step == .schedule { return { try director.scheduleMeeting(of: match, on: Network.today + 3) } }
    try director.scheduleMeeting(of: match, on: Network.today)
    if step == .scheduleAgain { return { try director.scheduleMeeting(of: match, on: Network.today + 3) } }
    if step == .activate { return { try director.activateMatch(match) } }
    try director.activateMatch(match)
    if step == .resume {
      try director.pauseMatch(match, reason: "Summer.")
      return { try director.resumeMatch(match) }
    }
    try director.closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true))
    return { try director.reopenMatch(match, reason: "A mistake.") }
  }

  /// Makes one guard fail, and returns what is then missing.
  private func fail(_ guarding: MatchGuard) throws -> Requirement {
    switch guarding {
    case .consents:
      let consent = try #require(try director.youthRecord(youth).consents.first)
      try director.revokeConsent(consent.id, of: youth, reason: "The family asked.")
      return .guardianConsent(.participation, .revoked(on: Network.today))
    case .youthAge:
      var record = try director.youthRecord(youth)
      record.person.birthDate = CivilDate(year: 1998, month: 2, day: 1)
      try Confirmation.all.during { [record] () throws(RepositoryError) in
        try director.saveYouth(youth, person: record.person, profile: record.profile, versions: record.versions)
      }
      return .ageWithin(network.policy.youthMinimumAge, network.policy.youthMaximumAge)
    case .eligibility:
      try network.store.write { try $0.execute(sql: "UPDATE youth_profile SET eligible = 0") }
      return .eligibility
    case .mentorAge:
      var record = try director.mentorRecord(mentor)
      record.person.birthDate = CivilDate(year: 2010, month: 2, day: 1)
      try Confirmation.all.during { [record] () throws(RepositoryError) in
        try director.saveMentor(mentor, person: record.person, profile: record.profile, versions: record.versions)
      }
      return .mentorAge(atLeast: network.policy.mentorMinimumAge)
    case .screening:
      try director.recordScreening(.interview, of: mentor, as: .concern, reason: "Came unprepared.")
      return .screeningItem(.interview)
    case .training:
      try network.store.write { db in
        try db.execute(sql: "UPDATE training_attendance SET expires_on = '2026-03-04'")
      }
      return .trainingMinutes(credited: 0, needed: network.policy.trainingMinutes)
    case .mentorDecision:
      try network.store.write { db in
        try db.execute(sql: "UPDATE mentor_profile SET held_for = 'program: safety', suspended_on = '2026-03-04'")
      }
      return .mentorDecision(.safety)
    case .family:
      var relative = RelativeIntake(.known(mentor.number))
      relative.kind = .guardian
      try Confirmation.all.during { [relative] () throws(RepositoryError) in
        _ = try director.addRelative(relative, to: youth)
      }
      return .outsideFamily(.guardian)
    }
  }

  @Test(arguments: GuardedStep.allCases, MatchGuard.allCases)
  func `a step is refused while a guard is not in force, and is taken once it is`(
    step: GuardedStep, guarding: MatchGuard
  ) throws {
    let take = try ready(for: step)
    let missing = try fail(guarding)
    #expect(throws: RepositoryError.refused(.missing([missing]))) { try take() }
  }

  @Test(arguments: GuardedStep.allCases) func `with all in force every step is taken`(step: GuardedStep) throws {
    try ready(for: step)()
  }

  @Test func `a refusal names everything that is missing at once`() throws {
    let take = try ready(for: .activate)
    let missing = try MatchGuard.allCases.map(fail)
    #expect(throws: RepositoryError.refused(.missing(missing))) { try take() }
  }

  @Test func `a pause, a closure and a decline are never refused`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    for guarding in MatchGuard.allCases { _ = try fail(guarding) }
    try director.decideProposal(match, .decline(reason: "Not now."))
    #expect(try director.matchRecord(match).row.state == .declined)
  }

  @Test func `a live match in which a guard failed can be paused, logged for and closed`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
    for guarding in MatchGuard.allCases { _ = try fail(guarding) }
    try director.logSession(
      SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero))
    #expect(try director.unmetGuards(of: [match]).first?.missing.count == MatchGuard.allCases.count)
    #expect(try director.matchRecord(match).unmet.count == MatchGuard.allCases.count)
    try director.pauseMatch(match, reason: "Consent was taken back.")
    try director.closeMatch(match, MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: false))
  }

  @Test func `a new signature lets the match go on`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    _ = try fail(.consents)
    let signer = try #require(try director.youthRecord(youth).relatives.first)
    try director.recordConsent([.participation], for: youth, signedBy: signer.personID)
    try network.begin(match)
  }

  @Test func `an exemption counts as far as it reaches`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    _ = try fail(.screening)
    try director.exemptScreening(.interview, of: mentor, until: Network.today + 30, reason: "Known for years.")
    try network.begin(match)
  }

  @Test func `a waiting youth without consent keeps the place, is not proposed, and is told the next step`() throws {
    _ = try fail(.consents)
    let record = try director.youthRecord(youth)
    #expect(record.state == .waiting)
    #expect(record.next == .provide(.guardianConsent(.participation, .revoked(on: Network.today))))
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try director.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.unmet == [.consent(.participation, .revoked(on: Network.today))])
  }
}
