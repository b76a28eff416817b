import Domain
import GRDB
import TestSupport
import Testing

@testable import Repository

@Suite("Whose records a new user works on, by command")
struct UserAddCommandTests {
  private let desk: CommandDesk

  init() throws { desk = try CommandDesk() }

  private func addInland() throws {
    try desk.network.workspace().addOrganization(NewOrganization(name: "Inland", kind: .nonprofit))
  }

  private func organization(of login: String) throws -> String? {
    let users = try #require(try desk.json("user", "list")["users"] as? [[String: Any]])
    return try #require(users.first { $0["login"] as? String == login })["organization"] as? String
  }

  @Test func `the only organization is taken as that one, not as the network`() throws {
    let added = try desk.run("user", "add", "ada", "Ada", "--role", "ambassador", "--quiet")
    #expect(added.status == 0)
    #expect(added.said == "ada is registered as ambassador for O-1.\n")
    try addInland()
    #expect(try organization(of: "ada") == "O-1")
  }

  @Test func `where there are several, nothing is taken for granted`() throws {
    try addInland()
    try desk.refuses(
      "user", "add", "ada", "Ada", "--role", "ambassador", with: 64, "--organization O-1, or --all-organizations")
    #expect(
      try desk.run("user", "add", "ada", "Ada", "--role", "ambassador", "--organization", "O-2").said
        == "ada is registered as ambassador for O-2.\n")
    #expect(
      try desk.run("user", "add", "quinn", "Quinn", "--role", "auditor", "--all-organizations").said
        == "quinn is registered as auditor for all organizations.\n")
    #expect(try organization(of: "ada") == "O-2")
    #expect(try organization(of: "quinn") == nil)
    let both = try desk.run(
      "user", "add", "x", "X", "--role", "auditor", "--organization", "O-1", "--all-organizations")
    #expect(both.status == 64)
    try desk.refuses("user", "add", "x", "X", "--role", "auditor", as: .supervisor, with: 77, "may not")
  }

  @Test func `a terminal is asked`() throws {
    let office = try Office()
    try #require(office.run("organization", "add", "Inland", "--quiet").status == 0)
    let one = try office.terminal(nil, ["user", "add", "ada", "Ada", "--role", "ambassador"])
    try one.wait(for: "O-2  Inland")
    one.send("nowhere\r")
    try one.wait(for: "nowhere is no reference")
    one.send("o-2\r")
    #expect(try one.waitForExit() == .exited(0))
    let all = try office.terminal(nil, ["user", "add", "quinn", "Quinn", "--role", "auditor"])
    try all.wait(for: "or \"all\"")
    all.send("all\r")
    #expect(try all.waitForExit() == .exited(0))
    #expect(
      try office.sqlite(
        "SELECT group_concat(login || coalesce(organization_id, '')) FROM user WHERE login IN ('ada', 'quinn')")
        == "ada2,quinn")
  }

  @Test func `a login that the eye could take for another is refused, and so is one of other letters`() throws {
    #expect(try desk.run("user", "add", "olga.marne", "Olga", "--role", "ambassador").status == 0)
    for login in ["0lga.marne", "olga.mame", "OLGA.MARNE", "0LGA.MAME"] {
      let refused = try desk.run("user", "add", login, "Olga", "--role", "ambassador")
      #expect(refused.status == 1 || refused.status == 65, "\(login): \(refused.said)")
      #expect(refused.said.contains("olga.marne") || refused.said.contains("is taken"), "\(refused.said)")
    }
    for login in ["аda", "ada\u{301}", "a b", ".ada", "a/b", "ada\n"] {
      let refused = try desk.run("user", "add", "--role", "ambassador", "--", login, "Ada")
      #expect(refused.status == 65, "\(login): \(refused.said)")
      #expect(refused.said.hasPrefix("Login isn't a login; write letters without accents"), "\(refused.said)")
    }
  }

  @Test func `a login from before stays as it is, and works`() throws {
    try desk.network.store.write { db in
      try db.execute(sql: "UPDATE user SET login = 'Ol ga' WHERE login = 'ambassador'")
    }
    let run = try CommandRun(["tasks"], in: desk.folder, user: "Ol ga")
    #expect(run.status == 0, "\(run.said)")
    #expect(try desk.run("user", "disable", "Ol ga", "--to-nobody").status == 0)
  }
}
