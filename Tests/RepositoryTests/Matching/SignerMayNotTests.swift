import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("A consent whose signer may not consent")
struct SignerMayNotTests {
  let network: Network
  let director: Workspace
  let youth: Reference
  let mentor: Reference
  let mother: Relative

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
    youth = try network.waitingYouth()
    mentor = try network.waitingMentor()
    mother = try #require(try director.youthRecord(youth).relatives.first { $0.kind == .guardian })
  }

  private static let missing = Requirement.guardianConsent(.participation, .signerMayNot)

  private func sayNo(_ answer: Answer = .no) throws {
    var rights = mother.rights
    rights.mayConsent = answer
    let edit = RelativeEdit(kind: .guardian, label: mother.label, rights: rights)
    try Confirmation.all.during { () throws(RepositoryError) in
      try director.editRelative(relationship: mother.id, of: youth, edit, reason: "As the court says.")
    }
  }

  private func day(_ column: String) throws -> CivilDate? {
    try network.store.read { db in
      try CivilDate.fetchOne(
        db, sql: "SELECT \(column) FROM youth_profile WHERE person_id = ?", arguments: [youth.number])
    }
  }

  @Test func `is in force nowhere after a no, and is again after a yes`() throws {
    try sayNo()
    #expect(throws: RepositoryError.refused(.missing([Self.missing]))) {
      try director.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
    }
    let record = try director.youthRecord(youth)
    #expect(record.facts.consents == [] && record.consents.map(\.consent.signerMayNot) == [true])
    #expect(record.next == .provide(Self.missing))
    var vocabulary = MatchVocabulary()
    let seeker = try #require(try director.matchSeekers([youth], vocabulary: &vocabulary).first)
    #expect(seeker.unmet == [.consent(.participation, .signerMayNot)])
    #expect(try day("consented_until") == nil)
    #expect(try day("consent_ends_on") == CivilDate(year: 1, month: 1, day: 1))
    try sayNo(.yes)
    try director.proposeMatch(youth: youth, mentor: mentor, rationale: "Near.")
  }

  @Test func `is first on Today in a live match until another guardian signs`() throws {
    let match = try network.proposal(of: youth, with: mentor)
    try network.begin(match)
    try sayNo()
    let row = try #require(try director.today().first { $0.kind == .unconsented }?.rows.first)
    #expect(row.matter == .unconsented(ConsentEnd(.participation, .signerMayNot)))
    #expect(try director.today().first { $0.kind == .consents }?.rows.map(\.reference) == [youth])
    var father = RelativeIntake(.new(PersonDetails(name: PersonName(given: "Leo", family: "Chen"))))
    father.kind = .guardian
    father.rights.mayConsent = .yes
    let id = try director.addRelative(father, to: youth)
    try director.recordConsent([.participation], for: youth, signedBy: id)
    #expect(try director.today().contains { $0.kind == .unconsented } == false)
  }

  @Test func `ends with the removal of the guardian and with a birth date of a child`() throws {
    try director.removeRelative(relationship: mother.id, of: youth, reason: "Lost custody")
    #expect(try day("consented_until") == nil)
    try director.undo(reason: "By mistake.")
    #expect(try day("consented_until") != nil)
    try network.store.write { db in
      try db.execute(
        sql: "UPDATE person SET birth_date = ? WHERE id = ?",
        arguments: [Network.today.adding(months: -12 * 17), mother.personID])
    }
    #expect(try day("consented_until") == nil)
    #expect(try director.youthRecord(youth).facts.consents == [])
  }

  @Test func `of whom nobody knows anything stays as it is`() throws {
    try network.store.write { try $0.execute(sql: "DELETE FROM relationship") }
    #expect(try day("consented_until") != nil)
    #expect(try director.youthRecord(youth).facts.consents == [.participation])
  }
}
