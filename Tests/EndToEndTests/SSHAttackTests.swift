import Domain
import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

@testable import Repository

@Suite("Attacks over SSH", .enabled(if: SSHHost.isThere, "these tests need openssh-server"))
struct SSHAttackTests {
  private let host: SSHHost
  private let secret = "the hoard of Fafnir"

  init() throws {
    host = try SSHHost()
    try host.addKey(of: "ambassador")
    try host.folder.write(Array(secret.utf8), to: "secret")
    // What sshd would write of the director's key, in a file of the attacker's.
    let director = try host.addKey(of: "director")
    try host.folder.write(Array("publickey \(director.kind.rawValue) \(director.body)\n".utf8), to: "forged")
  }

  @Test(arguments: SSHAttack.all)
  func `are refused`(attack: SSHAttack) throws {
    func here(_ text: String) -> String {
      text.replacing("HERE", with: host.folder.path).replacing("PORT", with: "\(host.port)")
    }
    let key: String?
    switch attack.identity {
    case .ambassador: key = "ambassador"
    case .none: key = nil
    case .stranger:
      try SSHHost.makeKey(host.folder.path + "/stranger")
      key = "stranger"
    case .revoked:
      try host.director.revokeKey(try host.addKey(of: "front-desk").fingerprint)
      key = "front-desk"
    }
    let answer = try host.ask(attack.request.map(here), with: key, attack.options.map(here), input: "")
    #expect(answer.status != 0, "\(answer.output)\(answer.said)")
    for trace in [secret, "SSH-2.0", "Dana Director", "ssh-ed25519", "uid="] {
      #expect(!answer.output.contains(trace), "\(answer.output)")
    }
    #expect(!FileManager.default.fileExists(atPath: host.folder.path + "/loot"))
    #expect(try host.director.accounts(login: "ambassador").map(\.role) == [.ambassador])
  }

  @Test(arguments: ["/tmp/x", "../../tmp/x", "x y", "\u{1B}[2J", ".hidden", String(repeating: "a", count: 65)])
  func `a terminal type that is no name is not looked up`(type: String) throws {
    let console = try host.console(with: "ambassador", type: type)
    #expect(console.screen.contains("Ada Ambassador"))
  }

  @Test func `of all variables a client sends only the language comes to the gate`() throws {
    let names = [
      "LD_PRELOAD", "LD_LIBRARY_PATH", "BASH_ENV", "ENV", "TERMINFO", "TERMINFO_DIRS", "NCURSES_TRACE", "SQLITE_TMPDIR",
      "TZDIR", "TZ", "MALLOC_CHECK_", "MATCHBOOK_USER", "MATCHBOOK_DATABASE", "MATCHBOOK_RESOURCES", "SUDO_UID",
      "LC_ALL", "LOCPATH", "XDG_STATE_HOME",
    ]
    let evil = "SetEnv=" + names.map { "\($0)=/evil" }.joined(separator: " ") + " PATH=/evil HOME=/evil"
    let console = try host.console(with: "ambassador", ["-A", "-X", "-o", evil], variables: ["DISPLAY": ":7"])
    #expect(console.screen.contains("Ada Ambassador"))
    let environments = gates()
    #expect(!environments.isEmpty)
    for environment in environments {
      #expect(!environment.contains("/evil"), "\(environment)")
      for name in names + ["SSH_AUTH_SOCK", "DISPLAY"] {
        #expect(!environment.split(separator: "\0").contains { $0.hasPrefix("\(name)=") }, "\(name)")
      }
    }
  }

  @Test func `a second session on one connection is not opened`() throws {
    let socket = "\(host.folder.path)/mux"
    let console = try host.console(with: "ambassador", ["-M", "-S", socket])
    #expect(console.screen.contains("Ada Ambassador"))
    let second = try host.ask("tasks", with: nil, ["-S", socket])
    #expect(second.status == 255)
    #expect(second.output == "")
  }

  @Test func `the gate has no child, leaves no core, and makes files for its account alone`() throws {
    let console = try host.console(with: "ambassador")
    #expect(console.screen.contains("Ada Ambassador"))
    let folder = "/proc/\(try #require(processes().first))"
    let limits = try String(contentsOfFile: folder + "/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") })
    #expect(core.split(separator: " ").dropFirst(4).prefix(2) == ["0", "0"])
    let status = try String(contentsOfFile: folder + "/status", encoding: .utf8)
    #expect(status.contains("Umask:\t0077"))
    let children = try FileManager.default.contentsOfDirectory(atPath: folder + "/task").map {
      try String(contentsOfFile: "\(folder)/task/\($0)/children", encoding: .utf8)
    }
    #expect(children.joined() == "")
  }

  /// What sshd would do with what it is told, by its own account.
  @Test(arguments: [
    "permituserrc no", "permituserenvironment no", "disableforwarding yes", "permittunnel no", "maxsessions 1",
    "acceptenv LANG", "exposeauthinfo yes", "authorizedkeysfile none", "authenticationmethods publickey",
    "passwordauthentication no", "kbdinteractiveauthentication no", "clientaliveinterval 15", "clientalivecountmax 3",
  ])
  func `the configuration we ship is in force`(option: String) throws {
    let told = try CommandRun(
      ["-T", "-f", host.configuration, "-C", "user=\(SSHHost.account),host=localhost,addr=127.0.0.1"], in: host.folder,
      program: [SSHHost.daemon])
    let lines = told.output.split(separator: "\n").map(String.init)
    #expect(lines.contains(option), "\(told.output)\(told.said)")
    let name = option.prefix { $0 != " " }
    #expect(lines.filter { $0.hasPrefix("\(name) ") } == [option])
  }

  /// The gates of this host that run now.
  private func processes() -> [Int] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return all.compactMap(Int.init).filter { process in
      let line = (try? String(contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)) ?? ""
      let words = line.split(separator: "\0")
      return words.first?.hasSuffix("/matchbook") == true && line.contains(host.folder.path) && words.contains("gate")
    }
  }

  private func gates() -> [String] {
    processes().compactMap { try? String(contentsOfFile: "/proc/\($0)/environ", encoding: .utf8) }
  }
}
