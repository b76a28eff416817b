import Foundation
import Glibc
import Repository
import TestSupport
import Testing

nonisolated private let isMissing = access("/usr/bin/age", X_OK) != 0

@Suite("Encrypting what leaves")
struct EncryptionCommandTests {
  private let office: Office
  private let identity = AgeIdentity()

  init() throws {
    office = try Office()
    #expect(chmod(office.folder.path, 0o700) == 0)
    try office.importSiblings()
    try office.folder.write(Array("\(identity.text)\n".utf8), to: "key.txt")
    try office.folder.write(Array("# the office\n\(identity.recipient.text)\n".utf8), to: "office.txt")
  }

  private func shell(_ script: String) throws -> CommandRun {
    try CommandRun(["-c", script, BuiltProgram.path("matchbook")], in: office.folder, program: ["/bin/bash"])
  }

  @Test func `a backup opens with the key alone, and is whole`() throws {
    let made = try office.run("backup", "b.age", "--encrypt-to", identity.recipient.text)
    #expect(made.status == 0, "\(made.said)")
    let head = try #require(made.output.wholeMatch(of: /(\d+:[0-9a-f]{64})\n/)?.1)
    #expect(made.said.contains("age --decrypt --identity KEY-FILE --output NEW-FILE b.age"), "\(made.said)")
    #expect(try office.run("audit", "verify", "--head", String(head)).status == 0, "as it was printed")

    let refused = try office.run("restore", "b.age")
    #expect(refused.status == 1)
    #expect(refused.said.hasPrefix("b.age is encrypted. Add --identity with the file of your secret key."))
    let restored = try office.run("restore", "b.age", "--identity", "key.txt")
    #expect(restored.status == 0, "\(restored.said)")
    #expect(try office.run("search", "Xiomara").output.contains("Ortiz"))
    #expect(try office.run("restore", "b.age", "--identity", "-", input: identity.text).status == 0)
  }

  @Test func `another key opens nothing, and the database stays`() throws {
    #expect(try office.run("backup", "b.age", "--encrypt-to", "office.txt").status == 0)
    let refused = try office.run("restore", "b.age", "--identity", "-", input: AgeIdentity().text)
    #expect(refused.status == 1)
    #expect(refused.said.hasPrefix("b.age is encrypted to other keys than yours."), "\(refused.said)")
    #expect(try office.run("search", "Xiomara").output.contains("Ortiz"))
  }

  @Test(.disabled(if: isMissing, "age is not installed"))
  func `an export is read by age, and holds nothing readable before`() throws {
    let made = try office.run("export", "youth", "--encrypt-to", identity.recipient.text, "--output", "youth.csv.age")
    #expect(made.status == 0, "\(made.said)")
    let plain = try office.run("export", "youth").output
    #expect(plain.contains("Xiomara"))
    let bytes = try Data(contentsOf: URL(filePath: "\(office.folder.path)/youth.csv.age"))
    #expect(bytes.range(of: Data("Xiomara".utf8)) == nil)
    #expect(try shell("age --decrypt -i key.txt youth.csv.age").output == plain)
    #expect(try shell("\"$0\" export youth --encrypt-to office.txt | age --decrypt -i key.txt").output == plain)
  }

  @Test(.disabled(if: isMissing, "age is not installed"))
  func `a backup can go through a pipe once it is encrypted`() throws {
    let made = try shell(
      "\"$0\" backup - --encrypt-to office.txt | age --decrypt -i key.txt > piped.sqlite && \"$0\" audit verify --database piped.sqlite"
    )
    #expect(made.status == 0, "\(made.said)")
  }

  @Test func `a wrong key is named before anything is read or written`() throws {
    let secret = try office.run("backup", "b.age", "--encrypt-to", identity.text)
    #expect(secret.status == 64)
    #expect(secret.said.hasPrefix("That is a secret key, so nothing was written."))
    #expect(!secret.said.contains("AGE-SECRET"))
    let typo = try office.run("export", "youth", "--encrypt-to", identity.recipient.text + "x")
    #expect(typo.status == 64 && typo.output == "")
    #expect(typo.said.contains("is not a public key, so nothing was written."))
    let nowhere = try office.run("export", "youth", "--encrypt-to", "nowhere.txt")
    #expect(nowhere.status == 66)
    #expect(nowhere.said == "nowhere.txt can't be read. Check the name and its permissions.\n")
    #expect(access("\(office.folder.path)/b.age", F_OK) != 0)
  }

  @Test func `encrypted bytes never go to a terminal`() throws {
    let terminal = try office.terminal(nil, ["export", "youth", "--encrypt-to", identity.recipient.text])
    try terminal.wait(for: "so it isn't shown in a terminal")
    #expect(try terminal.waitForExit() == .exited(64))
  }

  /// It is killed as soon as the file is seen; where it was faster, it is tried again.
  @Test(arguments: [[], ["--encrypt-to", "office.txt"]])
  func `a killed backup leaves a private file, which the doctor names and the next backup removes`(options: [String])
    throws
  {
    func leftovers() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: office.folder.path).filter {
        $0.contains("b.sqlite.partial-")
      }
    }
    let killed = try shell(
      """
      umask 000
      for _ in $(seq 200); do
        rm -f b.sqlite
        "$0" backup b.sqlite \(options.joined(separator: " ")) > /dev/null 2>&1 & backup=$!
        until compgen -G 'b.sqlite*' > /dev/null; do :; done
        kill -KILL $backup
        wait $backup
        ! [ -e b.sqlite ] && compgen -G 'b.sqlite.partial-*' && exit 0
      done
      exit 1
      """)
    #expect(killed.status == 0, "\(killed.said)")
    let left = try leftovers()
    #expect(!left.isEmpty)
    for name in left {
      var status = stat()
      #expect(stat("\(office.folder.path)/\(name)", &status) == 0 && status.st_mode & 0o777 == 0o600, "\(name)")
    }
    let ill = try office.run("doctor")
    #expect(ill.status == 1)
    #expect(ill.output.contains("left over from a command that was killed"), "\(ill.output)")
    #expect(try CommandRun(["backup", "b.sqlite"] + options, in: office.folder).status == 0)
    #expect(try leftovers() == [])
    #expect(try office.run("doctor").status == 0)
  }
}
