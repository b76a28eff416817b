import Crypto
import Domain
import Foundation
import GRDB
import Glibc
import TerminalUI
import TestSupport
import Testing

@testable import Repository

@Suite("Over SSH", .enabled(if: SSHHost.isThere, "these tests need openssh-server"))
struct SSHJourneyTests {
  private let host: SSHHost

  init() throws { host = try SSHHost() }

  @Test func `somebody with a key comes to the console, as the one whose key it is`() throws {
    try host.addKey(of: "front-desk")
    let console = try host.console(with: "front-desk")
    #expect(console.screen.contains("Fay Desk, front desk"))
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
    #expect(console.hasOriginalSettings)
  }

  @Test func `the console fits a small window of a plain terminal`() throws {
    try host.addKey(of: "front-desk")
    let console = try host.console(with: "front-desk", type: "linux", size: Size(width: 40, height: 15))
    #expect(console.screen.lines.count == 15)
    console.send("2")
    try console.wait(for: "Intake")
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
  }

  @Test func `a command runs with the rights of whoever the key belongs to`() throws {
    try host.addKey(of: "director")
    try host.addKey(of: "ambassador")
    let listed = try host.ask("user list --format json", with: "director")
    #expect(listed.status == 0)
    #expect(listed.output.contains("\"login\":\"match-specialist\""))
    let refused = try host.ask("user list", with: "ambassador", variables: ["MATCHBOOK_USER": "director"])
    #expect(refused.status == 77)
    #expect(refused.output == "")
    let logged = try host.ask("log M-1 90m homework +listen 'Finished the essay; $(id) `id`'", with: "ambassador")
    #expect(logged.status == 1)
    #expect(logged.said.contains("There is no M-1 that you may see"))
    let events = try host.director.auditEvents(AuditFilter(actor: "ambassador"), limit: 10)
    #expect(
      events.contains { $0.action == .refusal && $0.terminal.hasPrefix("SHA256:") && $0.terminal.contains("127.0.0.1") }
    )
  }

  @Test func `the audit log is read by those it is for, who never sit at the computer`() throws {
    try host.addKey(of: "director")
    try host.addKey(of: "supervisor")
    try host.addKey(of: "front-desk")
    let form = "First name,Last name,DOB\nMei,Chen,2014-02-12\n"
    let imported = try host.ask("import youth -", with: "supervisor", input: form)
    #expect(imported.status == 0, "\(imported.said)")
    let found = try host.ask("search Chen --format json", with: "front-desk")
    let youth = try #require(found.output.firstMatch(of: /Y-[0-9]+/)).output
    let reads = try host.ask("audit reads \(youth) --format json", with: "supervisor")
    #expect(reads.status == 0 && reads.output.contains("\"way\":\"found\""), "\(reads.output)\(reads.said)")
    let letter = try host.ask("audit reads \(youth) --letter", with: "supervisor")
    #expect(letter.status == 0 && letter.output.contains("Found it in a search"), "\(letter.output)\(letter.said)")
    let head = try host.ask("audit head", with: "director")
    #expect(AuditHead(head.output.split(separator: "\n").first ?? "") != nil, "\(head.output)")
    let number = try #require(AuditHead(head.output.split(separator: "\n").first ?? "")).sequence
    #expect(try host.ask("audit show \(number)", with: "director").status == 0)
    for request in ["audit reads \(youth)", "audit head", "audit show 1", "audit list"] {
      #expect(try host.ask(request, with: "front-desk").status == 77, "\(request)")
    }
  }

  @Test func `users are tied to people from afar by those who manage users`() throws {
    try host.addKey(of: "director")
    try host.addKey(of: "front-desk")
    let form = "First name,Last name,DOB,Phone,ZIP\nAmara,Okafor,1990-05-04,413-555-0188,01103\n"
    #expect(try host.ask("import mentors -", with: "director", input: form).status == 0)
    let found = try host.ask("search Okafor --format json", with: "director")
    let person = try #require(found.output.firstMatch(of: /A-[0-9]+/)).output
    #expect(try host.ask("user person front-desk \(person)", with: "front-desk").status == 77)
    let tied = try host.ask("user person front-desk \(person)", with: "director")
    #expect(tied.status == 0, "\(tied.said)")
  }

  @Test(arguments: ["backup /tmp/x", "doctor", "restore /tmp/x", "init", "demo", "keys --sshd", "completions bash"])
  func `a command of the computer itself is refused with the reason`(request: String) throws {
    try host.addKey(of: "director")
    let refused = try host.ask(request, with: "director")
    #expect(refused.status == 77 && refused.output.isEmpty)
    let reasons = ["run it there", "nobody asks for it", "where you run it"]
    #expect(reasons.contains { refused.said.contains($0) }, "\(refused.said)")
  }

  @Test func `what is exported comes in again as it was, and bad rows come back on the line`() throws {
    try host.addKey(of: "supervisor")
    let form =
      "First name,Last name,DOB\r\nXiomara,Ortiz,2014-02-12\r\n=Mateo,Ortiz,2012-03-04\r\nBen,Smith,13/45/2012\r\n"
    let imported = try host.ask("import youth - --errors -", with: "supervisor", input: form)
    #expect(imported.status == 2, "\(imported.said)")
    #expect(imported.output.contains("Ben,Smith,13/45/2012,"))
    let first = try host.ask("export youth", with: "supervisor")
    #expect(first.status == 0, "\(first.said)")
    let again = try host.ask("import youth -", with: "supervisor", input: first.output)
    #expect(again.status == 0, "\(again.said)")
    let second = try host.ask("export youth", with: "supervisor")
    #expect(digest(of: second.output) == digest(of: first.output))
    #expect(first.output.contains("Xiomara"))
  }

  @Test func `a revoked key opens nothing any more, and ends the console it has opened within two seconds`() throws {
    let key = try host.addKey(of: "front-desk")
    let console = try host.console(with: "front-desk")
    try host.director.revokeKey(key.fingerprint)
    #expect(try console.waitForExit(atMost: .seconds(2)) == .exited(77))
    #expect(console.screen.contains("Your access has ended or changed"))
    #expect(try host.ask("tasks", with: "front-desk").status == 255)
    #expect(throws: RepositoryError.duplicate("ssh_key.fingerprint")) {
      try host.director.addKey(PublicKey(text(of: "front-desk.pub")), to: "front-desk")
    }
  }

  @Test func `a disabled user is put out within two seconds, and somebody else goes on with what was typed`() throws {
    try host.addKey(of: "front-desk")
    let console = try typing()
    try host.director.setDisabled(true, login: "front-desk", reason: "left")
    #expect(try console.waitForExit(atMost: .seconds(2)) == .exited(77))
    #expect(try host.ask("tasks", with: "front-desk").status == 255)
    let owners = try host.desk.network.store.read {
      try String.fetchAll(
        $0, sql: "SELECT u.role FROM draft d JOIN user u ON u.id = d.user_id WHERE u.disabled_at IS NULL")
    }
    #expect(owners.count == 1, "\(owners)")
  }

  @Test func `another role ends the console too, for it was opened with the rights of the old one`() throws {
    try host.addKey(of: "front-desk")
    let console = try host.console(with: "front-desk")
    try host.director.changeRole(of: "front-desk", to: .ambassador)
    #expect(try console.waitForExit(atMost: .seconds(2)) == .exited(77))
  }

  @Test func `a line cut in the middle of a form leaves a draft, offered at the next log-in`() throws {
    try host.addKey(of: "front-desk")
    let console = try typing()
    let database = try FileWatch(host.folder.path + "/matchbook.sqlite-wal")
    console.signal(SIGKILL, to: -console.process)
    _ = try console.waitForExit()
    // The host hears of it a moment after the client has gone.
    try database.wait { try drafts() > 0 }
    try offersDraft()
  }

  @Test func `two people at once see what the other adds`() throws {
    try host.addKey(of: "front-desk")
    try host.addKey(of: "supervisor")
    let console = try host.console(with: "front-desk", request: "console --screen intake")
    let form = "First name,Last name,DOB\nMei,Chen,2014-02-12\n"
    #expect(try host.ask("import youth -", with: "supervisor", input: form).status == 0)
    try console.wait(for: "Chen, Mei")
  }

  /// A console with a name half typed into a form.
  private func typing() throws -> PseudoTerminal {
    let console = try host.console(with: "front-desk", request: "console --screen intake")
    console.send("n")
    try console.wait(for: "Given name")
    console.send("Quynh")
    try console.wait(for: "Quynh")
    return console
  }

  private func offersDraft() throws {
    let console = try host.console(with: "front-desk", request: "console --screen intake")
    console.send("n")
    try console.wait(for: "You have an unfinished form")
  }

  private func drafts() throws -> Int {
    try host.desk.network.store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM draft") ?? 0 }
  }

  private func text(of file: String) throws -> String {
    try String(contentsOfFile: "\(host.folder.path)/\(file)", encoding: .utf8)
  }

  private func digest(of text: String) -> String { SHA256.hash(data: Data(text.utf8)).description }
}
