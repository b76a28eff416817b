import Benchmark
import Foundation
import Glibc
import Synchronization

/// 50 consoles and 20 one-line loggers at once on one database, for 60 s.
///
/// Each console takes a key and each logger logs a session about once a second: more than twice what 500 ambassadors
/// bring who all log a session within one minute.
func load() {
  measure("11 Fifty consoles and twenty loggers, small", [.matchbook, .command, .kilobytes, .refused]) { measurement in
    let desk = try LoggingDesk()
    let consoles = try (0..<50).map { index in
      let terminal = try TimedTerminal(desk.console(["today", "intake", "matching", "matches"][index % 4]))
      _ = try terminal.firstFrame()
      return terminal
    }
    let end = ContinuousClock.now + .seconds(60)
    let loggers = (0..<20).map { desk.log(as: $0, until: end) }
    var key = Contestant.up
    while ContinuousClock.now < end {
      let next = ContinuousClock.now + .seconds(1)
      key = key == Contestant.down ? Contestant.up : Contestant.down
      for terminal in consoles {
        // What has come meanwhile because others have written is not the answer to the key.
        terminal.settle(quiet: 0)
        let frame = terminal.stroke(key, quiet: 5)
        if frame.bytes > 0 { measurement.add(.matchbook, Int(frame.milliseconds * 1000)) }
      }
      let rest = ContinuousClock.now.duration(to: next) / .microseconds(1)
      if rest > 0 { usleep(useconds_t(rest)) }
    }
    for logger in loggers { logger.wait() }
    for terminal in consoles { measurement.add(.kilobytes, terminal.privateMemory / 1024) }
    for run in desk.runs { measurement.add(.command, run.microseconds) }
    measurement.add(.refused, desk.runs.count { $0.status != 0 })
    measurement.require(.refused, atMost: 0)
    measurement.require(.kilobytes, atMost: 12 * 1024)
  }
}

/// A copy of the demo data to write into, and those who log sessions there by command.
private final class LoggingDesk: Sendable {
  struct Run {
    let microseconds: Int
    let status: Int32
  }

  private let database: String
  private let matches: [String]
  private let finished = Mutex<[Run]>([])

  var runs: [Run] { finished.withLock { $0 } }

  /// Takes the data anew, so that each run begins with the same.
  init() throws {
    let small = Contestant.matchbook("small", screen: "today")
    let folder = small.environment["XDG_STATE_HOME"] ?? "/tmp"
    database = "\(folder)/load.sqlite"
    for suffix in ["", "-wal", "-shm", ".lock", ".queue"] { unlink(database + suffix) }
    let list = "\(folder)/load-matches.json"
    let place = (small.arguments.firstIndex(of: "--database") ?? 0) + 1
    // The director makes the copy; the supervisor, who logs below, tells whose matches these are.
    for (user, arguments) in [
      (nil, ["backup", database]), ("supervisor", ["export", "matches", "--format", "json", "--output", list]),
    ] {
      var desk = small
      desk.environment["MATCHBOOK_USER"] = user
      desk.arguments = arguments + ["--database", small.arguments[place]]
      guard try Self.run(desk) == 0 else { throw TimedTerminal.Failure.cannotStart(small.program) }
    }
    let data = try Data(contentsOf: URL(filePath: list))
    let object = try JSONSerialization.jsonObject(with: data) as? [String: [[String: Any]]]
    matches = (object?["matches"] ?? []).filter { $0["status"] as? String == "active" }
      .compactMap { $0["reference"] as? String }
    guard !matches.isEmpty else { throw TimedTerminal.Failure.cannotStart("a log without active matches") }
  }

  func console(_ screen: String) -> Contestant {
    var contestant = Contestant.matchbook("small", screen: screen)
    contestant.arguments = ["console", "--database", database, "--screen", screen]
    return contestant
  }

  /// Logs a session about once a second on a thread of its own; the semaphore tells its end.
  func log(as number: Int, until end: ContinuousClock.Instant) -> DispatchSemaphore {
    let done = DispatchSemaphore(value: 0)
    var logger = Contestant.matchbook("small", screen: "today")
    logger.arguments = ["--database", database, "log", matches[number % matches.count], "30m", "homework", "--quiet"]
    let contestant = logger
    Thread.detachNewThread {
      while ContinuousClock.now < end {
        let start = ContinuousClock.now
        let status = (try? Self.run(contestant)) ?? -1
        let time = start.duration(to: .now)
        self.finished.withLock { $0.append(Run(microseconds: Int(time / .microseconds(1)), status: status)) }
        usleep(useconds_t.random(in: 800_000..<1_200_000))
      }
      done.signal()
    }
    return done
  }

  /// Runs a command to its end, its output thrown away; its exit status.
  private static func run(_ contestant: Contestant) throws -> Int32 {
    let process = try contestant.start(on: "/dev/null", leads: false)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    return status
  }
}
