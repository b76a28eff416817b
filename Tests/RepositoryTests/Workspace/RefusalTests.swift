import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("What a role may not do")
struct RefusalTests {
  private static let person = Reference(.adult, 1)
  private static let youth = Reference(.youth, 1)
  private static let match = Reference(.match, 1)
  private static let closure = MatchClosure(reason: .family, goodbyeMeeting: true, rematchEligible: true)
  private static let entry = SessionEntry(matches: [match], heldOn: Network.today, minutes: Minutes(60) ?? .zero)

  private typealias Verb = @Sendable (Network) throws -> Void

  private static func desk(_ body: @escaping @Sendable (Workspace) throws -> Void) -> Verb {
    { try body($0.workspace(.frontDesk)) }
  }
  private static func ambassador(_ body: @escaping @Sendable (Workspace) throws -> Void) -> Verb {
    { try body($0.workspace(.ambassador)) }
  }
  private static func specialist(_ body: @escaping @Sendable (Workspace) throws -> Void) -> Verb {
    { try body($0.workspace(.matchSpecialist)) }
  }

  private static let verbs: [(String, Verb)] = [
    (
      "add youth",
      ambassador {
        try $0.addYouth(
          YouthIntake(
            person: PersonDetails(name: PersonName(given: "A", family: "B")), profile: YouthDetails(programID: 1)))
      }
    ),
    ("move youth", ambassador { try $0.moveYouth(youth, to: .enrolled) }),
    ("record interview", ambassador { try $0.recordInterview(of: youth) }),
    ("record consent", ambassador { try $0.recordConsent([.participation], for: youth, signedBy: 1) }),
    ("revoke consent", ambassador { try $0.revokeConsent(1, of: youth, reason: "x") }),
    ("record screening", desk { try $0.recordScreening(.interview, of: person, as: .cleared) }),
    ("exempt screening", specialist { try $0.exemptScreening(.interview, of: person, until: nil, reason: "x") }),
    (
      "plan class",
      desk { try $0.planClass(TrainingClassDetails(course: Reference(.course, 1), heldOn: Network.today, minutes: 60)) }
    ),
    ("move mentor", desk { try $0.moveMentor(person, to: .screening) }),
    ("void person", specialist { try $0.voidPerson(person, reason: "x") }),
    ("propose match", desk { try $0.proposeMatch(youth: youth, mentor: person, rationale: "x") }),
    ("approve proposal", specialist { try $0.decideProposal(match, .approve) }),
    ("decline proposal", specialist { try $0.decideProposal(match, .decline(reason: "x")) }),
    ("record acceptance", desk { try $0.recordAcceptance(of: match, by: .youth) }),
    ("record decline", desk { try $0.recordDecline(of: match, by: .youth, reason: "x") }),
    ("schedule match meeting", desk { try $0.scheduleMeeting(of: match, on: Network.today) }),
    ("activate match", desk { try $0.activateMatch(match) }),
    ("pause match", ambassador { try $0.pauseMatch(match, reason: "x") }),
    ("resume match", ambassador { try $0.resumeMatch(match) }),
    ("close match", ambassador { try $0.closeMatch(match, closure) }),
    ("reopen match", specialist { try $0.reopenMatch(match, reason: "x") }),
    ("log session", desk { try $0.logSession(entry) }),
    ("edit session", desk { try $0.editSession(Reference(.session, 1), expecting: 1, to: entry) }),
    ("void session", desk { try $0.voidSession(Reference(.session, 1), expecting: 1, because: "x") }),
    (
      "record check-in",
      desk { try $0.recordCheckIn(CheckInEntry(match: match, party: .youth, outcome: .done, heldOn: Network.today)) }
    ),
    ("add user", specialist { try $0.addUser(NewUser(login: "x", name: "X", role: .director, organizationID: nil)) }),
    ("import", ambassador { _ = try $0.importRecords(.youth, from: .bytes([])) }),
    ("export", desk { _ = try $0.exportRecords(.youth) { _ in } }),
    ("readAudit", desk { _ = try $0.auditEvents() }),
    ("seeMatches", desk { _ = try $0.matchRecord(match, isRefresh: true) }),
    ("read", desk { _ = try $0.matchRecord(match) }),
    ("proposeMatch", desk { _ = try $0.waitingYouth(limit: 1) }),
    ("recordInquiry", ambassador { _ = try $0.intakeCounts() }),
  ]

  @Test(arguments: verbs.indices)
  func `is refused, and the refusal is in the log`(index: Int) throws {
    let (what, verb) = Self.verbs[index]
    let network = try Network.inMemory()
    let before = try network.count("audit_event")
    do {
      try verb(network)
      Issue.record("\(what) was done")
    } catch RepositoryError.notPermitted {
    } catch TransferError.repository(.notPermitted) {
    } catch { Issue.record("\(what): \(error)") }
    let event = try #require(try network.workspace().auditEvents(AuditFilter(action: .refusal), limit: 1).first)
    #expect(event.reason == what)
    #expect(event.changes == "[]")
    #expect(try network.count("audit_event") == before + 1)
  }
}
