import Domain
import Repository
import TestSupport
import Testing

@Suite("Adding a youth")
struct AddYouthTests {
  let network: Network
  let desk: Workspace

  init() throws {
    network = try Network.inMemory()
    desk = network.workspace(.frontDesk)
  }

  @Test func `keeps the child, the guardian and the consent at once`() throws {
    let reference = try desk.addYouth(network.youthIntake())
    let record = try desk.youthRecord(reference)
    #expect(record.person.name == PersonName(given: "Mei", family: "Ahmed"))
    #expect(record.person.languages == ["English", "Vietnamese"])
    #expect(record.person.interests == ["music", "soccer"])
    #expect(record.state == .application)
    #expect(record.since == Network.today)
    let guardian = try #require(record.relatives.first)
    #expect(guardian.name.full == "Chloe Ahmed")
    #expect(guardian.phone == "6174462028")
    #expect(guardian.rights.mayConsent == .yes)
    let consent = try #require(record.consents.first)
    #expect(consent.consent.kind == .participation)
    #expect(consent.consent.textVersion == network.policy.consentTextVersion)
    #expect(consent.consent.expiresOn == Network.today.adding(months: network.policy.consentMonths))
    #expect(consent.signer.full == "Chloe Ahmed")
    #expect(record.timeline.map(\.to) == ["application"])
    #expect(record.next == .provide(.intakeInterview))
  }

  @Test func `refuses a youth without a birth date, and keeps nothing of it`() throws {
    var intake = network.youthIntake()
    intake.person.birthDate = nil
    #expect(throws: RepositoryError.invalid(field: "birth_date", .required)) { try desk.addYouth(intake) }
    #expect(try desk.intakeQueue(IntakeQueueRequest()).isEmpty)
  }

  @Test func `refuses what cannot be kept, naming the field`() throws {
    func refusal(_ change: (inout YouthIntake) -> Void) -> RepositoryError? {
      var intake = network.youthIntake()
      change(&intake)
      do throws(RepositoryError) {
        _ = try desk.addYouth(intake)
        return nil
      } catch {
        return error
      }
    }
    #expect(
      refusal { $0.person.name = PersonName(given: " ", family: "'") } == .invalid(field: "family_name", .required))
    #expect(refusal { $0.person.birthDate = Network.today + 1 } == .invalid(field: "birth_date", .inTheFuture))
    #expect(refusal { $0.person.postalCode = "2740" } == .invalid(field: "postal_code", .notAPostalCode))
    #expect(refusal { $0.person.email = "mei at example" } == .invalid(field: "email", .notAnEmail))
    #expect(refusal { $0.person.street = "a\0b" } == .invalid(field: "street", .notText))
    #expect(refusal { $0.profile.notes = String(repeating: "x", count: 20_000) } == nil)
    #expect(refusal { $0.profile.programID = 99 } == .notFound("P-99"))
    #expect(refusal { $0.state = .waiting } == .invalid(field: "state", .notAChoice(["inquiry", "application"])))
  }

  @Test func `refuses a consent when nobody may sign`() throws {
    var intake = network.youthIntake()
    intake.relatives[0].rights.mayConsent = .no
    #expect(throws: RepositoryError.signing(.mayNot)) { try desk.addYouth(intake) }
    intake.relatives[0].rights = RelativeRights()
    #expect(throws: RepositoryError.signing(.notAsked)) { try desk.addYouth(intake) }
    intake.relatives = []
    #expect(throws: RepositoryError.refused(.missing([.guardian]))) { try desk.addYouth(intake) }
  }

  @Test func `gives a sibling the guardian who is on file`() throws {
    let first = try desk.addYouth(network.youthIntake())
    let mother = try #require(try desk.youthRecord(first).relatives.first)
    var intake = network.youthIntake(given: "Tomás")
    intake.relatives = [RelativeIntake(.known(mother.personID))]
    intake.relatives[0].rights.mayConsent = .yes
    let second = try desk.addYouth(intake)
    #expect(try desk.youthRecord(second).relatives.first?.personID == mother.personID)
  }

  @Test func `is refused to an ambassador`() {
    #expect(throws: RepositoryError.notPermitted(.recordInquiry)) {
      try network.workspace(.ambassador).addYouth(network.youthIntake())
    }
  }
}
