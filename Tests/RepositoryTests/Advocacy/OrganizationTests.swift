import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Organizations")
struct OrganizationTests {
  private let network: Network
  private let lead: Workspace
  private let organization: Reference

  init() throws {
    network = try Network.inMemory()
    lead = network.workspace(.qualityLead)
    organization = Reference(.organization, network.organization)
  }

  @Test func `keep contacts with their roles, the towns they serve, and their programs`() throws {
    let record = try lead.organizationRecord(organization)
    var details = record.details
    details.town = "New Bedford"
    details.state = "MA"
    try lead.saveOrganization(
      organization, details, towns: ["New Bedford", "Fall River", "fall river"], version: record.version)
    let contact = try lead.saveOrganizationContact(
      OrganizationContact(name: "Lou Site", role: "site coordinator", phone: "6174461486"), of: organization)
    let saved = try lead.organizationRecord(organization)
    #expect(saved.details == details)
    #expect(saved.towns == ["Fall River", "New Bedford"])
    #expect(saved.contacts.map(\.details.role) == ["site coordinator"])
    #expect(saved.programs.map(\.name) == ["Community"])
    try lead.removeOrganizationContact(contact, of: organization, reason: "moved")
    #expect(try lead.organizationRecord(organization).contacts == [])
    try lead.undo()
    #expect(try lead.organizationRecord(organization).contacts.count == 1)
  }

  @Test func `mentors who work there are counted for all, and named to those who may see them`() throws {
    var intake = network.mentorIntake()
    intake.profile.employerID = network.organization
    try network.workspace().addMentor(intake)
    #expect(try network.workspace().organizationRecord(organization).mentors.map(\.name.full) == ["Tomás Kowalski"])
    let seen = try lead.organizationRecord(organization)
    #expect(seen.mentors == [])
    #expect(seen.mentorCount == 1)
    #expect(try lead.organizations(OrganizationListRequest(limit: 9, filter: .employers, sort: .mentors)).count == 1)
  }

  @Test func `are sorted by their letters, whatever the accents`() throws {
    let director = network.workspace()
    for name in ["Zion Church", "Église Baptiste", "elm Street Bank", "Fir Street Bank"] {
      try director.addOrganization(NewOrganization(name: name, kind: .business))
    }
    let sorted = try director.organizations(OrganizationListRequest(limit: 9, filter: .all, sort: .name)).map(\.name)
    let expected = ["Église Baptiste", "elm Street Bank", "Fir Street Bank", "Zion Church"]
    #expect(sorted.filter(expected.contains) == expected)
  }

  @Test func `the classes it holds are told to those who have to do with training`() throws {
    let course = try network.course()
    let later = try network.trainingClass(of: course, on: Network.today + 9)
    let next = try network.trainingClass(of: course, on: Network.today + 2)
    let held = try network.workspace().logTraining(
      TrainingEntry(
        course: course, people: try network.applicants(["Ann Berg"]), minutes: Minutes(60) ?? .zero,
        heldOn: Network.today - 1))
    try network.store.write { db in
      try db.execute(
        sql: "UPDATE training_class SET organization_id = \(network.organization) WHERE id = \(held.number)")
    }
    let record = try network.workspace(.frontDesk).organizationRecord(organization)
    #expect(record.classes.map(\.reference) == [next, later] && record.heldClasses == 1)
    #expect(record.classes.first?.title == "Reporting abuse" && record.classes.first?.startMinute == 1_080)
    let unseen = try lead.organizationRecord(organization)
    #expect(unseen.classes == [] && unseen.heldClasses == 0)
  }

  @Test func `a bad value is refused at its field`() throws {
    let record = try lead.organizationRecord(organization)
    var details = record.details
    details.email = "nobody"
    #expect(throws: RepositoryError.invalid(field: "email", .notAnEmail)) {
      try lead.saveOrganization(organization, details, towns: [], version: record.version)
    }
    details.email = ""
    details.name = "  "
    #expect(throws: RepositoryError.invalid(field: "name", .required)) {
      try lead.addOrganization(details)
    }
  }

  @Test func `officials of a place are told as far as names of districts go`() throws {
    try network.addOfficials()
    let found = try network.workspace().officials(ofTown: "New Bedford", county: "Bristol", state: "MA")
    #expect(found.map(\.row.official.number).sorted() == [1, 2, 3])
    #expect(found.allSatisfy { $0.fit == .possible })
    #expect(try network.workspace().officials(ofTown: "New Bedford", county: nil, state: "MA") == [])
  }

  @Test func `organizations of a district are told as far as its name goes, the certain first`() throws {
    try network.addOfficials()
    let director = network.workspace()
    for (name, town, zip) in [
      ("Harbor Church", "New Bedford", "02740"), ("Zion Church", "Fall River", "02720"),
      ("Lynn School", "Lynn", "01901"),
    ] {
      var organization = NewOrganization(name: name, kind: .faithGroup)
      (organization.town, organization.state, organization.postalCode) = (town, "MA", zip)
      try director.addOrganization(organization)
    }
    let places: PlaceLookup = { zip in
      PostalPlace(town: "", state: "MA", county: zip.hasPrefix("027") ? "Bristol" : "Essex")
    }
    func found(_ official: Int64, _ lookup: PlaceLookup?) throws -> [String] {
      try director.organizations(ofDistrictOf: Reference(.official, official), places: lookup)
        .map { "\($0.name) \($0.fit)" }
    }
    #expect(try found(1, places) == ["Harbor Church possible", "Zion Church possible"])
    #expect(try found(5, places) == ["Lynn School possible"])
    #expect(try found(1, nil) == [])
    var mayor = OfficialDetails(name: PersonName(given: "Mo", family: "Mayor"), chamber: .local, district: "fall river")
    mayor.state = "MA"
    let reference = try director.addOfficial(mayor)
    #expect(try found(reference.number, nil) == ["Zion Church certain"])
    let version = try director.officialRecord(reference).version
    try director.saveOfficial(reference, mayor, leftOn: Network.today, version: version)
    #expect(try found(reference.number, places) == [])
  }
}
