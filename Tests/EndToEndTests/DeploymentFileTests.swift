import Foundation
import Glibc
import TestSupport
import Testing

nonisolated private let isMissing =
  geteuid() != 0 || ["systemd-sysusers", "systemd-tmpfiles"].contains { access("/usr/bin/\($0)", X_OK) != 0 }

/// What the files we ship make of an empty host, where systemd's own programs read them.
@Suite(
  "The accounts and folders of a host",
  .disabled(if: isMissing, "systemd's programs and root are needed"))
nonisolated struct DeploymentFileTests {
  private static let files = Installation.checkout + "/Resources/Deployment"

  private let host: TemporaryFolder

  init() throws {
    host = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: host.path + "/etc", withIntermediateDirectories: true)
  }

  private func run(_ words: String...) throws -> CommandRun {
    try CommandRun([], in: TemporaryFolder(), program: words)
  }

  /// The fields of an account's line in the host's list of users or groups.
  private func account(_ name: String, _ list: String = "passwd") throws -> [String] {
    let lines = try String(contentsOfFile: "\(host.path)/etc/\(list)", encoding: .utf8).split(separator: "\n")
    let line = try #require(lines.first { $0.hasPrefix("\(name):") }, "\(name) in \(list)")
    return line.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `are announced by a dry run, which makes nothing`() throws {
    let run = try run(
      "/usr/bin/systemd-sysusers", "--dry-run", "--root=\(host.path)", Self.files + "/sysusers.d/matchbook.conf")
    #expect(run.status == 0, "\(run.said)")
    for account in ["'matchbook'", "'matchbook-keys'"] {
      #expect((run.output + run.said).contains("\(account)"), "\(run.output)\(run.said)")
    }
    #expect(!FileManager.default.fileExists(atPath: host.path + "/etc/passwd"))
  }

  @Test func `are two accounts without a password, of which one has no shell, and two folders nobody else enters`()
    throws
  {
    let made = try run(
      "/usr/bin/systemd-sysusers", "--root=\(host.path)", Self.files + "/sysusers.d/matchbook.conf")
    #expect(made.status == 0, "\(made.said)")
    let (desk, keys) = try (account("matchbook"), account("matchbook-keys"))
    #expect(desk[6] == "/bin/sh" && keys[6].hasSuffix("/nologin"))
    #expect(desk[5] == "/" && keys[5] == "/", "no home that anybody could write to")
    for name in ["matchbook", "matchbook-keys"] {
      #expect(try account(name, "shadow")[1].hasPrefix("!"), "no password opens \(name)")
    }

    let laid = try run(
      "/usr/bin/systemd-tmpfiles", "--create", "--root=\(host.path)", Self.files + "/tmpfiles.d/matchbook.conf")
    #expect(laid.status == 0, "\(laid.said)")
    for (folder, mode, user, group) in [
      ("/var/lib/matchbook", 0o2710, desk[2], try account("matchbook-keys", "group")[2]),
      ("/var/backups/matchbook", 0o700, desk[2], try account("matchbook", "group")[2]),
    ] {
      var status = stat()
      #expect(stat(host.path + folder, &status) == 0, "\(folder)")
      #expect(Int(status.st_mode) & 0o7777 == mode, "\(folder)")
      #expect("\(status.st_uid)" == user && "\(status.st_gid)" == group, "\(folder)")
    }
  }
}
