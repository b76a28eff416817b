import TerminalUI
import TestSupport
import Testing

/// Somebody is shut out while their console is open, whatever their end of the line does.
@Suite("A console whose user is shut out")
struct AccessEndsJourneyTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.importSiblings()
  }

  @Test func `ends soon, though its window takes no more output`() throws {
    let console = try office.console("dana", ["--screen", "intake"])
    console.stopReading()
    // More frames than the line holds.
    for step in 0..<60 { console.resize(to: Size(width: 80 + step, height: 24 + step % 20)) }
    for _ in 0..<200 {
      console.send("?")
      console.send(Key.escape)
    }
    #expect(try office.run("user", "disable", "dana", "--reason", "left", "--to-nobody").status == 0)
    let end = try console.waitForExit(atMost: .seconds(12))
    #expect(end != .exited(0), "\(end)")
  }

  @Test func `takes no key that was typed ahead`() throws {
    let console = try office.console("dana", ["--screen", "intake"])
    #expect(try office.run("user", "disable", "dana", "--reason", "left", "--to-nobody").status == 0)
    console.send("n")
    console.send(Key.tab)
    console.send("Ana\tLee\t2/12/2014\t")
    console.send(Key.control("s"))
    _ = try console.waitForExit(atMost: .seconds(12))
    #expect(try office.sqlite("SELECT count(*) FROM person WHERE given_name = 'Ana'") == "0")
  }
}
