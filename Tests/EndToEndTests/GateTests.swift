import Domain
import Foundation
import Glibc
import TerminalUI
import TestSupport
import Testing

@testable import Repository

@Suite("What the gate shuts", .enabled(if: SSHHost.isThere, "these tests need openssh-server"))
struct GateTests {
  private let host: SSHHost

  init() throws {
    host = try SSHHost()
    try host.addKey(of: "ambassador")
  }

  @Test(arguments: ["/tmp/x", "../../tmp/x", "x y", "\u{1B}[2J", ".hidden", String(repeating: "a", count: 65)])
  func `a terminal type that is no name is not looked up`(type: String) throws {
    let console = try host.console(with: "ambassador", type: type)
    #expect(console.screen.contains("Ada Ambassador"))
  }

  @Test func `help tells what there is`() throws {
    #expect(try host.ask("help", with: "ambassador").output.contains("SUBCOMMANDS:"))
    #expect(try host.ask("help log", with: "ambassador").output.contains("matchbook log "))
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
}
