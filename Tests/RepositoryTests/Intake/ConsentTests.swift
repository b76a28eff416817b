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

  @Test func `are not signed in the future`() {
    #expect(throws: RepositoryError.invalid(field: "signed_on", .inTheFuture)) {
      try desk.recordConsent([.media], for: youth, signedBy: mother, on: Network.today + 1)
    }
  }
}
