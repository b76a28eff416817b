import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The screen of a count board")
struct CountBoardScreenTests {
  let network: Network
  let console: Console

  init() throws {
    network = try Network.inMemory()
    try network.addOfficials()
    console = Console(.advocacyLead, network: network, tab: .advocacy)
    console.press("m", "Enter")
  }

  @Test func `shows who stands where at every size`() {
    #expect(Snapshots.difference(console.pictures(.utf8), from: "count-board") == nil)
    console.drawsAtEverySize()
  }

  @Test func `its counts are those of its rows`() throws {
    let lead = network.workspace(.advocacyLead)
    for filter in CountFilter.allCases {
      let rows = try lead.countBoard(of: Network.measure, CountListRequest(limit: 99, filter: filter, sort: .ask))
      #expect(try lead.measureRecord(Network.measure).row.count(filter) == rows.count, "\(filter)")
      #expect(try lead.countBoardCount(of: Network.measure, filter) == .exact(rows.count))
    }
    #expect(console.picture().contains("[All 6]  Not asked 5   Asked 0   For 1"))
  }

  @Test func `an ask is set, with what is to be done next`() {
    console.press("a")
    console.skip(3)
    console.press("Ctrl-U")
    console.fill("thank her")
    console.press("Ctrl-S")
    #expect(console.picture().contains("L-1 about 7061-9634: support."))
  }

  @Test func `a contact from here is about the measure`() throws {
    console.press("Down", "l")
    console.type("call 10m oppose")
    console.press("Enter")
    #expect(console.picture().contains("Against 1"))
    let entry = try network.workspace().contactRecord(Reference(.contact, 2)).entry
    #expect(entry.measures == [Network.measure])
  }
}
