import Domain
import Repository
import TerminalUI
import TestSupport
import Testing

@testable import Screens

@Suite("The screen of proposals")
struct MatchQueueScreenTests {
  private let network: Network

  init() throws { network = try Network.inMemory() }

  private func console(_ role: Domain.Role = .supervisor, later days: Int = 0) -> Console {
    let console = Console(network.workspace(role).on(Network.today + days))
    console.shell.open(MatchQueueScreen(shell: console.shell))
    return console
  }

  /// One in each state: to decide, asked, accepted, with a day.
  private func fill() throws {
    _ = try network.proposal(youth: "José", mentor: "Zoë")
    let asked = try network.proposal(youth: "Ana", mentor: "Kim")
    try network.workspace(.supervisor).decideProposal(asked, .approve)
    try network.workspace(.matchSpecialist).recordAcceptance(of: asked, by: .mentor)
    try network.accept(try network.proposal(youth: "Leo", mentor: "Jon"))
    let scheduled = try network.proposal(youth: "Mei", mentor: "Tomás")
    try network.accept(scheduled)
    try network.workspace(.matchSpecialist).scheduleMeeting(of: scheduled, on: Network.today + 4)
  }

  private func state(_ number: Int64) throws -> MatchState? {
    try network.workspace().matches(named: [Reference(.match, number)]).first?.state
  }

  @Test(arguments: [Charset.utf8, .ascii])
  func `shows what waits for whom at every size`(charset: Charset) throws {
    try fill()
    let console = console(later: 6)
    #expect(
      Snapshots.difference(console.pictures(charset), from: charset == .utf8 ? "match-queue" : "match-queue-ascii")
        == nil)
  }

  @Test func `draws at every size without a trap, with the cursor inside`() throws {
    try fill()
    let console = console()
    console.drawsAtEverySize()
  }

  @Test func `an empty queue says how proposals come here, and a closed one why`() throws {
    let empty = console().pictures()
    #expect(Snapshots.difference(empty, from: "match-queue-empty") == nil)
    let refused = console(.frontDesk).pictures()
    #expect(Snapshots.difference(refused, from: "match-queue-refused") == nil)
  }

  @Test func `what slides under the cursor by somebody else's hand is not approved by the next key`() throws {
    let first = try network.proposal(youth: "Ana", mentor: "Kim")
    let second = try network.proposal(youth: "Leo", mentor: "Jon")
    let console = console()
    let (selected, other) = console.picture().contains("▸ \(first)") ? (first, second) : (first, second)
    try network.workspace(.director).decideProposal(selected, .decline(reason: "moving"))
    #expect(console.shell.checkForChanges())
    #expect(console.picture().contains("Somebody else changed \(selected)"), "\(console.picture())")
    console.press("a")
    #expect(try state(other.number) == .proposed)
    console.press("Down", "a")
    #expect(try state(other.number) == .presented)
  }

  @Test func `a approves the selected proposal and says so`() throws {
    _ = try network.proposal()
    let console = console()
    console.press("a")
    #expect(console.picture().contains("M-1 is approved"))
    #expect(try state(1) == .presented)
    console.press("a")
    #expect(console.picture().contains("not its next step"))
  }

  @Test func `marked proposals are approved together, with a line for each under Messages`() throws {
    _ = try network.proposal()
    _ = try network.proposal(youth: "Leo", mentor: "Jon")
    let console = console()
    console.press("*")
    try network.workspace().decideProposal(Reference(.match, 1), .decline(reason: "Too far."))
    console.press("a")
    #expect(console.picture().contains("2 proposals: "))
    #expect(try state(2) == .proposed)
    console.press("a")
    #expect(console.picture().contains("1 done, 1 refused"))
    let refusal = "M-1: Somebody else has saved M-1 meanwhile"
    #expect(console.shell.messages.messages.map(\.text).contains { $0.hasPrefix(refusal) })
    #expect(try state(2) == .presented)
  }

  @Test func `a decline asks for a reason, and Esc leaves everything as it is`() throws {
    _ = try network.proposal()
    let console = console()
    console.press("d", "Esc")
    #expect(try state(1) == .proposed)
    console.press("d", "Enter")
    #expect(console.picture().contains("Say why"))
    console.type("Too far.")
    console.press("Enter")
    #expect(try state(1) == .declined)
    #expect(console.picture().contains("M-1 is declined"))
  }

  @Test func `an answer is recorded by party, until all have accepted and the match begins`() throws {
    _ = try network.proposal()
    let console = console()
    console.press("a")
    for letter in ["m", "y", "g"] {
      console.press("c", letter, "Enter")
      #expect(console.picture().contains("Choose an answer below first"))
      console.press("a")
    }
    #expect(try state(1) == .accepted)
    console.press("m")
    console.type("3/5")
    console.press("Enter")
    #expect(try state(1) == .scheduled)
    console.press("v", "Enter")
    #expect(try state(1) == .active)
    #expect(console.picture().contains("M-1 has begun"))
  }

  @Test func `a party that declines gives a reason`() throws {
    let match = try network.proposal()
    try network.workspace().decideProposal(match, .approve)
    let console = console(.matchSpecialist)
    console.press("c", "g", "d", "Enter")
    #expect(console.picture().contains("Say why"))
    console.type("They are moving.")
    console.press("Enter")
    #expect(try state(1) == .declined)
  }

  @Test func `a first day in the past asks why it is recorded late, and no day is said to be none`() throws {
    try network.accept(try network.proposal())
    let console = console(.matchSpecialist, later: 3)
    console.press("m")
    console.type("someday")
    console.press("Enter")
    // The question stays, so that what is typed next goes nowhere else.
    #expect(console.picture().contains("“someday” is no day"))
    console.type("day")
    #expect(console.picture().contains("somedayday"))
    console.press("Esc", "v", "Ctrl-U")
    console.type("3/6")
    console.press("Enter")
    #expect(console.picture().contains("Recorded late"))
    console.type("The line was down.")
    console.press("Enter")
    #expect(try state(1) == .active)
  }

  @Test func `a key that the role may not use says why`() throws {
    _ = try network.proposal()
    let console = console(.matchSpecialist)
    #expect(!console.picture().contains("Approve"))
    console.press("a")
    #expect(console.picture().contains("may not decide proposals"))
    #expect(try state(1) == .proposed)
  }
}
