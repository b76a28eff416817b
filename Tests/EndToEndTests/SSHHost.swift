import Foundation
import Glibc
import Repository
import TerminalUI
import TestSupport
import Testing

/// A real sshd on the loopback with the configuration we ship, before a database with a user of each role.
///
/// Nothing outlives it: the account that runs the tests stands for the service account, and keys, configuration and
/// database are in a folder of its own.
nonisolated final class SSHHost {
  static let daemon = "/usr/sbin/sshd"

  /// sshd is there; as somebody else than root it lets only that account in, which is all that is asked of it.
  static let isThere = FileManager.default.isExecutableFile(atPath: daemon)

  let desk: CommandDesk
  let port: Int
  let configuration: String
  private let process: BackgroundProcess

  init() throws {
    desk = try CommandDesk()
    let folder = desk.folder
    try SSHHost.makeKey(folder.path + "/host")
    port = try SSHHost.freePort()
    configuration = folder.path + "/sshd_config"
    try folder.write(Array(try SSHHost.shipped(folder: folder.path).utf8), to: "matchbook.conf")
    try folder.write(Array(SSHHost.hostConfiguration(folder: folder.path, port: port).utf8), to: "sshd_config")
    let host = try String(contentsOfFile: folder.path + "/host.pub", encoding: .utf8)
    try folder.write(Array("[127.0.0.1]:\(port) \(host)".utf8), to: "known_hosts")
    // Where sshd as root keeps an empty folder; Debian's service makes it anew at each start.
    if geteuid() == 0 { mkdir("/run/sshd", 0o755) }
    // A shell stands before sshd, which ends it when its own input does.
    process = try BackgroundProcess(
      ["/bin/sh", "-c", "\"$0\" -D -e -f \"$1\" & cat; kill $!; wait", SSHHost.daemon, configuration],
      until: "Server listening")
  }

  static var account: String {
    getpwuid(geteuid()).flatMap { $0.pointee.pw_name }.map { String(cString: $0) } ?? ""
  }

  private static let checkout = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// What we ship, with the names of this host.
  private static func shipped(folder: String) throws -> String {
    let file = checkout.appending(path: "Resources/Deployment/sshd_config.d/matchbook.conf")
    var shipped = try String(contentsOf: file, encoding: .utf8)
    // sshd runs only programs in folders that nobody but root can change; `env` is one, wherever we were built.
    let program = "/usr/bin/env \(BuiltProgram.path("matchbook"))"
    for (there, here) in [
      ("/usr/local/bin/matchbook", program), ("/var/lib/matchbook/matchbook.sqlite", folder + "/matchbook.sqlite"),
      ("Match User matchbook", "Match User \(account)"),
      ("AuthorizedKeysCommandUser matchbook-keys", "AuthorizedKeysCommandUser \(account)"),
      ("StrictModes yes", "StrictModes no"),
    ] {
      try #require(shipped.contains(there), "\(there)")
      shipped = shipped.replacing(there, with: here)
    }
    if geteuid() == 0 { shipped = shipped.replacing("PermitRootLogin no", with: "PermitRootLogin yes") }
    return shipped
  }

  /// A host's own configuration, which takes ours in where Debian's does, and is as open as can be in all else.
  private static func hostConfiguration(folder: String, port: Int) -> String {
    """
    Include \(folder)/matchbook.conf
    ListenAddress 127.0.0.1
    Port \(port)
    HostKey \(folder)/host
    PidFile none
    UsePAM no
    AllowUsers \(account)
    PermitTunnel yes
    X11Forwarding yes
    PrintMotd no
    AcceptEnv LANG LC_* *
    Subsystem sftp internal-sftp
    """
  }

  private static func freePort() throws -> Int {
    let probe = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(probe) }
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(probe, generic, length) == 0 ? getsockname(probe, generic, &length) : -1
      }
    }
    try #require(result == 0)
    return Int(UInt16(bigEndian: address.sin_port))
  }

  /// Makes a pair of keys, `path` and `path.pub`.
  static func makeKey(_ path: String, _ options: [String] = ["-t", "ed25519"]) throws {
    let folder = try TemporaryFolder()
    let made = try CommandRun(
      options + ["-q", "-N", "", "-C", "a person's key", "-f", path], in: folder, program: ["/usr/bin/ssh-keygen"])
    try #require(made.status == 0, "\(made.said)")
  }
}

extension SSHHost {
  var folder: TemporaryFolder { desk.folder }
  var director: Workspace { desk.network.workspace() }

  /// Makes a key and puts it on file.
  @discardableResult
  func addKey(of login: String) throws -> PublicKey {
    try SSHHost.makeKey(folder.path + "/" + login)
    let key = try PublicKey(String(contentsOfFile: "\(folder.path)/\(login).pub", encoding: .utf8))
    try director.addKey(key, to: login)
    return key
  }

  /// The words that make ssh come to this host with a key, or without one.
  ///
  /// A shell stands before it as before sshd, and for the same reason.
  func client(_ key: String?, _ options: [String] = []) -> [String] {
    let identity = key.map { ["-i", "\(folder.path)/\($0)"] } ?? ["-o", "PubkeyAuthentication=no"]
    return [
      "/bin/sh", "-c", "\"$@\"; exit $?", "sh", "/usr/bin/ssh", "-F", "none", "-p", "\(port)", "-o",
      "IdentitiesOnly=yes", "-o", "BatchMode=yes", "-o",
      "IdentityAgent=none", "-o", "StrictHostKeyChecking=yes", "-o", "UserKnownHostsFile=\(folder.path)/known_hosts",
      "-o",
      "LogLevel=ERROR",
    ] + identity + options + ["\(SSHHost.account)@127.0.0.1"]
  }

  /// Asks for something over SSH without a terminal.
  func ask(
    _ request: String?, with key: String?, _ options: [String] = [], input: String? = nil,
    variables: [String: String] = [:]
  ) throws -> CommandRun {
    try CommandRun(
      request.map { [$0] } ?? [], in: folder, input: input, variables: variables, program: client(key, options))
  }

  /// Comes in on a terminal, once the first frame of the console is there.
  func console(
    with key: String, _ options: [String] = [], request: String? = nil, type: String = "xterm-256color",
    size: Size = Size(width: 80, height: 24), variables: [String: String] = [:]
  ) throws -> PseudoTerminal {
    let words = client(key, ["-tt"] + options) + (request.map { [$0] } ?? [])
    let environment = ["TERM": type, "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": folder.path]
    let terminal = try PseudoTerminal(
      words[0], Array(words.dropFirst()), environment: environment.merging(variables) { $1 }, size: size)
    try terminal.wait { $0.contains("1 Today") || $0.contains("[1") }
    return terminal
  }
}
