import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of organizations")
struct OrganizationsScreenTests {
  let network: Network

  init() throws {
    network = try Network.inMemory()
    for (name, kind) in [("State Street", OrganizationKind.business), ("Lincoln School", .school)] {
      var organization = NewOrganization(name: name, kind: kind)
      organization.town = "New Bedford"
      try network.workspace().addOrganization(organization)
    }
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows them at every size`(charset: Charset) {
    let console = Console(.qualityLead, network: network, tab: .organizations)
    let name = charset == .utf8 ? "organizations" : "organizations-ascii"
    #expect(Snapshots.difference(console.pictures(charset), from: name) == nil)
    console.drawsAtEverySize()
  }

  @Test func `one is added, with the town of its ZIP code`() throws {
    let console = Console(.qualityLead, network: network, tab: .organizations)
    console.press("n")
    console.fill("Harbor Church")
    console.skip(2)
    console.fill("02740")
    console.press("Ctrl-S")
    #expect(console.picture().contains("O-4 Harbor Church"))
    #expect(try network.workspace().organizationRecord(Reference(.organization, 4)).details.town == "New Bedford")
  }

  @Test func `who may not edit is told so, and nothing opens`() {
    let console = Console(.frontDesk, network: network, tab: .organizations)
    console.press("n")
    #expect(console.picture().contains("Your role may not edit organizations"))
  }

  @Test func `is not there for an ambassador`() {
    #expect(!Console(.ambassador, network: network, tab: .organizations).picture().contains("7 Organizations"))
  }
}
