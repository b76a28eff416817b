import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

/// What is typed while another process holds the database for writing, when the line goes.
@Suite("A line that is cut while others write")
struct CutLineJourneyTests {
  private let office: Office

  init() throws {
    office = try Office()
    try office.importSiblings()
  }

  /// How the terminal goes.
  enum Cut: CaseIterable { case hangUp, signal }

  /// Who keeps the database: somebody in the queue of writers, or a program that knows nothing of the queue.
  enum Holder: CaseIterable { case queue, database }

  @Test(arguments: Cut.allCases, Holder.allCases)
  func `keeps the words of a form, and the next start shows them on Today`(cut: Cut, holder: Holder) throws {
    let console = try office.console("dana", ["--screen", "intake"])
    console.send("n")
    try console.wait(for: "Given name")
    let lock = try hold(holder)
    console.send("Mei\tAhmed\t")
    try console.wait { FormOnScreen($0).text(at: "Family name") == "Ahmed" }
    // Still being typed in, and sooner than a pause.
    console.send("3/4/20")
    try console.wait(for: "3/4/20")
    try end(console, cut)
    try expectPrivateNotes()
    lock.end()

    let next = try office.console("dana")
    try next.wait(for: "Unfinished")
    #expect(next.screen.text.contains(/Mei Ahmed +new youth/))
    next.send(Key.enter)
    try next.wait { FormOnScreen($0).text(at: "Given name") == "Mei" }
    #expect(FormOnScreen(next.screen).text(at: "Birth date")?.hasPrefix("2020-03-04") == true, "\(next.screen.text)")
    #expect(try notes() == [])
  }

  /// A line of text outside a form.
  enum Prompt: CaseIterable { case line, question }

  @Test(arguments: Cut.allCases, Prompt.allCases) func `keeps the words of a prompt`(cut: Cut, prompt: Prompt) throws {
    let desk = try CommandDesk()
    try desk.network.begin(try desk.network.proposal())
    func console(_ screen: String) throws -> PseudoTerminal {
      let terminal = try PseudoTerminal(
        BuiltProgram.path("matchbook"), ["console", "--screen", screen],
        environment: [
          "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": desk.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
          "MATCHBOOK_USER": "match-specialist", "MATCHBOOK_DATABASE": desk.folder.path + "/matchbook.sqlite",
        ], size: Size(width: 80, height: 24))
      try terminal.wait(for: "1 Today")
      return terminal
    }
    let first = try console("matches")
    try first.wait(for: "Ahmed, Mei")
    switch prompt {
    case .line: first.send("l")
    case .question:
      first.send(Key.enter)
      try first.wait(for: "Tomás Kowalski")
      first.send("p")
    }
    try first.wait { $0.cursor.y > 3 && $0.contains(prompt == .line ? "Log" : "Pause") }
    let lock = open(desk.folder.path + "/matchbook.sqlite.queue", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    try #require(flock(lock, LOCK_EX) == 0)
    first.send("93m arts")
    try first.wait(for: "93m arts")
    try end(first, cut)
    close(lock)

    let second = try console("today")
    try second.wait(for: "Unfinished")
    #expect(second.screen.contains(prompt == .line ? "session line" : "Pause"), "\(second.screen.text)")
    second.send(Key.enter)
    try second.wait(for: "93m arts")
  }

  @Test func `keeps them also while the others go on, and takes them in once they are done`() throws {
    let console = try office.console("dana", ["--screen", "intake"])
    console.send("n")
    try console.wait(for: "Given name")
    let lock = try hold(.queue)
    console.send("Mei\tAhmed\t")
    try console.wait { FormOnScreen($0).text(at: "Family name") == "Ahmed" }
    try end(console, .hangUp)
    let next = try office.console("dana")
    #expect(!next.screen.contains("Mei Ahmed"))
    lock.end()
    try next.wait(for: "Mei Ahmed")
    #expect(try notes() == [])
  }

  @Test func `loses nothing where the process is killed after a pause`() throws {
    let console = try office.console("dana", ["--screen", "intake"])
    console.send("n")
    try console.wait(for: "Given name")
    let lock = try hold(.queue)
    console.send("Mei\tAhmed")
    try console.wait { FormOnScreen($0).text(at: "Family name") == "Ahmed" }
    _ = console.isSilent(for: .milliseconds(1_500))
    console.signal(SIGKILL)
    #expect(try console.waitForExit() == .signaled(SIGKILL))
    try expectPrivateNotes()
    lock.end()
    let next = try office.console("dana")
    try next.wait(for: "Mei Ahmed")
  }

  // MARK: Scenes

  /// A hold on the database; it ends with ``end()``.
  private final class Hold {
    private var descriptor: Int32?
    private var process: BackgroundProcess?

    init(_ descriptor: Int32) { self.descriptor = descriptor }
    init(_ process: BackgroundProcess) { self.process = process }

    func end() {
      if let descriptor { close(descriptor) }
      (descriptor, process) = (nil, nil)
    }
  }

  private func hold(_ holder: Holder) throws -> Hold {
    switch holder {
    case .queue:
      let descriptor = open(office.database + ".queue", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
      try #require(flock(descriptor, LOCK_EX) == 0)
      return Hold(descriptor)
    case .database:
      let words = "{ echo 'BEGIN IMMEDIATE;'; echo \"SELECT 'held';\"; cat; } | /usr/bin/sqlite3 \"$0\""
      return Hold(try BackgroundProcess(["/bin/sh", "-c", words, office.database], until: "held"))
    }
  }

  private func end(_ console: PseudoTerminal, _ cut: Cut) throws {
    switch cut {
    case .hangUp: console.hangUp()
    case .signal: console.signal(SIGHUP)
    }
    #expect(try console.waitForExit(atMost: .seconds(2)) == .exited(128 + SIGHUP))
  }

  private func notes() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter { $0.contains(".draft-") }
  }

  private func expectPrivateNotes() throws {
    let notes = try notes()
    #expect(!notes.isEmpty)
    for name in notes {
      #expect(name.wholeMatch(of: /matchbook\.sqlite\.draft-\d+-[a-z0-9]+-\d+/) != nil, "\(name)")
      var status = stat()
      #expect(stat("\(office.folder.path)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600)
    }
  }
}
