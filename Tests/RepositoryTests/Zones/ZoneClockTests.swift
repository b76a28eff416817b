import Domain
import Foundation
import Testing

@testable import Repository

/// Held against Foundation, which brings its own copy of the zone database.
@Suite("The clock of a time zone")
struct ZoneClockTests {
  static let zones = [
    "America/New_York", "America/St_Johns", "America/Santiago", "America/Phoenix", "Europe/Dublin", "Africa/Cairo",
    "Asia/Kathmandu", "Asia/Beirut", "Australia/Lord_Howe", "Pacific/Kiritimati", "UTC",
  ]

  private func clock(_ name: String) throws -> Clock {
    Clock(now: { Instant(milliseconds: 0) }, zone: try #require(ZoneFiles.rules(of: name)))
  }

  private static func start(ofYear year: Int) throws -> Int64 {
    Int64(try #require(CivilDate(year: year, month: 1, day: 1)).dayNumber) * 86_400
  }

  @Test(arguments: zones)
  func `has the offsets that others find, past and far ahead`(name: String) throws {
    let rules = try #require(ZoneFiles.rules(of: name))
    let zone = try #require(TimeZone(identifier: name))
    for year in [1985, 2020, 2026, 2036] {
      let start = try Self.start(ofYear: year)
      for hour in 0..<8_760 {
        let second = start + Int64(hour) * 3600
        let found = rules.offset(at: Instant(milliseconds: second * 1000))
        let expected = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
        guard found != expected else { continue }
        Issue.record("\(name), \(second): \(found) instead of \(expected)")
        return
      }
    }
  }

  @Test func `follows the yearly rule when the file's own changes are over`() throws {
    let rules = try #require(ZoneFiles.rules(of: "America/New_York"))
    let yearly = try #require(ZoneRules(posix: "EST5EDT,M3.2.0,M11.1.0"))
    for year in [2037, 2038, 2039, 2076, 2126] {
      let start = try Self.start(ofYear: year)
      for hour in 0..<8_760 {
        let moment = Instant(milliseconds: (start + Int64(hour) * 3600) * 1000)
        #expect(rules.offset(at: moment) == yearly.offset(at: moment))
      }
    }
  }

  /// Every quarter of an hour of a year.
  @Test(arguments: zones)
  func `goes from a moment to the wall and back, to the first of two`(name: String) throws {
    let clock = try clock(name)
    let start = try Self.start(ofYear: 2026)
    for quarter in 0..<35_040 {
      let moment = Instant(milliseconds: (start + Int64(quarter) * 900) * 1000)
      let offset = clock.offset(moment)
      let wall = moment.advanced(bySeconds: offset)
      let day = clock.day(of: moment)
      let second = Int(wall.milliseconds / 1000 - Int64(day.dayNumber) * 86_400)
      let back = clock.moment(on: day, second: second)
      let isSame = back == moment
      // Shown twice: the earlier one shows the same, by another offset.
      let isFirst = back < moment && back.advanced(bySeconds: clock.offset(back)) == wall
      guard !isSame, !isFirst else { continue }
      Issue.record("\(name): \(moment) shows \(wall), which leads to \(back)")
      return
    }
  }

  @Test(arguments: zones)
  func `gives a time that no clock shows the offset before`(name: String) throws {
    let clock = try clock(name)
    let first = try #require(CivilDate(year: 2026, month: 1, day: 2))
    for day in 0..<363 {
      for minute in stride(from: 0, to: 1_440, by: 15) {
        let moment = clock.moment(on: first + day, minute: minute)
        let wall = Instant(milliseconds: Int64((first + day).dayNumber) * 86_400_000 + Int64(minute) * 60_000)
        let shown = moment.advanced(bySeconds: clock.offset(moment))
        if shown == wall { continue }
        let before = clock.offset(moment.advanced(bySeconds: -7_200))
        #expect(moment == wall.advanced(bySeconds: -before), "\(name): \(wall)")
        #expect(wall < shown, "\(name): \(wall)")
      }
    }
  }

  @Test(arguments: [
    ("2026-11-01", 30, "2026-11-01T04:30"), ("2026-11-01", 90, "2026-11-01T05:30"),
    ("2026-11-01", 150, "2026-11-01T07:30"), ("2026-11-01", 359, "2026-11-01T10:59"),
    ("2026-11-01", 390, "2026-11-01T11:30"), ("2026-03-08", 119, "2026-03-08T06:59"),
    ("2026-03-08", 150, "2026-03-08T07:30"), ("2026-03-08", 180, "2026-03-08T07:00"),
  ])
  func `knows the nights in which New York changes`(day: String, minute: Int, moment: String) throws {
    let found = try clock("America/New_York").moment(on: try #require(CivilDate(iso: day)), minute: minute)
    #expect(found.description.hasPrefix(moment))
  }

  @Test func `begins a day at its first moment, also where there is no midnight`() throws {
    // Cairo's clocks go from 0:00 to 1:00 on the last Friday of April.
    let clock = try clock("Africa/Cairo")
    let day = try #require(CivilDate(iso: "2026-04-24"))
    let start = clock.start(of: day)
    #expect(clock.timeOfDay(start) == "01:00")
    #expect(clock.day(of: start) == day)
    #expect(clock.day(of: start.advanced(bySeconds: -1)) == day - 1)
    // A day that Samoa left out when it went over to the other side of the date line.
    let samoa = try self.clock("Pacific/Apia")
    let missing = try #require(CivilDate(iso: "2011-12-30"))
    #expect(samoa.day(of: samoa.start(of: missing)) == missing + 1)
  }
}

@Suite("The time zone of a computer")
struct HostZoneTests {
  @Test(arguments: [
    ("America/New_York", "America/New_York"), (":Asia/Tokyo", "Asia/Tokyo"),
    ("/usr/share/zoneinfo/Europe/Dublin", "Europe/Dublin"), ("", "UTC"), ("Nowhere/Town", "UTC"), ("UTC", "UTC"),
  ])
  func `is what TZ names`(variable: String, name: String) {
    #expect(HostZone(variable: variable).name == name)
  }

  @Test func `may be written out, and then has no name`() {
    let zone = HostZone(variable: "EST5EDT,M3.2.0,M11.1.0")
    #expect(zone.name == nil)
    #expect(zone.rules.offset(at: Instant(milliseconds: 1_784_000_000_000)) == -14_400)
  }

  @Test func `is the file that a link leads to, or the label beside a copy`() throws {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (link, copy, label) = (folder.path + "/link", folder.path + "/copy", folder.path + "/label")
    let zone = "/usr/share/zoneinfo/Asia/Kathmandu"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: zone)
    try FileManager.default.copyItem(atPath: zone, toPath: copy)
    #expect(HostZone.ofFiles(link, named: label).name == "Asia/Kathmandu")
    #expect(HostZone.ofFiles(copy, named: label).name == nil)
    try Data("Asia/Kathmandu\n".utf8).write(to: URL(filePath: label))
    #expect(HostZone.ofFiles(copy, named: label).name == "Asia/Kathmandu")
    try Data("Asia/Tokyo\n".utf8).write(to: URL(filePath: label))
    #expect(HostZone.ofFiles(copy, named: label).name == nil)
    #expect(HostZone.ofFiles(folder.path + "/none", named: label).name == "UTC")
  }

  @Test(arguments: [
    ("new york", "America/New_York"), ("  America/new_york ", "America/New_York"), ("EST", "America/New_York"),
    ("hawaii", "Pacific/Honolulu"), ("Boston", nil), ("", nil), ("../../etc/passwd", nil), ("posix/UTC", nil),
    ("etc/utc", nil),
  ])
  func `is found by what people type`(text: String, name: String?) { #expect(ZoneFiles.name(meantBy: text) == name) }
}
