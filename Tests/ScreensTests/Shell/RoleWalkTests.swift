import Domain
import Glibc
import Localization
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

/// Each role at the keys: what it can open, what it is refused, and whom and what it never comes across.
@Suite("Every role at the keys", .serialized)
struct RoleWalkTests {
  /// One for all, as each of the many roles would wait for its own; what commands change leaves everybody where they are.
  private static let shared = Result { try RoleWalk() }
  private let walk: RoleWalk
  private let wide = Size(width: 140, height: 50)

  init() throws { walk = try Self.shared.get() }

  private func console(_ role: Domain.Role, _ tab: Tab = .today) -> Console {
    Console(walk.database, as: role, tab: tab)
  }

  private func everywhere() throws -> [CommandEntry] {
    try #require(KeyReference.pages.first { $0.title == English.Manual.everywhere }).entries
  }

  /// The commands of a tab's own screen.
  private func own(_ tab: Tab) throws -> [CommandEntry] {
    let go = try #require(everywhere().first { $0.id == "go.\(tab.name)" })
    return try #require(KeyReference.pages.first { English.Console.goTo($0.title) == go.title }, "\(tab.name)").entries
  }

  /// Fails where a console shows what its user must not come across; wide, as then it shows most.
  @discardableResult
  private func check(_ console: Console, as role: Domain.Role, at size: Size? = nil, _ place: String) -> Canvas {
    let canvas = console.canvas(size ?? wide)
    let text = "\(canvas.text)\n\(canvas.title)"
    let shown = (walk.hidden(from: role) + walk.secrets(from: role)).filter { strstr(text, $0) != nil }
    #expect(shown.isEmpty, "\(role.rawValue), \(place) shows \(shown):\n\(canvas.text)")
    return canvas
  }

  @Test(arguments: Domain.Role.allCases)
  func `opens the screens it lists, by digit, letters, palette and option, and no other`(role: Domain.Role) throws {
    let everywhere = try everywhere()
    let listed = console(role).shell.tabs
    for tab in Tab.allCases {
      let entry = try #require(everywhere.first { $0.id == "go.\(tab.name)" })
      let letters = try #require(entry.keys.split(separator: ",").last).split(separator: " ").map(String.init)
      let console = console(role)
      let isOpen = { console.picture().contains("[\(tab.rawValue) ") }
      for keys in [["\(tab.rawValue)"], letters] {
        console.shell.open(listed.last { $0 != tab } ?? .today)
        for key in keys { console.press(key) }
        #expect(isOpen() == listed.contains(tab), "\(keys):\n\(console.picture())")
        #expect(listed.contains(tab) || console.picture().contains("Your role does not use the screen"))
      }
      console.shell.open(listed.last { $0 != tab } ?? .today)
      console.press(":")
      console.send(.paste(entry.title))
      console.press("Enter")
      #expect(isOpen() == listed.contains(tab), "palette:\n\(console.picture())")
      let started = self.console(role, tab).picture()
      #expect(started.contains("[\(tab.rawValue) ") == listed.contains(tab), "--screen \(tab.name)")
      #expect(started.contains("Your role does not use the screen") != listed.contains(tab), "\(started)")
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `comes across nobody and nothing out of reach, in any list, filter, record or search`(
    role: Domain.Role
  ) throws {
    for tab in console(role).shell.tabs {
      let console = console(role, tab)
      check(console, as: role, at: Size(width: 80, height: 24), "\(tab.name), narrow")
      for filter in 0..<6 {
        check(console, as: role, "\(tab.name), filter \(filter)")
        console.press("f")
        if console.shell.isFinished { break }
      }
      let opened = self.console(role, tab)
      opened.press("Enter")
      check(opened, as: role, "\(tab.name), the first row opened")
    }
    let looked = console(role)
    // The beginnings of names: what is found tells the whole.
    for (tab, key) in [(Tab.today, "Ctrl-F"), (.intake, "/"), (.matches, "/"), (.training, "/")] {
      guard looked.shell.tabs.contains(tab) else { continue }
      for beginning in ["Own", "Colleague", "Inland"] {
        let console = self.console(role, tab)
        console.press(key)
        console.send(.paste(beginning))
        check(console, as: role, "\(tab.name) \(key) \(beginning)")
      }
    }
    for reference in walk.people.keys.sorted(by: { $0.number < $1.number }) {
      looked.shell.open(reference)
      check(looked, as: role, "\(reference)")
      looked.shell.close()
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `has each command done, or hears why not`(role: Domain.Role) throws {
    for tab in console(role).shell.tabs {
      let before = console(role, tab).canvas(wide)
      for entry in try own(tab) + (tab == .today ? everywhere() : [])
      where !["palette", "cancel", "go.\(tab.name)"].contains(entry.id) {
        let console = console(role, tab)
        for event in [.key(.character(":")), .paste(entry.title), InputEvent.key(.enter)] { console.send(event) }
        let after = check(console, as: role, "\(entry.id) in \(tab.name)")
        let isDone = after != before || console.shell.request != nil || console.shell.isFinished
        #expect(isDone, "\(role.rawValue): \(entry.id) in \(tab.name) does nothing:\n\(after.text)")
      }
    }
  }

  @Test(arguments: Domain.Role.allCases)
  func `is refused a search once, in words and in the log, where it finds nobody`(role: Domain.Role) throws {
    func refusals() throws -> Int {
      try walk.network.workspace().auditEvents(AuditFilter(action: .refusal), limit: 100_000).count
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
