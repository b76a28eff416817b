import Domain
import TestSupport
import Testing

@testable import Repository

@Suite("Officials, organizations and users as they are typed")
struct OfficialDoubtTests {
  let network: Network
  let director: Workspace

  init() throws {
    network = try Network.inMemory()
    director = network.workspace()
  }

  private func official(_ change: (inout OfficialDetails) -> Void = { _ in }) -> OfficialDetails {
    var details = OfficialDetails(
      name: PersonName(given: "Ada", family: "Vale"), chamber: .lower, district: "1st Bristol")
    change(&details)
    return details
  }

  @Test(arguments: ["abc", "911", "5550135", "12"]) func `an official's phone has to be one`(phone: String) throws {
    for part in [\OfficialDetails.phone, \OfficialDetails.districtPhone] {
      #expect(throws: RepositoryError.self) { try director.addOfficial(official { $0[keyPath: part] = phone }) }
    }
    let reference = try director.addOfficial(official())
    #expect(throws: RepositoryError.invalid(field: "phone", .notAPhoneNumber)) {
      try director.saveAide(OfficialAide(name: "Bo Lin", phone: phone), of: reference)
    }
  }

  @Test func `a website has to be one`() throws {
    #expect(throws: RepositoryError.invalid(field: "website", .notAWebsite)) {
      try director.addOfficial(official { $0.website = "zzz" })
    }
    for website in ["https://malegislature.gov/Legislators/Profile/A_B1", "www.example.org", "example.org:8080/x"] {
      #expect(TextCheck.isWebsite(website), "\(website)")
    }
  }

  @Test func `a state that is none and a name with digits are asked about`() throws {
    #expect(throws: RepositoryError.unlikely([Doubt("state", .state("ZZ"))])) {
      try director.addOfficial(official { $0.state = "ZZ" })
    }
    #expect(throws: RepositoryError.unlikely([Doubt("given_name", .name("Ada2"))])) {
      try director.addOfficial(official { $0.name = PersonName(given: "Ada2", family: "Vale") })
    }
    let reference = try director.addOfficial(official())
    #expect(throws: RepositoryError.unlikely([Doubt("name", .name("B0"))])) {
      try director.saveAide(OfficialAide(name: "B0"), of: reference)
    }
    #expect(throws: RepositoryError.unlikely([Doubt("name", .name("Jo 5"))])) {
      try director.addUser(NewUser(login: "jo", name: "Jo 5", role: .director, organizationID: nil))
    }
  }

  @Test func `nobody leaves an office before it began`() throws {
    let reference = try director.addOfficial(official { $0.since = Network.today - 100 })
    var record = try director.officialRecord(reference)
    #expect(throws: RepositoryError.invalid(field: "left_on", .tooEarly)) {
      try director.saveOfficial(reference, record.details, leftOn: Network.today - 101, version: record.version)
    }
    try director.saveOfficial(reference, record.details, leftOn: Network.today - 50, version: record.version)
    record = try director.officialRecord(reference)
    var later = record.details
    later.since = Network.today - 10
    #expect(throws: RepositoryError.invalid(field: "left_on", .tooEarly)) {
      try director.saveOfficial(reference, later, leftOn: Network.today - 50, version: record.version)
    }
  }

  @Test func `what is on file already is asked about`() throws {
    let reference = try director.addOfficial(official())
    #expect(throws: RepositoryError.unlikely([Doubt("family_name", .sameName(reference))])) {
      try director.addOfficial(official { $0.district = " 1st bristol" })
    }
    let id = try director.addOrganization(NewOrganization(name: "North Shore Club", kind: .nonprofit))
    #expect(throws: RepositoryError.unlikely([Doubt("name", .sameName(Reference(.organization, id)))])) {
      try director.addOrganization(NewOrganization(name: "north  shore CLUB ", kind: .nonprofit))
    }
    let measure = try director.addMeasure(MeasureDetails(code: "H.4000", kind: .bill, title: "One"))
    #expect(throws: RepositoryError.unlikely([Doubt("code", .sameNumber(measure))])) {
      try director.addMeasure(MeasureDetails(code: "h4000", term: "2026", kind: .bill, title: "Two"))
    }
    try director.addUser(NewUser(login: "dana", name: "Dana Poe", role: .director, organizationID: nil))
    #expect(throws: RepositoryError.taken(field: "login", "Dana")) {
      try director.addUser(NewUser(login: "Dana", name: "Dana Roe", role: .director, organizationID: nil))
    }
  }

  @Test func `who leaves hands officials and asks on, and nobody's are on a list`() throws {
    let lead = network.workspace(.advocacyLead)
    let reference = try director.addOfficial(official { $0.holderID = lead.actor.id })
    let measure = try director.addMeasure(MeasureDetails(code: "S.9", kind: .bill, title: "New"))
    try director.recordAsk(of: reference, about: measure, AskEdit(state: .planned, owner: .some(lead.actor.id)))
    #expect(
      throws: RepositoryError.caseload(.stillHas(login: lead.actor.login, [.officials: 1, .asks: 1]))
    ) { try director.setDisabled(true, login: lead.actor.login, reason: "left") }
    try director.setDisabled(true, login: lead.actor.login, reason: "left", dealing: .nobody)
    #expect(try director.officialRecord(reference).details.holderID == nil)
    #expect(try director.caseload(of: nil).filter { $0.reference == reference }.map(\.duty) == [.officials, .asks])
    try director.undo(reason: "Stays after all.")
    #expect(try director.officialRecord(reference).details.holderID == lead.actor.id)
    #expect(try director.caseload(of: nil).filter { $0.reference == reference } == [])
  }

  @Test func `what nobody has any more is told to who may take it, and what nobody ever had is not`() throws {
    let lead = network.workspace(.advocacyLead)
    let held = try director.addOfficial(official { $0.holderID = lead.actor.id })
    let never = try director.addOfficial(
      official {
        $0.name = PersonName(given: "Nora", family: "Never")
        $0.district = "9th Essex"
      })
    let measure = try director.addMeasure(MeasureDetails(code: "S.9", kind: .bill, title: "New"))
    try director.recordAsk(of: never, about: measure, AskEdit(state: .planned, owner: .some(lead.actor.id)))
    func section(_ role: Domain.Role) throws -> TodaySection? {
      try network.workspace(role).today().first { $0.kind == .unownedAdvocacy }
    }
    #expect(try section(.director) == nil)
    try director.setDisabled(true, login: lead.actor.login, reason: "left", dealing: .nobody)
    let section = try #require(try section(.director))
    #expect(section.count == .exact(2))
    #expect(section.rows.map(\.reference) == [held, never])
    #expect(
      section.rows.map(\.matter) == [
        .unheld(since: Network.today), .unownedAsk(measure: "S.9", since: Network.today),
      ])
    #expect(try director.caseloads().first?.counts[.officials] == 1)
    #expect(try director.caseloads().first?.counts[.asks] == 1)
    let request = OfficialListRequest(limit: 9, filter: .unowned, sort: .name)
    #expect(Set(try director.officials(request).map(\.reference)) == [held, never])
    #expect(try director.officialCount(.unowned) == .exact(2))

    try director.addUser(NewUser(login: "lea", name: "Lea", role: .advocacyLead, organizationID: nil))
    let lea = try #require(try director.users().first { $0.login == "lea" })
    var record = try director.officialRecord(held)
    record.details.holderID = lea.id
    try director.saveOfficial(held, record.details, leftOn: nil, version: record.version)
    #expect(try director.today().first { $0.kind == .unownedAdvocacy }?.count == .exact(1))
    record = try director.officialRecord(held)
    record.details.holderID = nil
    try director.saveOfficial(held, record.details, leftOn: nil, version: record.version)
    #expect(try director.today().first { $0.kind == .unownedAdvocacy }?.count == .exact(2))
    record = try director.officialRecord(held)
    try director.saveOfficial(held, record.details, leftOn: Network.today, version: record.version)
    #expect(try director.today().first { $0.kind == .unownedAdvocacy }?.count == .exact(1))
  }
}
