import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

@Suite("Names masked until a record is opened")
struct MaskedNamesTests {
  let database: RandomNetwork

  init() throws { database = try RandomNetwork() }

  private func console(_ role: Domain.Role, _ tab: Tab, isMasked: Bool = true) -> Console {
    var workspace = database.matches.network.workspace(role)
    if isMasked { workspace.ownNamesInLists = .masked }
    return Console(workspace, tab: tab, holding: database.matches)
  }

  /// Every word of two letters or more in the name of anybody on file.
  private func names() throws -> Set<String> {
    let all = try #require(
      try database.matches.value(
        "SELECT group_concat(given_name || ' ' || family_name || ' ' || coalesce(preferred_name, ''), ' ') FROM person")
    )
    return Set(words(all))
  }

  private func words(_ text: String) -> [String] {
    text.split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.count > 1 }
  }

  /// The names that are shown, at sizes with and without a pane, from the first row to some way down.
  private func told(_ console: Console) throws -> Set<String> {
    let names = try names()
    var told: Set<String> = []
    for _ in 0..<6 {
      for size in [Size(width: 80, height: 24), Size(width: 140, height: 50)] {
        told.formUnion(names.intersection(words(console.canvas(size).text + console.canvas(size).title)))
      }
      console.press("Down")
    }
    return told
  }

  @Test func `no list, pane or line of Today tells a name, for any role`() throws {
    for role in Domain.Role.allCases {
      for tab in console(role, .today).shell.tabs {
        let masked = console(role, tab)
        #expect(try told(masked) == [], "\(role.rawValue), \(tab.name)")
        // Every filter of a list.
        for _ in 0..<4 where tab == .intake || tab == .matches {
          masked.press("f")
          #expect(try told(masked) == [], "\(role.rawValue), \(tab.name), filtered")
        }
      }
    }
  }

  @Test func `without the mask every list tells names, so the test above can fail`() throws {
    for tab in [Tab.intake, .matching, .matches] {
      guard console(.director, tab).shell.tabs.contains(tab) else { continue }
      let open = console(.director, tab, isMasked: false)
      guard open.picture().contains("▸") else { continue }
      #expect(try !told(open).isEmpty, "\(tab.name)")
    }
    #expect(try !told(console(.director, .today, isMasked: false)).isEmpty)
  }

  @Test func `the queue, the mentors for a youth and what stands over a list tell none`() throws {
    let ways: [(Tab, [String])] = [
      (.matching, ["v"]), (.matching, ["p"]), (.matching, ["Tab"]), (.matching, ["Right"]), (.matches, ["l"]),
      (.matches, ["*", "l"]), (.matching, ["v", "d"]), (.matching, ["v", "c"]),
      (.matching, ["t"]), (.matching, ["t", "Tab"]), (.matching, ["t", "p"]),
    ]
    for (tab, keys) in ways {
      let masked = console(.director, tab)
      for key in keys { masked.press(key) }
      #expect(try names().intersection(words(masked.picture())) == [], "\(tab.name) \(keys): \(masked.picture())")
    }
  }

  @Test(arguments: [true, false])
  func `what a match costs others, and a match day, tell references in place of names`(isMasked: Bool) throws {
    let network = try Network.inMemory()
    let first = try network.waitingYouth()
    _ = try network.waitingYouth(given: "José", family: "Núñez")
    _ = try network.waitingMentor()
    var workspace = network.workspace().on(Network.today + 100)
    if isMasked { workspace.ownNamesInLists = .masked }
    let console = Console(workspace, tab: .matching)
    console.press("Down")
    let price = console.canvas(Size(width: 120, height: 40)).text
    #expect(price.contains(isMasked ? "leaves out \(first)" : "leaves out Mei Ahmed"), "\(price)")
    var pictures = [price]
    for keys in [["d"], ["Enter"], ["Esc", "Down", "f"], ["Enter"], ["Esc", "m"]] {
      for key in keys { console.press(key) }
      pictures.append(console.picture())
    }
    let names: Set = ["Mei", "Ahmed", "José", "Núñez", "Tomás", "Kowalski"]
    let told = pictures.map { names.intersection(words($0)) }
    #expect(told.allSatisfy { $0.isEmpty == isMasked }, "\(told)")
  }

  @Test func `classes, their door and the training logs tell none, and find by name all the same`() throws {
    let network = database.matches.network
    let training = try network.trainingClass(of: network.course(months: 12))
    try network.workspace().enroll(database.mentor, in: training)
    for isMasked in [true, false] {
      func shown(_ keys: [String], typed: String = "") throws -> String {
        let console = console(.director, .training, isMasked: isMasked)
        if keys.first != "w" && keys != ["l"] { console.shell.open(training) }
        for key in keys { console.press(key) }
        console.type(typed)
        return console.picture()
      }
      let pictures = try [
        shown([]), shown(["i"], typed: "kow"), shown(["i"], typed: "łuk"), shown(["w", "f", "f", "f"]),
        shown(["l"], typed: "reporting-abuse kow"),
      ]
      for picture in pictures {
        #expect(try names().intersection(words(picture)).isEmpty == isMasked, "\(picture)")
        #expect(!isMasked || picture.contains("T. K.") || picture.contains("J. Ł."), "\(picture)")
      }
    }
  }

  @Test func `finding anybody tells initials and the reference`() throws {
    let masked = console(.director, .today)
    masked.press("Ctrl-F")
    masked.type("alv")
    let picture = masked.picture()
    #expect(try names().intersection(words(picture)) == [])
    #expect(picture.contains("Y. Á.") && picture.contains("Y-101"), "\(picture)")
  }

  @Test func `the panel of duplicates tells initials and the reference`() throws {
    for isMasked in [true, false] {
      let desk = console(.frontDesk, .intake, isMasked: isMasked)
      desk.press("n")
      desk.type("Leo")
      desk.press("Tab")
      desk.type("Ahmed")
      desk.press("Tab")
      // What is typed stands in the form, at the left.
      let panel = desk.canvas(Size(width: 140, height: 50)).text.split(separator: "\n").map { String($0.dropFirst(72)) }
      let told = try names().intersection(words(panel.joined(separator: "\n")))
      #expect(told.isEmpty == isMasked, "\(panel)")
    }
  }

  @Test func `an opened record tells the name, and that stands in the log`() throws {
    let masked = console(.supervisor, .intake)
    let before = try database.matches.network.workspace().auditEvents(AuditFilter(action: .read)).count
    masked.press("Enter")
    #expect(try !names().intersection(words(masked.picture())).isEmpty)
    #expect(try database.matches.network.workspace().auditEvents(AuditFilter(action: .read)).count == before + 1)
    masked.press("Esc")
    #expect(try told(masked) == [])
  }

  @Test func `a form of a step that tells whose family it is counts as a look`() throws {
    let network = database.matches.network
    let youth = try network.workspace().addYouth(network.youthIntake(family: "Okoye"))
    let before = try network.workspace().auditEvents(AuditFilter(object: youth, action: .read)).count
    _ = try StepFormViewModel.consents(for: youth, in: network.workspace(.frontDesk))
    #expect(try network.workspace().auditEvents(AuditFilter(object: youth, action: .read)).count == before + 1)
  }

  @Test func `an open console follows the rule of the house at its next look, on every screen`() throws {
    let house = database.matches.network.workspace()
    for tab in [Tab.today, .intake, .matching, .matches] {
      let console = console(.director, tab, isMasked: false)
      console.press("Down")
      let before = console.picture()
      #expect(try !told(console).isEmpty, "\(tab.name)")
      try house.setHouseRule(.maskNames, to: 1)
      #expect(console.shell.checkForChanges())
      _ = console.picture()
      #expect(try told(console) == [], "\(tab.name)")
      try house.setHouseRule(.maskNames, to: 0)
      #expect(console.shell.checkForChanges())
      console.press("Home", "Down")
      #expect(console.picture() == before)
    }
  }

  @Test func `what is masked looks like this`() throws {
    let pictures = [Tab.today, .intake, .matching, .matches].map { console(.supervisor, $0).picture() }
    #expect(Snapshots.difference(pictures.joined(separator: "\n"), from: "masked") == nil)
  }
}
