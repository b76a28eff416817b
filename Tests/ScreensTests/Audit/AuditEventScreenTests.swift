import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("An audit event on screen")
struct AuditEventScreenTests {
  private let network: Network
  private let youth: Reference

  init() throws {
    network = try Network.inMemory()
    for role in [Domain.Role.supervisor, .auditor, .frontDesk] { _ = network.workspace(role) }
    youth = try network.workspace(.frontDesk).addYouth(network.youthIntake())
    _ = try network.workspace(.frontDesk).youthRecord(youth)
    _ = try network.workspace(.frontDesk).search("Ahmed")
    _ = try network.workspace().exportRecords(.youth) { _ in }
  }

  private func console(_ role: Domain.Role = .director) -> Console {
    let console = Console(network.workspace(role))
    console.press("g", "l")
    return console
  }

  @Test func `shows whose records left, and looks like this`() throws {
    let console = console()
    console.press("Enter")
    #expect(Snapshots.difference(console.picture(), from: "audit-event") == nil)
  }

  @Test func `shows what changed, before and after, and hashes as what they are`() throws {
    let record = try network.workspace().youthRecord(youth)
    var (person, profile) = (record.person, record.profile)
    (person.street, profile.notes) = ("1 Elm St", "Quarrelled with a friend")
    try network.workspace().saveYouth(
      youth, person: person, profile: profile, versions: record.versions)
    let console = console()
    console.press("Enter")
    let picture = console.picture()
    #expect(picture.contains("– → 1 Elm St") && picture.contains("kept only as a hash"), "\(picture)")
    #expect(!picture.contains("Quarrelled"))
  }

  @Test func `never shows what was searched for, only how many were found`() {
    let console = console()
    console.press("f", "f", "f", "Enter")
    #expect(console.picture().contains("a hashed term") && console.picture().contains("\(youth)"))
    #expect(!console.picture().contains("Ahmed"), "\(console.picture())")
  }

  @Test func `leads to the record and to who has seen it, or says that it is about none`() {
    let console = console()
    console.press("f", "Enter", "w")
    #expect(console.picture().contains("Who has seen this record"))
    console.press("Esc", "o")
    #expect(console.picture().contains("Mei Ahmed"))
    let export = self.console()
    export.press("f", "f", "f", "f", "Enter", "o")
    #expect(export.picture().contains("The event is about no one record."))
  }

  @Test func `shows an auditor no values`() throws {
    let console = console(.auditor)
    console.press("f", "f", "f", "f", "f", "Enter")
    #expect(console.picture().contains("\(youth)") || console.picture().contains("U-"), "\(console.picture())")
    #expect(!console.picture().contains("→"))
  }
}
