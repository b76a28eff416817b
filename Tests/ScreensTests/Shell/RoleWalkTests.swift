import Domain
import Localization
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

/// Each role at the keys: what it can open, what it is refused, and whom it never comes across.
@Suite("Every role at the keys", .serialized)
struct RoleWalkTests {
  private let walk: RoleWalk

  init() throws { walk = try RoleWalk() }

  private func console(_ role: Domain.Role, _ tab: Tab = .today) -> Console {
    Console(walk.database, as: role, tab: tab)
  }

  private func pages() -> [String: [CommandEntry]] {
    Dictionary(uniqueKeysWithValues: KeyReference.pages.map { ($0.title, $0.entries) })
  }

  /// Fails where a console shows anybody whom its user must not come across, at a narrow size and at one with a pane.
  private func check(_ console: Console, hides hidden: [String], _ place: String) {
    for size in [Size(width: 80, height: 24), Size(width: 140, height: 50)] {
      let canvas = console.canvas(size)
      let shown = hidden.filter { (canvas.text + canvas.title).contains($0) }
      #expect(shown.isEmpty, "\(place) shows \(shown):\n\(canvas.text)")
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `opens the screens it lists, by digit, letters, palette and option, and no other`(role: Domain.Role) throws {
    let everywhere = try #require(pages()[English.Manual.everywhere])
    let listed = console(role).shell.tabs
    for tab in Tab.allCases {
      let entry = try #require(everywhere.first { $0.id == "go.\(tab.name)" })
      let ways: [(String, (Console) throws -> Void)] = [
        ("digit", { $0.press("\(tab.rawValue)") }),
        (
          "letters",
          { console in
            for key in try #require(entry.keys.split(separator: ",").last).split(separator: " ") {
              console.press(String(key))
            }
          }
        ),
        (
          "palette",
          { console in
            console.press(":")
            console.type(entry.title)
            console.press("Enter", "Esc")
          }
        ),
      ]
      for (name, go) in ways {
        // From another screen, where there is one.
        let console = console(role, listed.last { $0 != tab } ?? .today)
        try go(console)
        let isOpen = console.picture().contains("[\(tab.rawValue) ")
        // The last Esc in the palette leads out where nothing stood over the screen.
        #expect(isOpen == listed.contains(tab) || console.shell.isFinished, "\(name) \(tab):\n\(console.picture())")
        #expect(!isOpen || listed.contains(tab))
      }
      let started = console(role, tab)
      #expect(started.picture().contains("[\(tab.rawValue) ") == listed.contains(tab), "--screen \(tab.name)")
      let isTold = started.picture().contains("Your role does not use the screen")
      #expect(isTold != listed.contains(tab), "\(started.picture())")
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `comes across nobody out of reach, in any list, filter, record or search`(role: Domain.Role) throws {
    let user = walk.network.workspace(role)
    let hidden = walk.hidden(from: user)
    #expect(hidden.isEmpty == (role == .director), "\(hidden)")
    for tab in console(role).shell.tabs {
      let console = console(role, tab)
      for filter in 0..<6 {
        for row in 0..<8 {
          check(console, hides: hidden, "\(role.rawValue), \(tab.name), filter \(filter), row \(row)")
          let before = console.picture()
          console.press("Enter")
          check(console, hides: hidden, "\(role.rawValue), \(tab.name), filter \(filter), row \(row), opened")
          if console.picture() != before { console.press("Esc") }
          if console.shell.isFinished { break }
          console.press("Down")
        }
        if console.shell.isFinished { break }
        console.press("Home", "f")
      }
    }
    for family in hidden {
      // All of the name but its end: what is found tells the whole.
      for (tab, key) in [(Tab.today, "Ctrl-F"), (.intake, "/"), (.matches, "/")] {
        let console = console(role, tab)
        console.press(key)
        console.type(String(family.dropLast()))
        check(console, hides: hidden, "\(role.rawValue), \(tab.name) \(key)")
      }
    }
    for reference in walk.people.keys.sorted(by: { $0.number < $1.number }) {
      let console = console(role)
      console.shell.open(reference)
      check(console, hides: hidden, "\(role.rawValue), \(reference)")
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `has each command of the palette done, or hears why not`(role: Domain.Role) throws {
    let hidden = walk.hidden(from: walk.network.workspace(role))
    let pages = pages()
    let everywhere = try #require(pages[English.Manual.everywhere])
    for tab in console(role).shell.tabs {
      let go = try #require(everywhere.first { $0.id == "go.\(tab.name)" })
      let own = try #require(pages.first { English.Console.goTo($0.key) == go.title }?.value, "\(tab.name)")
      for entry in own + (tab == .today ? everywhere : []) where !["palette", "cancel", go.id].contains(entry.id) {
        let console = console(role, tab)
        let before = console.picture()
        console.press(":")
        console.type(entry.title)
        console.press("Enter")
        let isDone = console.picture() != before || console.shell.request != nil || console.shell.isFinished
        #expect(isDone, "\(role.rawValue): \(entry.id) in \(tab.name) does nothing:\n\(console.picture())")
        check(console, hides: hidden, "\(role.rawValue), \(entry.id) in \(tab.name)")
      }
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `is refused a search once, in words and in the log, where it finds nobody`(role: Domain.Role) throws {
    func refusals() throws -> Int {
      try walk.network.workspace().auditEvents(AuditFilter(action: .refusal), limit: 100).count
    }
    let before = try refusals()
    let console = console(role)
    console.press("Ctrl-F")
    for letter in "zzz" { console.press("\(letter)") }
    let finds = [Permission.findPeople, .seeOrganizations, .seeAdvocacy].contains(where: role.may)
    #expect(try refusals() == before + (finds ? 0 : 1))
    #expect(console.picture().contains("Nobody found") == finds, "\(console.picture())")
  }
}
