import Foundation
import Glibc
import TerminalUI
import TestSupport

/// A whole host with a systemd of its own, thrown away after the test: this machine's files under an overlay in memory, and
/// its own accounts, processes, network and names.
///
/// Whatever is installed, enabled or registered there is never this machine's. It goes with the value, or with the tests.
nonisolated final class TestHost: Sendable {
  /// What keeps a host from being booted here; nil for nothing.
  static let obstacle: String? = {
    guard geteuid() == 0 else { return "only root can boot a host of its own" }
    let programs = [
      "/usr/sbin/sshd", "/usr/bin/sudo", "/usr/bin/xauth", "/lib/systemd/systemd", "/usr/bin/unshare",
      "/usr/bin/nsenter",
      "/usr/sbin/ip", "/usr/bin/make", "/usr/bin/age-keygen", "/usr/sbin/nft",
    ]
    for program in programs where access(program, X_OK) != 0 { return "\(program) is missing" }
    do { _ = try TestHost() } catch { return "a host of its own cannot be booted here: \(error)" }
    return nil
  }()

  /// A folder of this machine's that the host sees as `/run/host`.
  let folder: TemporaryFolder
  private let machine: BackgroundProcess
  /// The host's first process, by its number here.
  private let first: String

  static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let scripts = checkout + "/Tests/EndToEndTests/TestHost/"

  init() throws {
    folder = try TemporaryFolder()
    machine = try BackgroundProcess(
      ["/bin/bash", Self.scripts + "boot", folder.path, Self.checkout], until: "up", or: "failed")
    first = try String(contentsOfFile: folder.path + "/pid", encoding: .utf8).trimmingCharacters(in: .newlines)
  }

  /// A host that is set up for attacks over SSH, as the script `stage` says.
  static func staged() throws -> TestHost {
    let host = try TestHost()
    let made = try host.run(#""$1" "$2" "$3""#, scripts + "stage", checkout, BuiltProgram.path("matchbook"))
    guard made.status == 0 else { throw NotStaged(said: made.output + made.said) }
    return host
  }

  struct NotStaged: Error {
    let said: String
  }

  /// Runs a script for bash as root, to its end.
  ///
  /// - Parameter arguments: `$1`, `$2` and so on.
  func run(_ script: String, _ arguments: String..., input: String? = nil) throws -> CommandRun {
    try CommandRun(
      [], in: TemporaryFolder(), input: input, program: entering + ["/bin/bash", "-c", script, "bash"] + arguments)
  }

  /// Runs a script for bash as root on a terminal.
  func terminal(_ script: String, size: Size = Size(width: 80, height: 24)) throws -> PseudoTerminal {
    let words = entering + ["TERM=xterm-256color", "/bin/bash", "-c", script]
    return try PseudoTerminal(words[0], Array(words.dropFirst()), environment: [:], size: size)
  }

  /// What an attack of a script for `attack` brings at a port.
  func attack(at port: Int, _ script: String, after: String = "") throws -> String {
    let run = try run(#"timeout 60 "$1" "$2" "$3" "$4""#, Self.scripts + "attack", "\(port)", script, after)
    return run.output + run.said
  }

  /// Installs what `make install` lays out, of the program built with the tests.
  func install() throws -> CommandRun {
    try run(
      #"make --no-print-directory -C "$1" install-files BINARY="$2""#, Self.checkout, BuiltProgram.path("matchbook"))
  }

  private var entering: [String] {
    [
      "/usr/bin/nsenter", "--target", first, "--mount", "--net", "--pid", "--uts", "--ipc", "--root", "--wd", "--",
      "/usr/bin/env", "-i", "HOME=/root", "LANG=C.UTF-8",
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    ]
  }
}
