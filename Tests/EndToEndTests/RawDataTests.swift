import Domain
import Foundation
import GRDB
import TerminalUI
import TestSupport
import Testing

@testable import Repository

/// Data is text to show, never bytes to obey: whatever stands in a record, a terminal gets no control character of it.
@Suite("Data on a terminal")
struct RawDataTests {
  private let desk: CommandDesk

  /// Escapes, an operating-system command, C1 controls and marks that turn the reading round.
  nonisolated private static let hostile = "\u{1B}[2J\u{1B}]0;owned\u{07}\u{9B}31m\u{202E}evil\u{2066}\u{200B}"

  /// Where people's words are kept.
  nonisolated private static let columns = [
    "person": ["given_name", "family_name", "street", "town", "email"],
    "youth_profile": ["goals", "needs", "notes", "school", "grade"],
    "mentor_profile": ["occupation", "notes", "strengths"], "organization": ["name", "town", "street"],
    "organization_contact": ["name", "role"], "program": ["name"], "user": ["name"], "relationship": ["label"],
    "official": ["given_name", "family_name", "party", "address", "note", "district"],
    "official_aide": ["name", "title"],
    "measure": ["title", "note", "code"], "advocacy_contact": ["ask", "note", "commitment"],
    "training_course": ["title", "note"], "training_class": ["place", "trainer", "note"], "session": ["note"],
    "match": ["rationale"], "transition": ["reason"], "check_in": ["note"], "need_to_know": ["reason"],
    "ssh_key": ["comment"], "import_run": ["source"], "match_run": ["widening_reason"],
  ]

  init() throws {
    desk = try CommandDesk()
    let network = desk.network
    try network.begin(try network.proposal())
    _ = try network.proposal(youth: "Lin", mentor: "Ann")
    _ = try network.waitingYouth(given: "Amara")
    try network.addOfficials()
    _ = try network.trainingClass(of: network.course("Boundaries"))
    let words: [[UInt8]] = [Array("ssh-ed25519".utf8), Array(repeating: 7, count: 32)]
    var body: [UInt8] = []
    for word in words { body += [0, 0, 0, UInt8(word.count)] + word }
    try network.workspace().addKey(PublicKey("ssh-ed25519 \(Data(body).base64EncodedString()) x"), to: "supervisor")
    _ = try network.workspace().importRecords(.mentors, from: .bytes(Array("ID,Name\nm1,Max Adler\n".utf8)))
    #expect(try desk.run("match", "day", "--keep").status == 0)
    var reached = 0
    for (table, names) in Self.columns {
      for name in names {
        let isThere = try? network.store.write { db in
          try db.execute(sql: "UPDATE \(table) SET \(name) = \(name) || ?", arguments: [Self.hostile])
          return db.changesCount > 0
        }
        reached += isThere == true ? 1 : 0
      }
    }
    #expect(reached > 25, "of the columns, \(reached) took it")
  }

  /// Every command that shows something of a record, in every format; `JSON` means `--format json` and `ndjson` too.
  nonisolated private static let showing: [[String]] = [
    ["show", "Y-1", "JSON"], ["show", "A-2", "JSON"], ["show", "M-1", "JSON"], ["show", "O-1", "JSON"],
    ["show", "E-1", "JSON"], ["show", "T-1", "JSON"], ["show", "L-1", "JSON"], ["show", "C-1", "JSON"],
    ["show", "B-1", "JSON"], ["search", "ahmed", "JSON"], ["register", "JSON"], ["register", "youth", "JSON"],
    ["tasks", "JSON"], ["user", "list", "JSON"], ["user", "key", "list", "JSON"],
    ["user", "need-to-know", "list", "JSON"],
    ["user", "invite", "supervisor"], ["audit", "list", "JSON"], ["audit", "reads", "Y-1", "JSON"],
    ["audit", "reads", "Y-1", "--letter"], ["audit", "verify"], ["audit", "head"], ["audit", "show", "3", "JSON"],
    ["clock", "show", "JSON"], ["user", "consoles", "JSON"], ["caseload", "show", "JSON"],
    ["caseload", "show", "match-specialist", "JSON"], ["undo", "--list", "JSON"], ["import", "mentors", "--list"],
    ["match", "queue", "JSON"], ["match", "why", "Y-1", "A-2", "JSON"], ["match", "suggest", "Y-3", "JSON"],
    ["match", "gaps", "JSON"], ["match", "runs", "JSON"], ["match", "run", "R-1", "JSON"], ["match", "day", "JSON"],
    ["advocacy", "officials", "JSON"], ["advocacy", "contacts", "JSON"], ["advocacy", "measures", "JSON"],
    ["advocacy", "board", "B-1", "JSON"], ["train", "courses", "JSON"], ["train", "classes", "JSON"],
    ["train", "who", "JSON"], ["train", "transcript", "A-2", "JSON"], ["rules", "list", "JSON"],
    ["organization", "list", "JSON"], ["doctor", "JSON"], ["keys", "--sshd"], ["manual"], ["completions", "bash"],
    ["console", "--script", "keys.txt", "--save-screen", "-"],
    ["console", "--script", "keys.txt", "--save-screen", "-", "--screen", "intake"],
  ]

  private func raw(_ text: String) -> [String] {
    // Our own, which clears the line that tells how far long work has come.
    text.replacing("\u{1B}[K", with: "").unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case ..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0x200B...0x200F, 0x2028, 0x2029, 0xFEFF: true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }

  /// What a command writes to a terminal, standard error too.
  private func shown(_ words: [String], answering answer: String? = nil) throws -> String {
    // In its own folder: some of the words are names of files to write.
    let terminal = try PseudoTerminal(
      "/usr/bin/env", ["-C", desk.folder.path, BuiltProgram.path("matchbook")] + words,
      environment: [
        "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": desk.folder.path, "PATH": "/usr/bin:/bin", "TZ": "UTC",
        "MATCHBOOK_USER": "director", "MATCHBOOK_DATABASE": desk.folder.path + "/matchbook.sqlite",
        "SWIFT_BACKTRACE": "enable=no",
      ], size: Size(width: 200, height: 60))
    if let answer { terminal.send(answer) }
    _ = try terminal.waitForExit()
    return String(decoding: terminal.output, as: UTF8.self)
  }

  @Test func `is shown, and never obeyed, by every command in every format`() throws {
    try desk.folder.write(Array("Down\nEnter\n".utf8), to: "keys.txt")
    let script = desk.folder.path + "/keys.txt"
    var evil = 0
    for call in Self.showing {
      let words = call.filter { $0 != "JSON" }.map { $0 == "keys.txt" ? script : $0 }
      for format in call.contains("JSON") ? ["", "json", "ndjson"] : [""] {
        let text = try shown(words + (format.isEmpty ? [] : ["--format", format]))
        #expect(raw(text).isEmpty, "\(call) \(format): \(raw(text)) in \(text.debugDescription.prefix(600))")
        if text.contains("evil") { evil += 1 }
        guard !format.isEmpty else { continue }
        for line in text.split(separator: "\r\n") where line.first == "{" {
          #expect(throws: Never.self, "\(call) \(format): \(line.prefix(300))") {
            try JSONSerialization.jsonObject(with: Data(line.utf8))
          }
        }
      }
    }
    #expect(evil > 40, "data came to the terminal in \(evil) of the calls")
  }

  @Test(arguments: ["csv", "json", "ndjson", "vcf", "ics"])
  func `is shown, and never obeyed, by every export`(format: String) throws {
    for kind in TransferKind.allCases where ExportFormat(rawValue: format)?.takes(kind) == true {
      for options in [[], ["--output", "-"], ["--raw"]] {
        let text = try shown(["export", kind.rawValue, "--format", format] + options)
        #expect(raw(text).isEmpty, "\(kind) \(options): \(raw(text)) in \(text.debugDescription.prefix(600))")
        if format == "json" {
          #expect(throws: Never.self) {
            try JSONSerialization.jsonObject(with: Data(text.replacing("\r\n", with: "\n").utf8))
          }
        }
      }
    }
  }

  @Test func `goes to a pipe as it is on file`() throws {
    for words in [
      ["export", "youth", "--raw"], ["export", "youth", "--format", "json"], ["show", "Y-1", "--format", "json"],
    ] {
      let output = try desk.run(words).output
      if words.contains("json") {
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
        #expect("\(object)".unicodeScalars.contains("\u{202E}"))
        #expect(output.contains("\u{202E}"), "JSON for programs holds the character itself")
      } else {
        #expect(output.contains(Self.hostile))
      }
    }
  }

  @Test func `of rows that an import hands back is shown, and never obeyed`() throws {
    let table = "Name,DOB,\(Self.hostile)\n\(Self.hostile) Lee,2014-13-45,\(Self.hostile)\n"
    let path = try desk.folder.write(Array(table.utf8), to: "bad.csv")
    for options in [["--errors", "-"], [], ["--map", "school=\(Self.hostile)"], ["--dry-run"]] {
      let text = try shown(["import", "youth", path] + options)
      #expect(raw(text).isEmpty, "\(options): \(raw(text)) in \(text.debugDescription.prefix(600))")
    }
  }

  /// What somebody typed is repeated in what is said about it.
  @Test func `of an argument is repeated, and never obeyed, by every command that refuses it`() throws {
    for leaf in try CommandLeaf.all() where !["demo", "completions", "manual"].contains(leaf.words[0]) {
      let places = leaf.arguments.filter { $0.name == nil }.map { _ in Self.hostile }
      let needed = leaf.arguments.filter { $0.name != nil && !$0.isOptional && !$0.isFlag }
        .flatMap { [$0.name ?? "", Self.hostile] }
      let isConsole = leaf.words == ["console"]
      for words in [
        leaf.words + (isConsole ? [Self.hostile] : places) + needed, leaf.words + ["--\(Self.hostile)"],
        leaf.words + places + [Self.hostile],
      ] {
        let text = try shown(words, answering: "\u{4}\u{4}")
        let escapes = raw(text.replacing("^D\u{8}\u{8}", with: ""))
        #expect(escapes.isEmpty, "\(words): \(escapes) in \(text.debugDescription.prefix(600))")
      }
    }
  }

  @Test func `every command is among those that are tried`() throws {
    // What shows no record: they change something and say so, and are tried with hostile arguments.
    let changing: Set = [
      "advocacy ask", "advocacy aide", "advocacy done", "advocacy log", "advocacy measure", "advocacy official",
      "advocacy void", "audit send", "backup", "clock take-back", "host setup", "user end", "caseload assign",
      "caseload deal", "demo", "export", "gate", "init", "log",
      "match accept", "match activate", "match approve", "match check-in", "match close", "match decline",
      "match entrust", "match pause", "match propose", "match reinstate", "match reopen", "match resume",
      "match schedule", "organization add", "organization contact", "organization edit", "restore", "rules set",
      "train attendance", "train cancel", "train change", "train course", "train end", "train enroll", "train log",
      "train mark", "train plan", "train retire", "train sign-in", "train withdraw", "user add", "user disable",
      "user enable", "user key add", "user key revoke", "user need-to-know add", "user need-to-know confirm",
      "user need-to-know remove", "user person", "user role", "user supervisor", "youth add", "youth consent add",
      "youth consent end", "youth relative add", "youth relative edit", "youth relative remove",
    ]
    for leaf in try CommandLeaf.all() {
      let isShown = Self.showing.contains { $0.starts(with: leaf.words) }
      let name = leaf.words.joined(separator: " ")
      #expect(isShown != changing.contains(name), "\(name)")
    }
  }
}
