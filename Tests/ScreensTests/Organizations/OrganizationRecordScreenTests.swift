import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of an organization's record")
struct OrganizationRecordScreenTests {
  let network: Network

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    let director = network.workspace()
    let reference = Reference(.organization, network.organization)
    let record = try director.organizationRecord(reference)
    var details = record.details
    (details.town, details.state, details.postalCode) = ("New Bedford", "MA", "02740")
    try director.saveOrganization(reference, details, towns: ["New Bedford", "Dartmouth"], version: record.version)
    try director.saveOrganizationContact(OrganizationContact(name: "Lou Site", role: "coordinator"), of: reference)
  }

  private func console(_ role: Domain.Role) -> Console {
    let console = Console(role, network: network, tab: .organizations)
    console.press("Enter")
    return console
  }

  @Test func `shows contacts, programs and towns at every size`() {
    let console = console(.director)
    #expect(Snapshots.difference(console.pictures(.utf8), from: "organization-record") == nil)
    console.drawsAtEverySize()
  }

  @Test func `officials of its place are for those who have to do with them`() {
    let heading = "Officials of its place"
    let director = console(.director)
    director.press("End")
    #expect(director.picture().contains(heading))
    #expect(director.picture().contains("The county is not known"), "the lookup of these tests tells no county")
    let lead = console(.qualityLead)
    lead.press("End")
    #expect(!lead.picture().contains(heading))
  }

  @Test func `a contact is added with a role, and taken off when gone`() throws {
    let console = console(.qualityLead)
    console.press("a")
    console.fill("Kim Lee", "director", "617 446 1486")
    console.press("Ctrl-S")
    #expect(console.picture().contains("director, 617-446-1486"))
    console.press("A")
    console.fill("Lou", "retired")
    console.press("Ctrl-S")
    #expect(!console.picture().contains("Lou Site, "))
    #expect(
      try network.workspace().organizationRecord(Reference(.organization, 1)).contacts.map(\.details.name) == [
        "Kim Lee"
      ])
  }

  @Test func `opens an official of its place, for those who have to do with them`() throws {
    var mayor = OfficialDetails(
      name: PersonName(given: "Mo", family: "Mayor"), chamber: .local, district: "New Bedford")
    mayor.state = "MA"
    let reference = try network.workspace().addOfficial(mayor)
    let director = console(.director)
    director.press("O")
    #expect(director.picture().contains("\(reference) Mo Mayor"), "\(director.picture())")
    let lead = console(.qualityLead)
    lead.press("O")
    #expect(lead.picture().contains("Your role may not see officials"))
  }
}
