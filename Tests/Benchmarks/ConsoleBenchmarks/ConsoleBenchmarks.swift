import Benchmark
import Glibc

// The budgets of the console, by the number they have in the design: each is measured on the built program at a terminal.

private let sizes = ["small", "state"]
private let screens = ["today", "intake", "matching", "matches", "training", "advocacy", "organizations"]
/// Lists with the screen they are on and the keys that lead to them from there.
private let lists: [(name: String, screen: String, keys: [String])] = [
  ("intake", "intake", []), ("matching", "matching", []), ("matches", "matches", []), ("classes", "training", []),
  ("training logs", "training", ["w"]), ("officials", "advocacy", []), ("contacts", "advocacy", ["c"]),
  ("count board", "advocacy", ["m", "\r"]), ("organizations", "organizations", []),
]
private let frame: [Measure] = [.matchbook, .bytes, .pieces]
private let duel: [Measure] = frame + [.rival, .rivalBytes, .ratio]

let benchmarks: @Sendable () -> Void = {
  for size in sizes {
    let rows = Contestant.rows(size)
    for rival in [Contestant.tig(rows: rows), .nnn(rows: rows)] { duels(with: rival, size) }
    for screen in screens { firstFrames(of: screen, size) }
    for list in lists { movements(in: list.name, on: list.screen, after: list.keys, size) }
    finding(size)
    suggesting(size)
  }
  for size in sizes + (Contestant.hasNation ? ["nation"] : []) {
    firstFramesByRole(size)
    coldFrames(size)
  }
  matchDay()
  screenSwitches()
  typing()
  promptedLines()
  packets()
  memory()
  idleness()
}

/// Budgets 1, 3 and 4, in the same run as a rival on as many rows.
private func duels(with rival: Contestant, _ size: String) {
  let matches = Contestant.matchbook(size, screen: "matches")
  measure("1 First frame against \(rival.name), \(size)", duel) { measurement in
    for _ in 0..<15 {
      let ours = try TimedTerminal(matches).firstFrame()
      measurement.add(ours, against: try TimedTerminal(rival).firstFrame())
    }
    if rival.name == "tig", size == "state" { measurement.require(.ratio, at: 0.5, atMost: 100) }
  }
  for (number, name, key) in [("3", "Down", Contestant.down), ("4", "Page down", Contestant.pageDown)] {
    measure("\(number) \(name) against \(rival.name), \(size)", duel) { measurement in
      let ours = try TimedTerminal(matches)
      let theirs = try TimedTerminal(rival)
      _ = (try ours.firstFrame(), try theirs.firstFrame())
      theirs.settle()
      for _ in 0..<(key == Contestant.down ? 17 : 2) {
        ours.settle()
        measurement.add(ours.stroke(key), against: theirs.stroke(key))
      }
    }
  }
}

private func firstFrames(of screen: String, _ size: String) {
  measure("1-2 First frame of \(screen), \(size)", frame) { measurement in
    for _ in 0..<15 {
      measurement.add(try TimedTerminal(.matchbook(size, screen: screen)).firstFrame())
    }
    measurement.require(.matchbook, at: 0.5, atMost: 30_000)
    measurement.require(.bytes, atMost: 3_000)
  }
  measure("2 First frame of \(screen) at 120×40, \(size)", [.bytes]) { measurement in
    let terminal = try TimedTerminal(.matchbook(size, screen: screen), columns: 120, rows: 40)
    measurement.add(.bytes, try terminal.firstFrame().bytes)
    measurement.require(.bytes, atMost: 5_500)
  }
}

/// Budget 1: Today of every role that has one, and every screen of who sees the whole network.
private func firstFramesByRole(_ size: String) {
  let budget = ["small": 14_000, "state": 20_000, "nation": 40_000][size] ?? 0
  func first(_ name: String, _ screen: String, _ login: String) {
    measure("1 First frame of \(screen) for the \(name), \(size)", frame) { measurement in
      for _ in 0..<15 {
        measurement.add(try TimedTerminal(.matchbook(size, screen: screen, login: login)).firstFrame())
      }
      measurement.require(.matchbook, at: 0.5, atMost: budget)
    }
  }
  for (name, login) in Contestant.logins { first(name, "today", login) }
  for (name, login) in Contestant.logins.prefix(1) {
    for screen in screens where screen != "today" { first(name, screen, login) }
  }
}

/// Budget 1 with nothing of program and data in memory, as on the first morning after a start of the host; only root can
/// empty the system's caches.
private func coldFrames(_ size: String) {
  guard geteuid() == 0 else { return }
  for (name, login) in Contestant.logins.prefix(2) {
    measure("1 First frame of today for the \(name), cold, \(size)", frame) { measurement in
      for _ in 0..<5 {
        try Contestant.emptyCaches()
        measurement.add(try TimedTerminal(.matchbook(size, screen: "today", login: login)).firstFrame())
      }
      measurement.require(.matchbook, at: 0.5, atMost: 150_000)
    }
  }
}

/// Budgets 3, 4 and 6.
private func movements(in list: String, on screen: String, after keys: [String], _ size: String) {
  for (options, limit) in [([], 220), (["--low-bandwidth"], 60)] {
    let name = options.isEmpty ? "" : " with --low-bandwidth"
    measure("3 Down in \(list)\(name), \(size)", frame) { measurement in
      let terminal = try TimedTerminal(.matchbook(size, screen: screen, options))
      _ = try terminal.firstFrame()
      for key in keys { _ = terminal.stroke(key) }
      for _ in 0..<8 {
        for key in [Contestant.down, Contestant.down, Contestant.up] {
          terminal.settle()
          measurement.add(terminal.stroke(key))
        }
      }
      measurement.require(.bytes, atMost: limit)
      measurement.require(.pieces, atMost: 1)
      measurement.require(.matchbook, at: 0.5, atMost: 1_000)
      measurement.require(.matchbook, at: 0.99, atMost: 5_000)
    }
  }
  measure("4 Page down in \(list), \(size)", frame) { measurement in
    let terminal = try TimedTerminal(.matchbook(size, screen: screen))
    _ = try terminal.firstFrame()
    for key in keys { _ = terminal.stroke(key) }
    for _ in 0..<(size == "state" ? 10 : 2) {
      terminal.settle()
      measurement.add(terminal.stroke(Contestant.pageDown))
    }
    measurement.require(.bytes, atMost: 2_000)
    measurement.require(.pieces, atMost: 1)
  }
}

private func screenSwitches() {
  for (name, screen, digits) in [
    ("", "today", ["2", "3", "4", "5", "7", "1"]), (" of the advocacy lead", "advocacy", ["7", "1", "6"]),
  ] {
    measure("4 Switch of screens\(name), state", frame) { measurement in
      let terminal = try TimedTerminal(.matchbook("state", screen: screen))
      _ = try terminal.firstFrame()
      for _ in 0..<5 {
        for digit in digits {
          terminal.settle()
          measurement.add(terminal.stroke(digit))
        }
      }
      measurement.require(.bytes, atMost: 3_000)
      measurement.require(.pieces, atMost: 1)
    }
  }
}

/// Budgets 5 and 6: a letter typed in a field of the form for a new youth.
private func typing() {
  measure("5 A letter in a field, state", frame) { measurement in
    let terminal = try TimedTerminal(.matchbook("state", screen: "intake"))
    _ = try terminal.firstFrame()
    _ = terminal.stroke("n")
    terminal.settle()
    for letter in "Maximiliana" { measurement.add(terminal.stroke(String(letter))) }
    // The first letter also tells whether somebody like this is on file.
    measurement.require(.bytes, at: 0.9, atMost: 40)
    measurement.require(.pieces, atMost: 1)
  }
}

/// Budgets 5 and 6: a letter of the line in which a training, a contact or a session is logged.
private func promptedLines() {
  for (screen, line) in [
    ("training", "listening A-1"), ("advocacy", "meeting 30m +7061-9634 support"), ("matches", "90m homework"),
  ] {
    measure("5 A letter of a line on \(screen), state", frame) { measurement in
      let terminal = try TimedTerminal(.matchbook("state", screen: screen))
      _ = try terminal.firstFrame()
      _ = terminal.stroke("l")
      terminal.settle()
      for letter in line { measurement.add(terminal.stroke(String(letter))) }
      // What was understood is said again where it has become otherwise, which is at the end of a word.
      measurement.require(.bytes, at: 0.5, atMost: 40)
      measurement.require(.pieces, atMost: 1)
      measurement.require(.matchbook, at: 0.99, atMost: 16_000)
    }
  }
}

/// Budget 7.
private func packets() {
  measure("7 Thirty Downs in one packet, state", frame) { measurement in
    let terminal = try TimedTerminal(.matchbook("state", screen: "matches"))
    _ = try terminal.firstFrame()
    for _ in 0..<10 {
      terminal.settle()
      measurement.add(terminal.stroke(String(repeating: Contestant.down, count: 30)))
    }
    measurement.require(.pieces, atMost: 3)
  }
}

/// Budget 8: each letter of a search over everybody, from the stroke to the last byte of the frame with what was found.
private func finding(_ size: String) {
  measure("8 Find as you type, \(size)", frame) { measurement in
    let terminal = try TimedTerminal(.matchbook(size, screen: "today"))
    _ = try terminal.firstFrame()
    for text in ["maria", "jose an", "smith", "o'brien", "nguyen", "a", "y-12", "413555", "li we", "zz"] {
      _ = terminal.stroke("\u{06}")
      for letter in text { measurement.add(terminal.stroke(String(letter))) }
      _ = terminal.stroke("\u{1b}", quiet: 100)
    }
    measurement.require(.matchbook, at: 0.99, atMost: 16_000)
  }
}

/// Who fits whoever is selected on the matching screen, from either side: from the stroke to the last byte of the pane. The
/// console waits 60 ms for more keys before it reads; what it does then has 16 ms.
private func suggesting(_ size: String) {
  for (name, keys) in [("mentors for a youth", []), ("youth for a mentor", ["t"])] {
    measure("11 Suggested \(name) after a selection, \(size)", frame) { measurement in
      let terminal = try TimedTerminal(.matchbook(size, screen: "matching"))
      _ = try terminal.firstFrame()
      terminal.settle(quiet: 500)
      for key in keys { _ = terminal.stroke(key, quiet: 500) }
      for _ in 0..<(size == "state" ? 30 : 4) {
        measurement.add(terminal.stroke(Contestant.down, quiet: 150))
      }
      measurement.require(.matchbook, at: 0.99, atMost: 76_000)
    }
  }
}

/// A match day goes on beside the keyboard: help opens within a frame while it reads, solves and proves.
private func matchDay() {
  measure("12 A key while a match day is held, state", frame) { measurement in
    for _ in 0..<5 {
      let terminal = try TimedTerminal(.matchbook("state", screen: "matching"))
      _ = try terminal.firstFrame()
      terminal.settle(quiet: 500)
      _ = terminal.stroke("d", quiet: 0)
      for _ in 0..<10 {
        measurement.add(terminal.stroke("?"))
        _ = terminal.stroke("\u{1b}", quiet: 60)
      }
    }
    measurement.require(.matchbook, at: 0.99, atMost: 16_000)
  }
}

/// Budget 9.
private func memory() {
  measure("9 Memory of a session, state", [.kilobytes, .growth]) { measurement in
    // Of two sessions: what they share, the program's text above all, is no session's own.
    let other = try TimedTerminal(.matchbook("state", screen: "matches"))
    _ = try other.firstFrame()
    let terminal = try TimedTerminal(.matchbook("state", screen: "matches"))
    _ = try terminal.firstFrame()
    for digit in ["1", "2", "3", "5", "7", "4"] { _ = terminal.stroke(digit) }
    let before = terminal.privateMemory
    measurement.add(.kilobytes, before / 1024)
    for _ in 0..<100 {
      for key in [Contestant.down, Contestant.up] {
        _ = terminal.stroke(String(repeating: key, count: 50))
      }
    }
    measurement.add(.growth, max(0, terminal.privateMemory - before) / 1024)
    measurement.require(.kilobytes, atMost: 12 * 1024)
    measurement.require(.growth, atMost: 1023)
    withExtendedLifetime(other) {}
  }
}

/// Budget 10: nothing is written while nobody types, also after a resize and after being stopped and resumed.
private func idleness() {
  for screen in screens {
    measure("10 Idle on \(screen), state", [.bytes, .processor]) { measurement in
      let terminal = try TimedTerminal(.matchbook("state", screen: screen))
      _ = try terminal.firstFrame()
      let disturbances: [() -> Void] = [
        {}, { terminal.resize(columns: 100, rows: 30) },
        {
          terminal.signal(SIGSTOP)
          terminal.signal(SIGCONT)
        },
      ]
      for disturb in disturbances {
        disturb()
        terminal.settle(quiet: 300)
        let processor = terminal.processorMilliseconds
        measurement.add(.bytes, terminal.settle(quiet: 3_000)?.bytes ?? 0)
        measurement.add(.processor, terminal.processorMilliseconds - processor)
      }
      measurement.require(.bytes, atMost: 0)
      measurement.require(.processor, atMost: 20)
    }
  }
}
