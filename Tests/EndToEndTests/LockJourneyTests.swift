import TerminalUI
import TestSupport
import Testing

/// What becomes of a console that its user has walked away from.
@Suite("A console nobody is at")
struct LockJourneyTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.importSiblings()
  }

  @Test func `hides the records, keeps the form, asks who goes on, and ends at last`() throws {
    let console = try office.console("dana", ["--screen", "intake", "--lock-after", "1"])
    try console.wait { $0.contains("Ortiz, Mateo") || $0.contains("Locked.") }
    try console.wait(for: "Locked.")
    #expect(!console.screen.contains("Ortiz") && !console.screen.contains("Dana"))
    #expect(console.isSilent(for: .milliseconds(1_500)), "one frame, and nothing while nobody comes")

    console.send("x")
    try console.wait(for: "Signed in: Dana Desk, front desk")
    #expect(!console.screen.contains("Ortiz"))
    console.send("g")
    try console.wait(for: "Ortiz, Mateo")
    console.send("n")
    try console.wait(for: "Given name")
    console.send("Quỳnh")
    try console.wait(for: "Locked.")
    #expect(!console.screen.contains("Quỳnh"))
    #expect(try office.sqlite("SELECT count(*) FROM draft WHERE body LIKE '%Qu%'") == "1")
    console.send("x")
    try console.wait(for: "Signed in:")
    console.send(Key.enter)
    try console.wait { FormOnScreen($0).text(at: "Given name") == "Quỳnh" }
    try console.wait(for: "Locked.")
    console.send("xl")
    #expect(try console.waitForExit() == .exited(0))
    #expect(console.isRestored)
    let log = try office.run("audit", "list", "--user", "dana", "--format", "ndjson").output
    #expect(log.contains("\"action\":\"lock\"") && log.contains("\"action\":\"unlock\""), "\(log)")
  }

  @Test func `ends by itself where nobody comes back, and says why`() throws {
    let console = try office.console("dana", ["--screen", "intake", "--lock-after", "1", "--end-after", "2"])
    #expect(try console.waitForExit() == .exited(0))
    #expect(console.isRestored)
    #expect(console.screen.contains("nobody had pressed a key"))
    let log = try office.run("audit", "list", "--user", "dana", "--format", "ndjson").output
    #expect(log.contains("left alone"), "\(log)")
  }

  @Test func `that is being used does not lock`() throws {
    let console = try office.console("dana", ["--screen", "intake", "--lock-after", "2"])
    try console.wait(for: "Ortiz, Mateo")
    for _ in 0..<4 {
      console.send(Key.down)
      _ = console.isSilent(for: .milliseconds(700))
      #expect(!console.screen.contains("Locked."))
    }
    try console.wait(for: "Locked.")
  }

  @Test func `locks before the first frame when it comes back from the shell late`() throws {
    let console = try office.console(
      "dana", shell: "set -m; \"$0\" console --screen intake --lock-after 1; echo \"stopped $?\"; read line; fg")
    console.send(Key.control("z"))
    try console.wait { $0.contains("stopped 148") || $0.contains("Locked.") }
    if console.screen.contains("Locked.") { return }
    _ = console.isSilent(for: .milliseconds(1_200))
    let before = console.output.count
    console.send("\n")
    try console.wait(for: "Locked.")
    let written = String(decoding: console.output[before...], as: UTF8.self)
    #expect(!written.contains("Ortiz"))
  }

  @Test func `the rules of the house are shown and set by command`() throws {
    #expect(try office.run("rules", user: "dana").output.contains("lock-minutes"))
    #expect(try office.run("rules", "set", "lock-minutes", "5").status == 0)
    #expect(try office.run("rules", "--format", "json").output.contains("\"name\":\"lock-minutes\",\"value\":5"))
    let refused = try office.run("rules", "set", "lock-minutes", "500")
    #expect(refused.status == 65 || refused.status == 1)
    #expect(refused.said == "Lock-minutes is out of range; write a number from 0 to 120.\n")
    #expect(try office.run("rules", "set", "lock-minutes", "5", user: "dana").status == 77)
    #expect(try office.run("console", "--lock-after", "0").status == 64)
  }
}
