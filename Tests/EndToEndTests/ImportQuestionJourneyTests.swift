import Domain
import TerminalUI
import TestSupport
import Testing

/// What an import of officials asks at a terminal, before it writes anything.
@Suite("The question before officials are changed")
struct ImportQuestionJourneyTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.folder.write(Array(Network.officialsFile.utf8), to: "officials.csv")
    let imported = try office.run("import", "officials", "officials.csv")
    try #require(imported.said.contains("6 officials were added"), "\(imported.said)")
    let altered = Network.officialsFile.replacing("17th Bristol", with: "18th Bristol")
      .replacing("617-446-0003", with: "617-446-9999")
    try office.folder.write(Array(altered.utf8), to: "altered.csv")
  }

  /// Everything on file, the audit log too.
  private func everything() throws -> String { try office.sqlite(".dump") }

  /// The director's import, on a terminal on which no line is broken.
  private func importing(_ file: String) throws -> PseudoTerminal {
    try office.terminal(
      nil, ["import", "officials", "\(office.folder.path)/\(file)"], size: Size(width: 120, height: 24))
  }

  private func asked() throws -> PseudoTerminal {
    let terminal = try importing("altered.csv")
    try terminal.wait(for: "Make these 2 changes? [y/N]")
    // The changes stand above the question that is about them.
    let screen = terminal.screen.text
    #expect(screen.contains("José Núñez") && screen.contains("“17th Bristol” → “18th Bristol”"))
    #expect(screen.contains("Kim Moor") && screen.contains("“617-446-0003” → “617-446-9999”"))
    return terminal
  }

  @Test(arguments: ["n\r", "\r", "no\r", "yet\r", "\u{4}"])
  func `anything but yes leaves the database as it was`(answer: String) throws {
    let before = try everything()
    let terminal = try asked()
    #expect(try everything() == before, "nothing is written before the answer")
    terminal.send(answer)
    #expect(try terminal.waitForExit() == .exited(1))
    let said = terminal.screen.text
    #expect(said.contains("Nothing was written to the database."))
    #expect(try everything() == before)
  }

  @Test(arguments: ["y\r", "YES\r"])
  func `yes makes the changes that were shown`(answer: String) throws {
    let terminal = try asked()
    terminal.send(answer)
    #expect(try terminal.waitForExit() == .exited(0))
    let said = terminal.screen.text
    #expect(said.contains("2 officials were updated and 4 are there already."))
    let now = try office.sqlite("SELECT district || ' ' || phone FROM official WHERE id IN (2, 3) ORDER BY id")
    #expect(now == "18th Bristol 617-446-0002\nFirst Bristol and Plymouth 617-446-9999")
  }

  @Test func `an interrupt at the question leaves the database as it was`() throws {
    let before = try everything()
    let terminal = try asked()
    terminal.send("\u{3}")
    #expect(try terminal.waitForExit() != .exited(0))
    #expect(try everything() == before)
  }

  @Test func `where nothing is otherwise, nothing is asked`() throws {
    let terminal = try importing("officials.csv")
    #expect(try terminal.waitForExit() == .exited(0))
    let said = terminal.screen.text
    #expect(!said.contains("[y/N]"))
  }
}
