import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("A mentor in the child's own family, and days without consent")
struct FamilyMentorTests {
  let network: Network
  let director: Workspace
  let youth: Reference
  let mentor: Reference
  let today = Network.today

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
  }

  private var guardian: RelativeIntake {
    var guardian = RelativeIntake(.known(mentor.number))
    guardian.rights.mayConsent = .yes
    return guardian
  }

  @Test func `is asked about as the family is told, and is no seeker's mentor`() throws {
    let guardian = guardian
    #expect(throws: RepositoryError.unlikely([Doubt("related_id", .mentorInFamily(mentor, .guardian))])) {
      try director.addRelative(guardian, to: youth)
    }
    try Confirmation.all.during { () throws(RepositoryError) in _ = try director.addRelative(guardian, to: youth) }
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try director.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.kin == [.init(mentorID: mentor.number, relationship: .guardian)])
  }

  @Test func `doesn't sign for the own match`() throws {
    let guardian = guardian
    let old = try #require(try director.youthRecord(youth).consents.first)
    try director.revokeConsent(old.id, of: youth, reason: "The family asked.")
    try Confirmation.all.during { () throws(RepositoryError) in _ = try director.addRelative(guardian, to: youth) }
    try Confirmation.all.during { () throws(RepositoryError) in
      try director.recordConsent([.participation], for: youth, signedBy: mentor.number)
    }
    let missing: [Requirement] = [.guardianConsent(.participation, .signerMayNot), .outsideFamily(.guardian)]
    #expect(throws: RepositoryError.refused(.missing(missing))) {
      try director.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
    }
  }

  @Test func `is asked about by the match where they are its mentor, who then no longer may be`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    let guardian = guardian
    #expect(throws: RepositoryError.unlikely([Doubt("related_id", .mentorOfMatch(match, .guardian))])) {
      try director.addRelative(guardian, to: youth)
    }
    try Confirmation.all.during { () throws(RepositoryError) in _ = try director.addRelative(guardian, to: youth) }
    #expect(try director.matchRecord(match).unmet == [.outsideFamily(.guardian)])
  }

  @Test func `is on Today by their running match until they leave the family`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
    func matters() throws -> [TodayRow.Matter] {
      try network.workspace(.matchSpecialist).today().filter { $0.kind == .eligibility }.flatMap(\.rows).map(\.matter)
    }
    #expect(try matters() == [])
    var relative = RelativeIntake(.known(mentor.number))
    relative.kind = .emergencyContact
    try director.addRelative(relative, to: youth)
    #expect(try matters() == [])
    let added = try #require(try director.youthRecord(youth).relatives.first { $0.personID == mentor.number })
    let edit = RelativeEdit(kind: .sibling, label: "", rights: RelativeRights())
    #expect(throws: RepositoryError.unlikely([Doubt("kind", .mentorOfMatch(match, .sibling))])) {
      try director.editRelative(relationship: added.id, of: youth, edit)
    }
    try Confirmation.all.during { () throws(RepositoryError) in
      try director.editRelative(relationship: added.id, of: youth, edit)
    }
    #expect(try matters() == [.eligibility(.outsideFamily(.sibling), on: nil)])
    try director.removeRelative(relationship: added.id, of: youth, reason: "A mistake.")
    #expect(try matters() == [])
  }

  @Test func `is of the family of brothers and sisters too, and a grandfather who is only to be called`() throws {
    let sister = try director.addYouth(network.youthIntake(given: "Ida"))
    var sibling = RelativeIntake(.known(sister.number))
    sibling.kind = .sibling
    try director.addRelative(sibling, to: youth)
    let match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
    var stepfather = guardian
    stepfather.label = "stepfather"
    try Confirmation.all.during { [stepfather] () throws(RepositoryError) in
      _ = try director.addRelative(stepfather, to: sister)
    }
    #expect(try director.matchRecord(match).unmet == [.outsideFamily(.guardian)])
    #expect(try network.workspace(.matchSpecialist).today().contains { $0.kind == .eligibility })
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try director.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.kin == [.init(mentorID: mentor.number, relationship: .guardian)])
    let other = try network.waitingYouth(given: "Leo")
    var grandfather = RelativeIntake(.known(mentor.number))
    (grandfather.kind, grandfather.label) = (.emergencyContact, "Grandfather")
    try director.addRelative(grandfather, to: other)
    #expect(throws: RepositoryError.refused(.missing([.freeSeat, .outsideFamily(.emergencyContact)]))) {
      try director.proposeMatch(youth: other, mentor: mentor, rationale: "Near.")
    }
  }

  @Test func `a mentor whose birth date nobody knows is matched with nobody, and in sight once matched`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
    var record = try director.mentorRecord(mentor)
    record.person.birthDate = nil
    try director.saveMentor(mentor, person: record.person, profile: record.profile, versions: record.versions)
    #expect(try director.matchRecord(match).unmet == [.mentorBirthDate])
    let matters = try director.today().filter { $0.kind == .eligibility }.flatMap(\.rows).map(\.matter)
    #expect(matters == [.eligibility(.mentorBirthDate, on: nil)])
  }

  @Test func `a match begins on no day without consent, and a session on one is warned about`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    try network.accept(match)
    let later = director.on(today + 12)
    let mother = try #require(try director.youthRecord(youth).relatives.first).personID
    let consent = try #require(try director.youthRecord(youth).consents.first)
    try later.revokeConsent(consent.id, of: youth, on: today + 2, reason: "The family asked.")
    try later.recordConsent([.participation], for: youth, signedBy: mother)
    let gap = Requirement.guardianConsent(.participation, .revoked(on: today + 2))
    #expect(throws: RepositoryError.refused(.missingOn(today + 9, [gap]))) {
      try later.activateMatch(match, on: today + 9, reason: "Late.")
    }
    try later.activateMatch(match, on: today + 1, reason: "Late.")
    #expect(try later.unmetGuards(of: [match]) == [])
    #expect(try later.unmetGuards(of: [match], on: today + 9) == [UnmetGuards(match: match, missing: [gap])])
  }
}
