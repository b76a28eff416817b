import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

/// Everything that keeps a day that somebody types.
enum DatedStep: String, CaseIterable, Sendable {
  case session, checkIn, acceptance, meeting, activation, closure, entrustment, consent, revocation, interview
  case screening, exemption, training, trainingClass, contact, followUp, ask, measure, office, youthState
}

@Suite("Days that cannot be, and days that are unlikely")
struct DayDoubtTests {
  private let network: Network
  private let director: Workspace
  private let today = Network.today

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
  }

  /// Matches go back five years, so that a day of two years ago is within them.
  private func oldMatch() throws -> Reference {
    let match = try network.proposal()
    try network.begin(match)
    let start = today - 1_800
    try network.store.write {
      try $0.execute(
        sql: """
          UPDATE match SET started_on = '\(start)', meeting_on = '\(start)', proposed_on = '\(start)',
            state_since = '\(start)';
          UPDATE transition SET effective_on = '\(start)'
          """)
    }
    return match
  }

  /// What takes the step on a day.
  private func step(_ step: DatedStep) throws -> (CivilDate) throws -> Void {
    let (director, network) = (director, network)
    switch step {
    case .session:
      let match = try oldMatch()
      return { try director.logSession(SessionEntry(matches: [match], heldOn: $0, minutes: Minutes(60) ?? .zero)) }
    case .checkIn:
      let match = try oldMatch()
      return { try director.recordCheckIn(CheckInEntry(match: match, party: .youth, outcome: .done, heldOn: $0)) }
    case .acceptance:
      let match = try network.proposal()
      try network.workspace(.supervisor).decideProposal(match, .approve)
      try network.store.write { try $0.execute(sql: "UPDATE match SET proposed_on = '2020-01-01'") }
      return { try director.recordAcceptance(of: match, by: .youth, on: $0) }
    case .meeting:
      let match = try network.proposal()
      try network.accept(match)
      return { try director.scheduleMeeting(of: match, on: $0) }
    case .activation:
      let match = try network.proposal()
      try network.accept(match)
      try network.store.write {
        try $0.execute(
          sql: "UPDATE match SET state_since = '2020-01-01'; UPDATE consent SET signed_on = '2020-01-01'")
      }
      return { try director.activateMatch(match, on: $0, reason: "Found on paper.") }
    case .closure:
      let match = try oldMatch()
      return {
        try director.closeMatch(
          match, MatchClosure(reason: .family, on: $0, goodbyeMeeting: true, rematchEligible: false))
      }
    case .entrustment:
      let match = try oldMatch()
      let ambassador = network.workspace(.ambassador).actor.id
      return { try director.entrustMatch(match, to: ambassador, until: $0) }
    case .consent:
      let youth = try network.waitingYouth()
      let signer = try #require(try director.youthRecord(youth).relatives.first).personID
      return { try director.recordConsent([.media], for: youth, signedBy: signer, on: $0) }
    case .revocation:
      let youth = try network.waitingYouth()
      let consent = try #require(try director.youthRecord(youth).consents.first).id
      try network.store.write { try $0.execute(sql: "UPDATE consent SET signed_on = '2020-01-01'") }
      return { try director.revokeConsent(consent, of: youth, on: $0, reason: "The family asked.") }
    case .interview:
      let youth = try director.addYouth(network.youthIntake())
      return { try director.recordInterview(of: youth, on: $0) }
    case .screening:
      let mentor = try director.addMentor(network.mentorIntake())
      return { try director.recordScreening(.interview, of: mentor, as: .cleared, on: $0) }
    case .exemption:
      let mentor = try director.addMentor(network.mentorIntake())
      return { try director.exemptScreening(.homeVisit, of: mentor, until: $0, reason: "Meets at school.") }
    case .training:
      let mentor = try network.waitingMentor()
      let course = try #require(try director.courseNames().first).reference
      return {
        try director.logTraining(
          TrainingEntry(course: course, people: [mentor], minutes: Minutes(60) ?? .zero, heldOn: $0))
      }
    case .trainingClass:
      let course = try director.addCourse(TrainingCourseDetails(title: "x", topic: .other, minutes: 60))
      return { try director.planClass(TrainingClassDetails(course: course, heldOn: $0, minutes: 60)) }
    case .contact, .followUp:
      try network.addOfficials()
      return { day in
        var entry = Network.contactEntry
        if step == .contact { (entry.heldOn, entry.dueOn) = (day, nil) } else { entry.dueOn = day }
        try director.logContact(entry)
      }
    case .ask, .measure, .office, .youthState: return try otherStep(step)
    }
  }

  private func otherStep(_ step: DatedStep) throws -> (CivilDate) throws -> Void {
    let (director, network) = (director, network)
    if step == .youthState {
      let youth = try director.addYouth(network.youthIntake())
      try network.store.write { try $0.execute(sql: "UPDATE youth_profile SET state_since = '2020-01-01'") }
      return { try director.moveYouth(youth, to: .onHold, effectiveOn: $0, reason: "Away.") }
    }
    try network.addOfficials()
    let measure = try director.addMeasure(MeasureDetails(code: "S.9", kind: .bill, title: "New"))
    switch step {
    case .ask: return { try director.recordAsk(of: Network.official, about: measure, AskEdit(state: .asked, on: $0)) }
    case .measure:
      try network.store.write { try $0.execute(sql: "UPDATE measure SET stage_since = '2020-01-01'") }
      return { try director.moveMeasure(measure, to: MeasureKind.bill.stages[1], on: $0) }
    default:
      return { day in
        var details = OfficialDetails(name: PersonName(given: "Ada", family: "Vale"), chamber: .lower, district: "1st")
        details.since = day
        _ = try director.addOfficial(details)
      }
    }
  }

  /// A day that is far, and can be.
  private func far(_ step: DatedStep) -> CivilDate {
    switch step {
    case .meeting, .entrustment, .exemption, .trainingClass, .followUp: today.adding(months: 13)
    case .office: today.adding(months: -12 * 51)
    default: today.adding(months: -13)
    }
  }

  @Test(arguments: DatedStep.allCases)
  func `a far day is asked about, and is kept once somebody says that it is right`(step: DatedStep) throws {
    let take = try self.step(step)
    let day = far(step)
    var asked: [Doubt] = []
    do { try take(day) } catch RepositoryError.unlikely(let doubts) { asked = doubts }
    let expected: Doubt.Kind =
      switch step {
      case .consent: .over(day, until: day.adding(months: 12))
      case .meeting: .farMeeting(Reference(.match, 1), day)
      default: .farDay(day, today: today)
      }
    let kinds = asked.map(\.kind).filter { if case .endsBefore = $0 { false } else { true } }
    #expect(kinds == [expected])
    let kept: () throws(RepositoryError) -> Void = { () throws(RepositoryError) in
      do { try take(day) } catch { throw RepositoryError(error) }
    }
    try Confirmation.doubts(Set(asked)).during(kept)
  }

  @Test(arguments: DatedStep.allCases)
  func `a day that cannot be is refused, even with a yes`(step: DatedStep) throws {
    let take = try self.step(step)
    let isToCome: Set<DatedStep> = [.meeting, .entrustment, .exemption, .followUp]
    if step == .trainingClass { return }
    let day = isToCome.contains(step) ? today - 3 : today + 1
    var refusal: RepositoryError?
    do {
      try Confirmation.all.during { () throws(RepositoryError) in
        do { try take(day) } catch { throw RepositoryError(error) }
      }
    } catch { refusal = error }
    #expect(refusal != nil)
    if case .unlikely = refusal { Issue.record("asked about \(day)") }
  }

  @Test func `nothing is signed or asked before somebody was born`() throws {
    let youth = try network.waitingYouth()
    let born = try #require(try director.youthRecord(youth).person.birthDate)
    let signer = try #require(try director.youthRecord(youth).relatives.first).personID
    #expect(throws: RepositoryError.invalid(field: "signed_on", .tooEarly)) {
      try director.recordConsent([.media], for: youth, signedBy: signer, on: born - 1)
    }
    #expect(throws: RepositoryError.invalid(field: "interviewed_on", .tooEarly)) {
      try director.recordInterview(of: youth, on: born - 1)
    }
    let mentor = try network.waitingMentor()
    let birth = try #require(try director.mentorRecord(mentor).person.birthDate)
    #expect(throws: RepositoryError.invalid(field: "decided_on", .tooEarly)) {
      try director.recordScreening(.interview, of: mentor, as: .cleared, on: birth - 1)
    }
  }

  @Test func `a check that would have ended already is asked about, one that holds is not`() throws {
    let mentor = try director.addMentor(network.mentorIntake())
    try director.recordScreening(.backgroundCheck, of: mentor, as: .cleared, on: today.adding(months: -30))
    let old = today.adding(months: -40)
    #expect(throws: RepositoryError.unlikely([Doubt("decided_on", .over(old, until: old.adding(months: 36)))])) {
      try director.recordScreening(.backgroundCheck, of: mentor, as: .cleared, on: old)
    }
  }

  @Test func `a file goes by the same rules`() throws {
    let match = try oldMatch()
    // Last year's are an office's history.
    let recent = "Match,Date,Duration\n\(match),\(today.adding(months: -14)),90 minutes\n"
    #expect(try network.importing(.sessions, recent).rejections.isEmpty)
    let early = "Match,Date,Duration\n\(match),2004-01-05,90 minutes\n"
    #expect(try network.importing(.sessions, early).rejections.count == 1, "before the match began")
    let day = try #require(CivilDate(year: 2004, month: 1, day: 5))
    let course = try #require(try director.courseNames().first).reference
    let trainings = "Course,Date,Person,Hours\n\(course),1/5/2004,A-3,1.5\n"
    #expect(
      try network.importing(.trainings, trainings).rejections.map(\.problems) == [
        [.refused(.unlikely([Doubt("heldOn", .farDay(day, today: today))]))]
      ])
    try network.importing(.youth, "ID,Name,DOB\ny1,Ann Smith,2014-05-06\n")
    try network.importing(.mentors, "ID,Name\nm1,Max Adler\n")
    let born = try network.importing(.matches, "Youth,Mentor,Started\ny1,m1,2014-05-05\n")
    #expect(born.rejections.map(\.problems) == [[.refused(.invalid(field: "startedOn", .tooEarly))]])
    let asked = try network.importing(.youth, "ID,Name,DOB,Timestamp\ny2,Ben Smith,2014-05-06,2013-05-06\n")
    #expect(asked.rejections.map(\.problems) == [[.invalid(field: "submittedAt", text: "2013-05-06", .tooEarly)]])
  }
}
