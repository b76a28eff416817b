import Domain
import Glibc
import Localization
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// Each role walks every list and search: whoever turns up with more than a name is in the log afterwards.
@Suite("What every role has seen", .serialized)
struct LookWalkTests {
  private static let shared = Result { try RoleWalk() }
  private let walk: RoleWalk
  private let wide = Size(width: 140, height: 50)

  init() throws { walk = try Self.shared.get() }

  private func console(_ role: Domain.Role, _ tab: Tab = .today) -> Console {
    Console(walk.database, as: role, tab: tab)
  }

  /// Those whose family names stand in a picture.
  private func people(in text: String) -> Set<Reference> {
    Set(walk.people.filter { strstr(text, $0.value) != nil }.keys)
  }

  /// Fails for each who was seen and whom the log does not name.
  private func check(_ seen: Set<Reference>, by role: Domain.Role, _ place: String) throws {
    let login = walk.network.workspace(role).actor.login
    let events = try walk.network.workspace().auditEvents(AuditFilter(actor: login), limit: 100_000)
    let named = Set(events.flatMap { $0.objects + $0.records.references })
    #expect(seen.subtracting(named) == [], "\(role.rawValue), \(place)")
  }

  @Test(arguments: Domain.Role.allCases)
  func `is in the log, whatever list, filter, pane or record it was on`(role: Domain.Role) throws {
    var count = 0
    for tab in console(role).shell.tabs {
      let console = console(role, tab)
      var seen: Set<Reference> = []
      for _ in 0..<6 {
        seen.formUnion(people(in: console.canvas(wide).text))
        console.press("f")
        if console.shell.isFinished { break }
      }
      let opened = self.console(role, tab)
      opened.press("Enter")
      seen.formUnion(people(in: opened.canvas(wide).text))
      try console.shell.model.workspace.tellLooks()
      try opened.shell.model.workspace.tellLooks()
      try check(seen, by: role, tab.name)
      count += seen.count
    }
    if role == .director || role == .matchSpecialist { #expect(count > 10) }
  }

  @Test(arguments: [Domain.Role.director, .matchSpecialist, .frontDesk])
  func `is in the log, whatever was searched for`(role: Domain.Role) throws {
    for (tab, key) in [(Tab.today, "Ctrl-F"), (.intake, "/"), (.matches, "/")] {
      let console = console(role, tab)
      guard console.shell.tabs.contains(tab) else { continue }
      var seen: Set<Reference> = []
      for beginning in ["Own", "Colleague", "Inland"] {
        console.press(key)
        console.type(beginning)
        seen.formUnion(people(in: console.canvas(wide).text))
        console.press("Esc")
        if key == "/" { console.press("Esc") }
      }
      try console.shell.model.workspace.tellLooks()
      #expect(!seen.isEmpty)
      try check(seen, by: role, "\(tab.name) \(key)")
    }
  }

  @Test func `is written down beside the console, within a tick, and no key waits for it`() throws {
    let console = console(.director, .matches)
    let director = walk.network.workspace()
    let before = try director.auditHead()?.sequence ?? 0
    console.shell.model.tellLooks()
    for _ in 0..<500 {
      let head = try director.auditHead()?.sequence
      guard console.shell.model.workspace.hasLooksToTell || head == before else { break }
      console.shell.model.tellLooks()
      usleep(10_000)
    }
    let events = try director.auditEvents(AuditFilter(), .before(before), limit: 10)
    #expect(events.contains { $0.action == .list && $0.reason == ShownPlace.matches.rawValue })
    let after = try director.auditHead()
    console.press("j", "j", "k", "Home", "End")
    try console.shell.model.workspace.tellLooks()
    #expect(try director.auditHead() == after, "the same rows are the same look")
  }
}
