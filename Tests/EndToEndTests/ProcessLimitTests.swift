import Glibc
import TestSupport
import Testing

/// What the program does where the system lets it have little.
@Suite(
  "A process that may not use much",
  .disabled(if: ThreadSanitizer.isOn, "The thread sanitizer needs terabytes of addresses, which no limit lets it have.")
)
struct ProcessLimitTests {
  /// A limit of the shell, from what is too little to what is plenty.
  nonisolated struct Limit: Sendable, CustomTestStringConvertible {
    let option: String
    let values: [String]
    var testDescription: String { "ulimit \(option)" }

    static let all = [
      Limit(option: "-v", values: ["140000", "160000", "180000", "200000", "240000", "320000", "unlimited"]),
      Limit(option: "-d", values: ["10000", "20000", "40000", "60000", "120000", "unlimited"]),
      Limit(option: "-n", values: ["6", "8", "10", "12", "14", "16", "18", "20", "64"]),
      Limit(option: "-s", values: ["32", "64", "128", "256", "512", "8192"]),
    ]
  }

  private let office: Office

  init() throws { office = try Office() }

  @Test(arguments: Limit.all) func `lets a command do its work, or say what it lacks`(limit: Limit) throws {
    let done = try limit.values.map { value in
      let run = try CommandRun(
        [limit.option, value, BuiltProgram.path("matchbook"), "user", "list"], in: office.folder,
        program: ["/bin/sh", "-c", "ulimit $1 $2; shift 2; exec timeout 20 \"$@\"", "sh"])
      let isDone = run.status == 0 && run.output.contains("Sam Spec") && run.said.isEmpty
      #expect(isDone || run.status == 1 && Self.isRefusal(run.said), "\(value): \(run.status) \(run.said)")
      return isDone
    }
    #expect(done.first == false && done.last == true, "\(done)")
    #expect(done == done.sorted { !$0 && $1 }, "with more it does no less: \(done)")
  }

  @Test(arguments: Limit.all) func `opens the console, or leaves the terminal as it was`(limit: Limit) throws {
    let opened = try limit.values.map { value in
      let console = try PseudoTerminal(
        "/bin/sh", ["-c", "ulimit \(limit.option) \(value); exec \"$0\" console", BuiltProgram.path("matchbook")],
        environment: [
          "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": office.folder.path, "PATH": "/usr/bin:/bin",
          "MATCHBOOK_USER": "sam", "MATCHBOOK_DATABASE": office.database, "SWIFT_BACKTRACE": "enable=no",
        ])
      try console.wait { $0.contains("1 Today") || $0.contains("This process") }
      let isOpen = console.screen.contains("1 Today")
      if isOpen {
        for key in ["2", "3", "4", "1"] { console.send(key) }
        try console.wait(for: "[1 Today")
        console.send("q")
      }
      #expect(try console.waitForExit() == .exited(isOpen ? 0 : 1), "\(value)")
      #expect(console.isRestored, "\(value)")
      return isOpen
    }
    #expect(opened.first == false && opened.last == true, "\(opened)")
  }

  @Test(.disabled(if: geteuid() != 0, "only root can become somebody else"))
  func `says so where it may start no threads`() throws {
    let run = try CommandRun(
      ["help"], in: office.folder,
      program: [
        "/usr/bin/prlimit", "--nproc=4", "/usr/bin/setpriv", "--reuid=61234", "--clear-groups",
        "/usr/bin/timeout", "20", BuiltProgram.path("matchbook"),
      ])
    #expect(run.status == 1)
    #expect(Self.isRefusal(run.said), "\(run.said)")
  }

  private static func isRefusal(_ text: String) -> Bool {
    text.hasSuffix("start again.\n") && text.contains("'ulimit ") && text.split(separator: "\n").count == 1
  }
}
