import Domain
import Testing

@Suite("The rules of a time zone")
struct ZoneRulesTests {
  private func moment(_ day: String, _ hour: Int, _ minute: Int = 0, second: Int = 0) throws -> Instant {
    let day = try #require(CivilDate(iso: day))
    return Instant(milliseconds: Int64(day.dayNumber) * 86_400_000)
      .advanced(bySeconds: hour * 3600 + minute * 60 + second)
  }

  @Test func `New York's clocks are changed in March and November, this year and in a hundred`() throws {
    let zone = try #require(ZoneRules(posix: "EST5EDT,M3.2.0,M11.1.0"))
    // 2026-03-08 and 2026-11-01, at 2:00 of the clocks then in use.
    #expect(zone.offset(at: try moment("2026-03-08", 6, 59, second: 59)) == -18_000)
    #expect(zone.offset(at: try moment("2026-03-08", 7)) == -14_400)
    #expect(zone.offset(at: try moment("2026-11-01", 5, 59, second: 59)) == -14_400)
    #expect(zone.offset(at: try moment("2026-11-01", 6)) == -18_000)
    #expect(zone.offset(at: try moment("2126-03-10", 6, 59)) == -18_000)
    #expect(zone.offset(at: try moment("2126-03-10", 7)) == -14_400)
  }

  @Test(arguments: [
    // Dublin counts winter off, Lord Howe changes by half an hour, Nuuk at an hour of the day before.
    ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-15", 0), ("IST-1GMT0,M10.5.0,M3.5.0/1", "2026-07-15", 3_600),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-01-15", 39_600),
    ("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "2026-07-15", 37_800),
    ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-07-15", -3_600), ("<+0545>-5:45", "2026-07-15", 20_700),
    ("EST5EDT", "2026-07-15", -14_400), ("AAA3BBB,J60,J300", "2024-02-29", -10_800),
    ("AAA3BBB,J60/0,J300", "2024-03-01", -7_200), ("AAA3BBB,59/0,300", "2024-02-29", -7_200),
    ("XXX3EDT4,0/0,J365/23", "2026-12-31", -14_400),
  ])
  func `are read as POSIX writes them`(text: String, day: String, seconds: Int) throws {
    let zone = try #require(ZoneRules(posix: text))
    #expect(zone.offset(at: try moment(day, 12)) == seconds)
  }

  @Test(arguments: [
    "", "America/New_York", "EST", "5", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,", "E5",
    "EST999999999999", "<EST5", "EST5EDT,J0,J1", "EST5EDT,M3.2.7,M11.1.0",
  ])
  func `are nothing else`(text: String) { #expect(ZoneRules(posix: text) == nil) }

  /// A file of version 2 with one change in each block, and a footer.
  private func file(
    version: String = "2", change: Int64 = 4_000_000_000, leaps: UInt8 = 0, footer: String = "EST5EDT,M3.2.0,M11.1.0"
  ) -> [UInt8] {
    func bytes(_ value: Int64, _ width: Int) -> [UInt8] {
      (0..<width).reversed().map { UInt8(truncatingIfNeeded: value >> Int64($0 * 8)) }
    }
    func block(_ version: String, _ changes: [Int64], width: Int) -> [UInt8] {
      let counts = [0, 0, Int64(leaps), Int64(changes.count), 2, 8].flatMap { bytes($0, 4) }
      let types = bytes(-17_762, 4) + [0, 0] + bytes(-18_000, 4) + [0, 4]
      return Array("TZif\(version)".utf8) + [UInt8](repeating: 0, count: 15) + counts
        + changes.flatMap { bytes($0, width) } + changes.map { _ in 1 } + types + Array("LMT\0EST\0".utf8)
    }
    guard version != "\0" else { return block(version, [change], width: 4) }
    return block(version, [1_000], width: 4) + block(version, [change], width: 8) + Array("\n\(footer)\n".utf8)
  }

  @Test func `are taken from the long numbers of a file, and from its footer after them`() throws {
    let zone = try #require(ZoneRules(file: file()))
    #expect(zone.offset(at: Instant(milliseconds: 2_000_000)) == -17_762)
    #expect(zone.offset(at: Instant(milliseconds: 3_999_999_999_999)) == -17_762)
    // 4,000,000,000 is in October 2096, when the yearly rule has summer time.
    #expect(zone.offset(at: Instant(milliseconds: 4_000_000_000_000)) == -14_400)
    let still = try #require(ZoneRules(file: file(footer: "")))
    #expect(still.offset(at: Instant(milliseconds: 9_000_000_000_000)) == -18_000)
    let old = try #require(ZoneRules(file: file(version: "\0", change: -1_000)))
    #expect(old.offset(at: Instant(milliseconds: -1_000_001)) == -17_762)
    #expect(old.offset(at: Instant(milliseconds: -1_000_000)) == -18_000)
  }

  @Test func `are not taken from a file that is cut, changed or counts leap seconds`() {
    let whole = file()
    for length in 0..<whole.count { #expect(ZoneRules(file: Array(whole.prefix(length))) == nil, "\(length) bytes") }
    #expect(ZoneRules(file: file(leaps: 1)) == nil)
    #expect(ZoneRules(file: file(footer: "nonsense")) == nil)
    for place in whole.indices {
      var bytes = whole
      bytes[place] = 0xFF
      // Whatever it is taken for, it is read to its end without a trap.
      _ = ZoneRules(file: bytes)?.offset(at: Instant(milliseconds: 0))
    }
  }
}

@Suite("The name of a time zone")
struct ZoneNameTests {
  @Test(arguments: ["America/New_York", "UTC", "Etc/GMT+12", "America/Argentina/Buenos_Aires", "EST5EDT"])
  func `can be the name of a file`(name: String) { #expect(ZoneName.isWellFormed(name)) }

  @Test(arguments: [
    "", "/etc/passwd", "../../etc/passwd", "America/", "America//New_York", "posix/America/New_York", "right/UTC",
    "localtime", "New York", ".", "A/B/C/D", "America/New\nYork", String(repeating: "A", count: 65),
  ])
  func `is nothing that leads elsewhere`(name: String) { #expect(!ZoneName.isWellFormed(name)) }

  @Test func `is what people mean, not a zone without summer time`() {
    for word in ["Eastern", "EST", "edt", "ET"] { #expect(ZoneName.meant(by: word) == "America/New_York") }
    #expect(ZoneName.meant(by: "Puerto Rico") == "America/Puerto_Rico")
    #expect(ZoneName.meant(by: "Boston") == nil)
  }
}
