import Foundation
import TestSupport
import Testing

/// The host's zone is set by `TZ`; the two zones used are never on the same day.
@Suite("The time zone, by command")
struct TimeZoneCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(
    _ arguments: String..., zone: String = "Etc/GMT+12", database: String = "matchbook"
  ) throws -> CommandRun {
    try CommandRun(
      arguments, in: folder,
      variables: ["TZ": zone, "MATCHBOOK_DATABASE": "\(folder.path)/\(database).sqlite"])
  }

  /// Today so many hours east of Greenwich.
  private func day(_ hours: Double) -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd"
    format.timeZone = TimeZone(secondsFromGMT: Int(hours * 3600))
    return format.string(from: Date())
  }

  @Test func `init takes the one that is named, and every day is counted in it on any host`() throws {
    let made = try run("init", "--time-zone", "Pacific/Kiritimati")
    #expect(made.status == 0)
    #expect(made.said.contains("Days are counted in the time zone Pacific/Kiritimati."), "\(made.said)")
    for zone in ["Etc/GMT+12", "UTC", "Asia/Tokyo"] {
      let before = day(14)
      let found = try run("rules", "set", "time-zone", "Pacific/Kiritimati", zone: zone)
      #expect(found.said.contains("on \(before)") || found.said.contains("on \(day(14))"), "\(zone): \(found.said)")
    }
    #expect(try run("doctor").output.contains("Days are counted in the time zone Pacific/Kiritimati."))
    #expect(try run("rules").output.contains("Pacific/Kiritimati"))
  }

  @Test func `nothing that init has made is taken back`() throws {
    #expect(try run("init", "--time-zone", "UTC").status == 0)
    let undone = try run("undo", "--yes")
    #expect(undone.status == 1 && undone.said.contains("can't be taken back"), "\(undone.said)")
    let lines = try run("undo", "--list").output.split(separator: "\n").dropFirst()
    #expect(lines.allSatisfy { $0.contains("can't be taken back") }, "\(lines)")
  }

  @Test func `the audit log tells its moments by the organization's clock`() throws {
    #expect(try run("init", "--time-zone", "Pacific/Kiritimati").status == 0)
    let before = day(14)
    #expect(try run("rules", "set", "lock-minutes", "5").status == 0)
    let list = try run("audit", "list").output
    #expect(list.contains("  \(before) ") || list.contains("  \(day(14)) "), "\(list)")
  }

  @Test func `without a terminal and a name, init takes the host's and says so`() throws {
    let made = try run("init", "--quiet", zone: "America/New_York")
    #expect(made.status == 0)
    #expect(made.said.contains("computer's time zone, America/New_York"), "\(made.said)")
    let rule = try run("init", zone: "EST5EDT,M3.2.0,M11.1.0", database: "second")
    #expect(rule.status == 64)
    #expect(rule.said.contains("Add --time-zone"), "\(rule.said)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/second.sqlite"))
  }

  @Test func `a word that people use is the zone they mean, and a wrong one is refused before anything is made`() throws
  {
    let wrong = try run("init", "--time-zone", "Boston\u{1B}[2J")
    #expect(wrong.status == 64)
    #expect(wrong.said.contains("knows no time zone"), "\(wrong.said)")
    #expect(!wrong.said.contains("\u{1B}"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/matchbook.sqlite"))
    #expect(try run("init", "--time-zone", "EST").said.contains("America/New_York"))
    let set = try run("rules", "set", "time-zone", "Moon/Base")
    #expect(set.status == 65)
    #expect(set.said.contains("isn't a time zone"), "\(set.said)")
  }
}
