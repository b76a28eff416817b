import Foundation
import TerminalUI
import TestSupport
import Testing

/// An advocacy lead's day at the State House, on the real program at 80×24.
@Suite("A day at the State House")
struct StateHouseDayJourneyTests {
  private let office: Office

  init() throws {
    office = try Office()
    let named = try office.run("user", "add", "lea", "Lea Lead", "--role", "advocacy lead", "--organization", "O-1")
    try #require(named.status == 0, "\(named.said)")
    var form = "id,name,current_party,current_district,current_chamber,given_name,family_name\n"
    for number in 1...14 {
      let chamber = number <= 4 ? "upper" : "lower"
      form +=
        "ocd-person/\(number),Ada \(number.letters),Independent,District \(number),\(chamber),Ada,\(number.letters)\n"
    }
    try office.folder.write(Array(form.utf8), to: "officials.csv")
    let imported = try office.run("import", "officials", "officials.csv", user: "lea")
    try #require(imported.said.contains("14 officials were added"), "\(imported.said)")
    let measure = try office.run(
      "advocacy", "measure", "--new", "7061-9634", "--kind", "budget line", "--title", "Mentoring grants", user: "lea")
    try #require(measure.status == 0, "\(measure.said)")
  }

  @Test func `twelve contacts, one of them with three officials, are logged, followed up and counted`() throws {
    let console = try office.console("lea", ["--screen", "advocacy"])
    try console.wait(for: "In office 14")
    // Three at once: marked in the list, told in one line.
    console.send("   l")
    try console.wait(for: "Log a contact")
    let due = try office.sqlite("SELECT date('now', '+2 days')")
    console.send("event 1h +7061-9634 support \"will speak for it\" --due \(due)")
    try console.wait(for: "will speak for it” by")
    console.send(Key.enter)
    try console.wait(for: "Logged C-1")
    let marked = try #require(try office.run("show", "C-1", "--format", "json", user: "lea").output.data(using: .utf8))
    let contact = try #require(try JSONSerialization.jsonObject(with: marked) as? [String: Any])
    #expect((contact["officials"] as? [Any])?.count == 3)
    console.send("qq")
    _ = try console.waitForExit()

    let others = try officialsNotMet()
    #expect(others.count == 11)
    for (number, official) in others.enumerated() {
      let answer = ["support", "lean", "neutral", "oppose"][number % 4]
      let promise = number == 0 ? ["write to the chair", "--due", "today"] : []
      let line = ["advocacy", "log", official, "meeting", "15m", "+7061-9634", answer] + promise
      let logged = try CommandRun(line, in: office.folder, user: "lea")
      #expect(logged.status == 0, "\(official): \(logged.said)")
    }
    let contacts = try office.sqlite("SELECT count(*) FROM advocacy_contact WHERE voided_at IS NULL")
    #expect(contacts == "12")

    let today = try office.console("lea")
    try today.wait { $0.contains("will speak for it") && $0.contains("write to the chair") }
    today.send("6")
    try today.wait(for: "In office 14")
    today.send("m")
    try today.wait(for: "7061-9634")
    today.send(Key.enter)
    // Three of the event, and three of the eleven meetings, are for it; three lean, three are neutral, two are against it.
    try today.wait {
      $0.contains("All 14") && $0.contains("Not asked 0") && $0.contains("For 6") && $0.contains("Lean 3")
        && $0.contains("Neutral 3") && $0.contains("Against 2")
    }
    today.send("qqqq")
    #expect(try today.waitForExit() == .exited(0))
    #expect(try office.run("audit", "verify").status == 0)
  }

  @Test func `an ambassador has no screen of it, and no command`() throws {
    let added = try office.run("user", "add", "abe", "Abe Amb", "--role", "ambassador", "--organization", "O-1")
    #expect(added.status == 0)
    let console = try office.console("abe")
    #expect(!console.screen.text.contains("Advocacy"))
    console.send("6")
    try console.wait(for: "does not use the screen Advocacy")
    console.send("q")
    _ = try console.waitForExit()
    #expect(try office.run("advocacy", "log", "L-1", "meeting", "30m", user: "abe").status == 77)
    #expect(try office.run("advocacy", "officials", user: "abe").status == 77)
    #expect(try office.run("search", 3.letters, user: "abe").output.isEmpty)
  }

  /// The references of officials nobody has met yet.
  private func officialsNotMet() throws -> [String] {
    let met = "SELECT official_id FROM advocacy_contact_official"
    return try office.sqlite("SELECT 'L-' || id FROM official WHERE id NOT IN (\(met)) ORDER BY id")
      .split(separator: "\n").map(String.init)
  }
}
