import TerminalUI
import TestSupport
import Testing

@Suite("Two consoles at one door")
struct TwoDoorsJourneyTests {
  @Test func `both sign the same two hundred in at once, lose none and seat nobody twice`() throws {
    let office = try Office()
    let families = "BDFGHKLM".flatMap { first in
      "aeiou".flatMap { vowel in "dlnrt".map { "\(first)\(vowel)\($0)son" } }
    }
    #expect(Set(families.map { $0.prefix(3) }).count == 200)
    let form = "First name,Last name\n" + families.map { "Pat,\($0)\n" }.joined()
    try office.folder.write(Array(form.utf8), to: "mentors.csv")
    let imported = try office.run("import", "mentors", "mentors.csv", user: "dana")
    try #require(imported.said.contains("200 mentors were added"), "\(imported.said)")
    try #require(
      office.run("train", "course", "Reporting abuse", "--topic", "abuse reporting", "--length", "2h").status == 0)
    let planned = try office.run(
      "train", "plan", "E-1", "today", "--place", "Town Hall", "--seats", "200", "--host", "O-1")
    try #require(planned.status == 0, "\(planned.said)")

    let doors = try ["dana", "sam"].map { user in
      let console = try office.console(user, ["--screen", "training"])
      try console.wait(for: "T-1")
      console.send(Key.enter)
      try console.wait(for: "Town Hall")
      console.send("i")
      try console.wait(for: "Type the first letters of a name.")
      return console
    }
    // All letters at once, as fast as either console can take them; from the two ends of the alphabet.
    for (door, names) in zip(doors, [families, families.reversed()]) {
      door.send(names.map { "\($0.lowercased().prefix(3))\r" }.joined())
    }
    for (door, last) in zip(doors, [families.last, families.first]) {
      try door.wait(atMost: .seconds(120)) { screen in
        screen.contains("200 here.") && last.map { screen.contains("\($0), Pat") } == true
      }
      door.send(Key.escape)
      try door.wait { $0.contains("Here 200") && !$0.contains("Type the first letters") }
    }
    let seats = "SELECT count(*), count(DISTINCT person_id), count(DISTINCT seat), min(seat), max(seat)"
    #expect(
      try office.sqlite("\(seats) FROM training_attendance WHERE status = 'present'") == "200|200|200|1|200")
    doors[0].send("c")
    try doors[0].wait(for: "200 signed in and will be credited")
    doors[0].send(Key.enter)
    try doors[0].wait(for: "T-1 is over; 200 people credited.")
    for door in doors {
      door.send("qqq")
      #expect(try door.waitForExit() == .exited(0))
    }
    let both = "SELECT count(DISTINCT actor) FROM audit_event WHERE action = 'sign in to class' AND changes <> '[]'"
    #expect(try office.sqlite(both) == "2", "both have let people in")
    #expect(try office.run("audit", "verify").status == 0)
  }
}
