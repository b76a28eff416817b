import TestSupport

/// Words for commands as a slip of the finger, a script gone wrong or ill will writes them.
nonisolated struct NastyArguments {
  var random: SeededGenerator

  private static let values: [String] = [
    "", "0", "-0", "-1", "1", "2", "9223372036854775807", "-9223372036854775808", "9223372036854775808",
    "18446744073709551615", "18446744073709551616", "4294967296", "2147483648", "-2147483649", "1e308", "1e400",
    "-1e308",
    "nan", "inf", "-inf", "0x10", "99999999999999999999999999", "٣", "½", "1.5", "1:60", "24:00", "25:61", "-1:30",
    "999999h", "9223372036854775807m", "153722867280912931h", "0001-01-01", "9999-12-31", "10000-01-01", "2026-02-30",
    "99/99/9999", "+1800y", "-1800w", "+150y", "-99999999d", "1/1/1", "next mon", "Y-1", "Y-0", "Y--1",
    "Y-9223372036854775807", "Y-9223372036854775808", "A-1", "M-1", "O-1", "P-1", "T-1", "E-1", "L-1", "C-1", "B-1",
    "S-1",
    "U-1", "Y-1,A-1,M-1", ",", "=", "\u{1B}[2J", "\u{9B}31m", "\u{202E}abc", "👩\u{200D}👩", "\n", "\r\n", "\t", " ",
    "\"",
    "'", "\\", "%s%n", "no/such/folder", "/", ".", "/dev/null", "SHA256:abc", ":", "1:", "9223372036854775808:aa",
    "-1:0000", "80x24", "99999x99999", "1x1", "today", "-3d", "5/15", "-5", "90m", "json", "csv", "youth", "mentors",
    "director", "front desk", "MA", "01103", "999999999999999", "+1 508 555 5464", "video", "UTC", "a@b.c",
  ]

  private static let long = [
    String(repeating: "a", count: 5_000), String(repeating: "e\u{301}", count: 2_000),
    String(repeating: "1", count: 4_000),
    String(repeating: "Y-1,", count: 2_000),
  ]

  /// What would run or send what is made up here, or replace what the campaign is run on.
  private static let leftOut: Set<String?> = ["--database", "--force", "--through", "--mail"]

  /// The words of one call.
  mutating func words(for leaves: [CommandLeaf]) -> [String] {
    let leaf = pick(leaves)
    var parts: [[String]] = []
    for argument in leaf.arguments where !Self.leftOut.contains(argument.name) {
      guard chance(argument.isOptional ? 4 : 10) else { continue }
      for _ in 0..<(argument.isRepeating ? 1 + Int(random.next() % 3) : 1) { parts.append(part(for: argument)) }
    }
    if chance(3) { parts.shuffle(using: &random) }
    if leaf.words == ["demo"] { parts = [["--build-only"], ["--seed", value([])]] }
    return leaf.words + parts.flatMap(\.self)
  }

  /// One word, for a place outside the arguments.
  mutating func word() -> String { value([]) }

  private mutating func part(for argument: CommandLeaf.Argument) -> [String] {
    guard let name = argument.name else { return [value(argument.choices)] }
    if argument.isFlag { return [name] }
    return chance(5) ? [name, value(argument.choices)] : ["\(name)=\(value(argument.choices))"]
  }

  private mutating func value(_ choices: [String]) -> String {
    if !choices.isEmpty, chance(4) { return pick(choices) }
    return random.next() % 40 == 0 ? pick(Self.long) : pick(Self.values)
  }

  /// So many times out of ten.
  private mutating func chance(_ tenths: UInt64) -> Bool { random.next() % 10 < tenths }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int(truncatingIfNeeded: random.next() % UInt64(elements.count))]
  }
}
