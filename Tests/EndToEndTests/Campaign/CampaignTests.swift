import Foundation
import Glibc
import TestSupport
import Testing

/// The program answers every argument, header, environment and file; it never traps.
///
/// A part of each campaign runs with the other tests; `make campaign` runs 2,000 arguments, every bit of a database's header
/// and 300 damaged files. The seed is printed, and taken from `MATCHBOOK_RANDOM_SEED` where that is set.
@Suite("A campaign against the program", .serialized)
struct CampaignTests {
  private let folder: TemporaryFolder
  private let demo: [UInt8]
  private let seed: UInt64
  private let isFull: Bool

  init() throws {
    let environment = ProcessInfo.processInfo.environment
    seed = environment["MATCHBOOK_RANDOM_SEED"].flatMap { UInt64($0) } ?? .random(in: 0 ... .max)
    isFull = environment["MATCHBOOK_CAMPAIGN"] == "full"
    print("campaign: seed \(seed)")
    folder = try TemporaryFolder()
    let built = try CommandRun(["demo", "--build-only"], in: folder)
    let path = built.output.trimmingCharacters(in: .whitespacesAndNewlines)
    demo = [UInt8](try #require(FileManager.default.contents(atPath: path), "\(built.said)"))
    try putDatabase()
  }

  private func count(_ some: Int, of all: Int) -> Int { isFull ? all : some }

  private func putDatabase(_ bytes: [UInt8]? = nil) throws {
    for suffix in ["-wal", "-shm", "-journal"] { unlink("\(folder.path)/matchbook.sqlite\(suffix)") }
    try folder.write(bytes ?? demo, to: "matchbook.sqlite")
  }

  /// Runs the program, and expects an answer: a status that we know and, where it refused, one sentence.
  private func run(_ words: [String], about damage: String, variables: [String: String] = [:]) throws {
    let run = try CommandRun(
      words, in: folder, variables: variables.merging(["MATCHBOOK_PATIENCE": "2000"]) { one, _ in one })
    let account = "seed \(seed), \(damage): \(words.map { $0.prefix(80) }): \(run.status) \(run.said.prefix(1_500))"
    #expect([0, 1, 2, 64, 65, 66, 74, 75, 77].contains(run.status), "\(account)")
    for trace in ["Fatal error", "Optional(", "Swift/", "SQLite", "constraint"] {
      #expect(!run.said.contains(trace), "\(account)")
    }
    let controls = run.said.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }
    #expect(controls.isEmpty || run.status == 2 || run.status == 0, "\(account)")
    guard ![0, 2].contains(run.status), words.first != "doctor" else { return }
    // ArgumentParser shows beside the sentence how the command is used.
    let lines = run.said.split(separator: "\n")
    #expect(lines.count == 1 || (run.status == 64 && lines.first?.hasPrefix("Error: ") == true), "\(account)")
    #expect(run.said.count < 3_000 && (lines.first?.count ?? 0) < 1_200, "\(account)")
  }

  @Test func `of arguments finds an answer to each`() throws {
    var words = NastyArguments(random: SeededGenerator(seed: seed))
    let leaves = try CommandLeaf.all()
    #expect(leaves.count > 90)
    for number in 0..<count(60, of: 2_000) {
      if number % 50 == 49 { try putDatabase() }
      try run(words.words(for: leaves), about: "argument \(number)")
    }
  }

  @Test func `of environments finds an answer to each`() throws {
    var words = NastyArguments(random: SeededGenerator(seed: seed))
    let names = [
      "MATCHBOOK_PATIENCE", "MATCHBOOK_USER", "MATCHBOOK_DATABASE", "MATCHBOOK_RESOURCES", "HOME", "XDG_DATA_HOME",
      "XDG_STATE_HOME", "XDG_CACHE_HOME", "TZ", "LANG", "LC_ALL", "TERM", "NO_COLOR", "COLUMNS", "LINES", "SUDO_UID",
      "SSH_USER_AUTH", "SSH_CONNECTION", "SSH_ORIGINAL_COMMAND",
    ]
    let commands = [
      ["tasks"], ["gate"], ["gate", "--sudo"], ["export", "youth"], ["console"], ["doctor"], ["search", "a"],
    ]
    for number in 0..<count(20, of: 300) {
      let (name, value) = (names[number % names.count], words.word())
      try run(commands[number % commands.count], about: "\(name)=\(value.prefix(80))", variables: [name: value])
    }
  }

  @Test func `of bits in a database's header finds an answer to each`() throws {
    let commands = [
      ["tasks"], ["search", "a"], ["show", "Y-1"], ["export", "youth"], ["doctor"], ["audit", "verify"],
    ]
    var order = Array(0..<800)
    var random = SeededGenerator(seed: seed)
    order.shuffle(using: &random)
    // The sign of the schema's number ended the program once.
    for bit in [487] + order.prefix(count(40, of: 800)) {
      var bytes = demo
      bytes[bit / 8] ^= 1 << UInt8(bit % 8)
      try putDatabase(bytes)
      try run(commands[bit % commands.count], about: "bit \(bit)")
    }
  }

  @Test func `of damaged files finds an answer to each`() throws {
    var damage = FileDamage(random: SeededGenerator(seed: seed))
    var whole: [(kind: String, bytes: [UInt8])] = []
    for (kind, format) in [
      ("youth", "csv"), ("mentors", "csv"), ("organizations", "csv"), ("officials", "csv"), ("sessions", "csv"),
      ("matches", "csv"), ("trainings", "csv"), ("youth", "json"), ("officials", "vcf"), ("trainings", "ics"),
    ] {
      let export = try CommandRun(["export", kind, "--format", format], in: folder)
      whole.append((kind, Array(export.output.utf8.prefix(20_000))))
    }
    for number in 0..<count(30, of: 300) {
      try putDatabase()
      let file = DamagedFile.allCases[number % DamagedFile.allCases.count]
      switch file {
      case .table:
        let (kind, bytes) = whole[damage.below(whole.count)]
        try folder.write(damage.damaged(bytes), to: "file")
        try run(["import", kind, "file", "--yes", "--errors", "-"], about: "table \(number)")
      case .database:
        try putDatabase(damage.damagedPages(demo))
        let commands = [
          ["tasks"], ["match", "suggest", "Y-1"], ["export", "sessions"], ["audit", "list"], ["doctor"],
          ["backup", "copy-\(number)"], ["match", "day"], ["user", "list"],
        ]
        try run(commands[damage.below(commands.count)], about: "pages \(number)")
      case .backup:
        try folder.write(damage.damagedPages(demo), to: "backup")
        try run(["restore", "backup"], about: "backup \(number)")
      case .publicKey:
        try folder.write(damage.damaged(Array(Self.key.utf8)), to: "file")
        try run(["user", "key", "add", "desk", "file"], about: "key \(number)")
      case .keysFile:
        try folder.write(damage.damaged(Array("restrict,pty \(Self.key)".utf8)), to: "matchbook.sqlite.keys")
        try run(["keys", "--sshd"], about: "keys file \(number)")
      case .script:
        let script = "Down\nEnter\n\"abc\"\npaste \"xyz\"\nresize 100x30\ng t\nCtrl-S\nF24\n"
        try folder.write(damage.damaged(Array(script.utf8)), to: "file")
        try run(["console", "--script", "file", "--save-screen", "-"], about: "script \(number)")
      case .policy, .sample, .places: try runOnResources(file, number, &damage)
      }
    }
  }

  private enum DamagedFile: CaseIterable {
    case table, database, policy, publicKey, backup, sample, script, places, keysFile
  }

  private static let key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ada@example.org\n"

  /// Runs what reads the installed files, with one of them damaged.
  private func runOnResources(_ file: DamagedFile, _ number: Int, _ damage: inout FileDamage) throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Resources").path
    let target = "\(folder.path)/resources-\(number)"
    try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
    for name in ["Policies", "Samples", "Places"] {
      try FileManager.default.copyItem(atPath: "\(source)/\(name)", toPath: "\(target)/\(name)")
    }
    let name = file == .policy ? "Policies" : file == .sample ? "Samples" : "Places"
    let endings = file == .policy ? [".yaml"] : file == .sample ? [".tsv", ".txt", ".csv"] : [".bin"]
    let files = try FileManager.default.contentsOfDirectory(atPath: "\(target)/\(name)")
      .filter { name in endings.contains { name.hasSuffix($0) } }.sorted()
    let path = "\(target)/\(name)/\(files[damage.below(files.count)])"
    let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
    try Data(damage.damaged(bytes)).write(to: URL(filePath: path))
    let variables = ["MATCHBOOK_RESOURCES": target]
    switch file {
    case .policy: try run(["init", "--database", "new-\(number).sqlite"], about: path, variables: variables)
    case .sample: try run(["demo", "--build-only", "--seed", "\(number + 2)"], about: path, variables: variables)
    default: try run(["show", "O-1"], about: path, variables: variables)
    }
    try FileManager.default.removeItem(atPath: target)
  }
}
