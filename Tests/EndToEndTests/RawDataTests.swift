import Foundation
import TestSupport
import Testing

/// Data is text to show, never bytes to obey: whatever stands in a record, a terminal gets no control character of it.
@Suite("Data on a terminal")
struct RawDataTests {
  private let office: Office

  /// Escapes, an operating-system command, C1 controls and marks that turn the reading round.
  private static let hostile = "\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}evil\u{2066}\u{200B}"

  init() throws {
    office = try Office()
    try office.importSiblings()
    let hostile = Self.hostile.unicodeScalars.map { "char(\($0.value))" }.joined(separator: " || ")
    var changes = ""
    let columns = [
      "person": ["given_name", "family_name", "street", "town"], "youth_profile": ["goals", "notes", "school"],
      "organization": ["name", "town"], "program": ["name"], "user": ["name"],
    ]
    for (table, names) in columns {
      for name in names { changes += "UPDATE \(table) SET \(name) = \(name) || \(hostile);" }
    }
    _ = try office.sqlite(changes)
  }

  private static let commands: [[String]] = [
    ["show", "Y-2"], ["show", "Y-2", "--format", "json"], ["show", "O-1"], ["search", "ortiz"],
    ["search", "ortiz", "--format", "json"], ["register"], ["tasks"], ["tasks", "--format", "json"],
    ["export", "youth"], ["export", "youth", "--format", "json"], ["export", "youth", "--format", "ndjson"],
    ["export", "organizations"], ["user", "list"], ["user", "list", "--format", "json"], ["audit", "list"],
    ["audit", "list", "--format", "json"], ["audit", "reads", "Y-2"], ["audit", "reads", "Y-2", "--letter"],
    ["caseload", "show"], ["undo", "--list"], ["import", "--list"], ["match", "queue"], ["match", "why", "Y-2", "Y-2"],
    ["match", "suggest", "Y-2"], ["advocacy", "officials"], ["train", "courses"], ["train", "classes"], ["rules"],
    ["doctor"],
  ]

  @Test(arguments: commands) func `is shown, and never obeyed`(command: [String]) throws {
    let terminal = try office.terminal(nil, command, size: .init(width: 200, height: 60))
    _ = try terminal.waitForExit()
    let text = String(decoding: terminal.output, as: UTF8.self)
    let raw = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F: true
      default: false
      }
    }
    #expect(
      raw.isEmpty, "\(command): \(raw.map { String($0.value, radix: 16) }) in \(text.debugDescription.prefix(600))")
  }

  @Test func `of rows that an import hands back is shown, and never obeyed`() throws {
    try office.folder.write(Array("Name,DOB\n\(Self.hostile) Lee,2014-13-45\n".utf8), to: "bad.csv")
    let terminal = try office.terminal(
      nil, ["import", "youth", office.folder.path + "/bad.csv", "--errors", "-"], size: .init(width: 200, height: 60))
    _ = try terminal.waitForExit()
    #expect(!terminal.output.contains(0x1B))
    #expect(!String(decoding: terminal.output, as: UTF8.self).contains("\u{202E}"))
  }
}
