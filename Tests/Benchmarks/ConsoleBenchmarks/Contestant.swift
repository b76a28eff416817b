import Foundation
import Glibc

/// A program that shows a list on a terminal, and what tells that its first frame is whole.
struct Contestant: Sendable {
  var name: String
  var program: String
  var arguments: [String] = []
  var folder = "/"
  var environment: [String: String]
  var lastTextOfTheScreen: String

  static let down = "\u{1b}OB"
  static let up = "\u{1b}OA"
  static let pageDown = "\u{1b}[6~"

  private static func variable(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }

  private static let basicEnvironment = [
    "PATH": variable("PATH"), "HOME": variable("MATCHBOOK_BENCH_FOLDER"), "TERM": "xterm-256color", "LANG": "C.UTF-8",
    "LC_ALL": "C.UTF-8",
  ]

  /// Where `make bench` has put what is measured.
  private static let folder = variable("MATCHBOOK_BENCH_FOLDER")

  /// Whether the demo data of a nation is there too, as `NATION=1 make bench` lays it out.
  static let hasNation = variable("MATCHBOOK_BENCH_NATION") == "1"

  /// Logins of the demo by role, of each that has something on Today; the director is who built it.
  static let logins = [
    ("director", NSUserName()), ("supervisor", "supervisor"), ("match specialist", "specialist"),
    ("front desk", "desk"), ("ambassador", "ambassador"), ("advocacy lead", "advocacy"),
  ]

  /// The console on the demo data of a size, as its supervisor, or as the advocacy lead where the supervisor has no screen.
  ///
  /// - Parameter login: Whose console instead.
  static func matchbook(
    _ size: String, screen: String, _ options: [String] = [], login: String? = nil
  ) -> Contestant {
    Contestant(
      name: "Matchbook", program: variable("MATCHBOOK_BENCH_PROGRAM"),
      arguments: ["console", "--database", "\(folder)/cache/matchbook/demo-\(size).sqlite", "--screen", screen]
        + options,
      environment: basicEnvironment.merging(
        [
          "MATCHBOOK_USER": login ?? (screen == "advocacy" ? "advocacy" : "supervisor"),
          "XDG_STATE_HOME": "\(folder)/state",
        ]
      ) { $1 },
      // Of the hint row, which is drawn last, in the one write of the frame.
      lastTextOfTheScreen: "Help")
  }

  /// Has the system forget what it has read of every file.
  static func emptyCaches() throws {
    sync()
    try Data("3".utf8).write(to: URL(filePath: "/proc/sys/vm/drop_caches"))
  }

  /// tig on a repository with as many commits as the list has rows.
  static func tig(rows: Int) -> Contestant {
    Contestant(
      name: "tig", program: "tig", folder: "\(folder)/tig-\(rows)",
      environment: basicEnvironment.merging(["TIGRC_USER": "/dev/null"]) { $1 },
      lastTextOfTheScreen: "Subject-\(rows - 20)")
  }

  /// nnn on a folder with as many files as the list has rows.
  static func nnn(rows: Int) -> Contestant {
    Contestant(
      name: "nnn", program: "nnn", folder: "\(folder)/nnn-\(rows)", environment: basicEnvironment,
      lastTextOfTheScreen: "file-00017")
  }

  /// Rows of the lists the rivals show at a size; the matches of the demo of that size.
  static func rows(_ size: String) -> Int { size == "state" ? 25_000 : 60 }
}
