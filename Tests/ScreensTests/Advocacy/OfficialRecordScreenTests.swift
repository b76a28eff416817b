import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of an official's record")
struct OfficialRecordScreenTests {
  let network: Network
  let console: Console

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.shell.open(Network.official)
  }

  @Test func `shows standing, asks, contacts, aides and history at every size`() {
    #expect(Snapshots.difference(console.pictures(.utf8), from: "official-record") == nil)
    console.drawsAtEverySize()
  }

  @Test func `keeps who holds the relationship, and tells it in the history`() {
    console.press("e")
    console.skip(6)
    console.type("riley")
    console.press("Tab")
    console.press("Ctrl-S")
    #expect(console.picture().contains("Relationship held by  Riley advocacy lead"))
    console.press("End")
    #expect(console.picture().contains("holder: nothing → Riley advocacy lead"))
  }

  @Test func `adds an aide, and takes off one who has gone`() throws {
    console.press("a")
    console.fill("Kim Lee", "scheduler")
    console.press("Ctrl-S")
    #expect(try network.workspace().officialRecord(Network.official).aides.map(\.name) == ["Kim Lee", "Pat Diaz"])
    console.press("A")
    console.fill("Pat", "moved on")
    console.press("Ctrl-S")
    #expect(try network.workspace().officialRecord(Network.official).aides.map(\.name) == ["Kim Lee"])
  }

  @Test func `names the organizations of a mayor's town`() throws {
    var organization = NewOrganization(name: "Harbor Church", kind: .faithGroup)
    (organization.town, organization.state) = ("New Bedford", "MA")
    let added = try network.workspace().addOrganization(organization)
    var mayor = OfficialDetails(
      name: PersonName(given: "Mo", family: "Mayor"), chamber: .local, district: "New Bedford")
    mayor.state = "MA"
    console.shell.open(try network.workspace().addOfficial(mayor))
    let picture = console.picture()
    #expect(picture.contains("Organizations of the district"))
    #expect(picture.contains("O-\(added)"))
    #expect(picture.contains("Harbor Church, New Bedford"))
  }

  @Test func `leads to the contacts`() {
    console.press("c")
    #expect(console.picture().contains("2026-03-04  Ann Berg"))
    console.press("Enter")
    #expect(console.picture().contains("C-1 Meeting of 30 minutes"))
  }

  @Test func `opens an organization of the district, of several the one picked, and says where there is none`() throws {
    console.press("O")
    #expect(console.picture().contains("No organization on file is known to be in the district."))
    var mayor = OfficialDetails(
      name: PersonName(given: "Mo", family: "Mayor"), chamber: .local, district: "New Bedford")
    mayor.state = "MA"
    let reference = try network.workspace().addOfficial(mayor)
    for name in ["Harbor Church", "Whaling Mentors"] {
      var organization = NewOrganization(name: name, kind: .nonprofit)
      (organization.town, organization.state) = ("New Bedford", "MA")
      try network.workspace().addOrganization(organization)
      console.shell.open(reference)
      console.press("O")
      if name == "Harbor Church" {
        #expect(console.picture().contains("O-2 Harbor Church"))
      } else {
        #expect(console.picture().contains("Harbor Church, New Bedford"), "\(console.picture())")
        console.type("whal")
        console.press("Enter")
        #expect(console.picture().contains("O-3 Whaling Mentors"))
      }
      console.press("Esc")
    }
  }
}
