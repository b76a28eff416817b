import Domain
import Repository
import TestSupport
import Testing

@Suite("Consents")
struct ConsentTests {
  let network: Network
  let desk: Workspace
  let youth: Reference
  let mother: Int64

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
    youth = try desk.addYouth(network.youthIntake())
    mother = try #require(try desk.youthRecord(youth).relatives.first).personID
  }

  @Test func `are recorded several at once`() throws {
    try desk.recordConsent([.media, .survey], for: youth, signedBy: mother)
    let facts = try desk.youthRecord(youth).facts
    #expect(facts.consents == [.participation, .media, .survey])
  }

  @Test func `are taken from those who may consent only`() throws {
    let stranger = try desk.addYouth(network.youthIntake(given: "Tomás", family: "Ortiz"))
    #expect(throws: RepositoryError.signing(.notRelated)) {
      try desk.recordConsent([.media], for: youth, signedBy: stranger.number)
    }
  }

  @Test func `end on the day they are revoked, with a reason`() throws {
    let consent = try #require(try desk.youthRecord(youth).consents.first)
    #expect(throws: RepositoryError.invalid(field: "reason", .required)) {
      try desk.revokeConsent(consent.id, of: youth, reason: " ")
    }
    try desk.revokeConsent(consent.id, of: youth, reason: "Mother asked by telephone")
    let record = try desk.youthRecord(youth)
    #expect(record.facts.consents.isEmpty)
    #expect(record.consents.first?.consent.revokedOn == Network.today)
    #expect(throws: RepositoryError.notFound(youth.description)) {
      try desk.revokeConsent(consent.id, of: youth, reason: "again")
    }
  }

  @Test func `end on no day before they were signed`() throws {
    let consent = try #require(try desk.youthRecord(youth).consents.first)
    let signed = consent.consent.signedOn
    #expect(throws: RepositoryError.invalid(field: "revoked_on", .beforeSigning(signed))) {
      try desk.revokeConsent(consent.id, of: youth, on: signed - 1, reason: "Mother asked")
    }
  }

  @Test func `are on file once for a signer and a day`() throws {
    try desk.recordConsent([.media], for: youth, signedBy: mother)
    #expect(throws: RepositoryError.duplicate("consent.signed")) {
      try desk.recordConsent([.survey, .media], for: youth, signedBy: mother)
    }
    let record = try desk.youthRecord(youth)
    #expect(record.consents.count { $0.consent.kind == .media } == 1)
    #expect(!record.facts.consents.contains(.survey))
  }

  @Test func `that one guardian has ended are asked about where another signs`() throws {
    var father = RelativeIntake(.new(PersonDetails(name: PersonName(given: "Luis", family: "Diaz"))))
    father.rights.mayConsent = .yes
    let other = try desk.addRelative(father, to: youth)
    let name = try #require(try desk.youthRecord(youth).relatives.first { $0.personID == mother }).name
    try desk.recordConsent([.participation], for: youth, signedBy: other)
    let consent = try #require(try desk.youthRecord(youth).consents.first { $0.signerID == mother })
    let ended = try desk.revokeConsent(consent.id, of: youth, reason: "Mother asked by telephone")
    #expect(ended.stillSignedBy == PersonName(given: "Luis", family: "Diaz"))
    let doubt = Doubt("signer_id", .revokedByOther(.participation, name, Network.today))
    #expect(throws: RepositoryError.unlikely([doubt])) {
      try desk.on(Network.today + 1).recordConsent([.participation], for: youth, signedBy: other)
    }
    #expect(throws: Never.self) { try desk.recordConsent([.media], for: youth, signedBy: other) }
    let last = try #require(
      try desk.youthRecord(youth).consents.first { $0.signerID == other && $0.consent.kind == .participation })
    #expect(try desk.revokeConsent(last.id, of: youth, reason: "Both asked").stillSignedBy == nil)
  }

  @Test func `are asked about where who signs has no custody`() throws {
    let relative = try #require(try desk.youthRecord(youth).relatives.first)
    var rights = relative.rights
    rights.hasCustody = .no
    try desk.editRelative(
      relationship: relative.id, of: youth, RelativeEdit(kind: .guardian, label: relative.label, rights: rights))
    #expect(throws: RepositoryError.unlikely([Doubt("signer_id", .signerWithoutCustody(relative.name))])) {
      try desk.recordConsent([.media], for: youth, signedBy: mother)
    }
  }

  @Test func `are not signed in the future`() {
    #expect(throws: RepositoryError.invalid(field: "signed_on", .inTheFuture)) {
      try desk.recordConsent([.media], for: youth, signedBy: mother, on: Network.today + 1)
    }
  }
}
