import Domain
import Foundation
import Glibc
import Repository
import TestSupport
import Testing

/// What the log tells of people who come through the gate for one command; sshd's part is played by the variables it sets.
@Suite("Coming through the gate")
struct GateArrivalTests {
  private let desk: CommandDesk
  private let key: PublicKey

  init() throws {
    desk = try CommandDesk()
    let words: [[UInt8]] = [Array("ssh-ed25519".utf8), Array(repeating: 7, count: 32)]
    var body: [UInt8] = []
    for word in words { body += [0, 0, 0, UInt8(word.count)] + word }
    let line = "ssh-ed25519 \(Data(body).base64EncodedString())"
    key = try PublicKey(line)
    try desk.network.workspace().addKey(key, to: "supervisor")
    try desk.folder.write(Array("publickey \(line)\n".utf8), to: "auth")
  }

  private func ask(_ request: String) throws -> CommandRun {
    try CommandRun(
      ["gate"], in: desk.folder,
      variables: [
        "SSH_USER_AUTH": desk.folder.path + "/auth", "SSH_CONNECTION": "10.0.0.7 50000 10.0.0.1 22",
        "SSH_ORIGINAL_COMMAND": request,
      ])
  }

  /// What the supervisor's events are, the oldest first.
  private func told() throws -> [String] {
    try desk.network.workspace().auditEvents(AuditFilter(actor: "supervisor")).reversed().map(\.action.rawValue)
  }

  @Test func `a command that writes tells the coming before what it does`() throws {
    let match = try desk.network.proposal()
    try desk.network.begin(match)
    let before = try told().count
    #expect(try ask("log \(match) 90m homework").status == 0)
    #expect(try told().dropFirst(before) == ["sign in", "log session"])
    let event = try #require(
      try desk.network.workspace().auditEvents(AuditFilter(actor: "supervisor", action: .signIn)).first)
    #expect(event.terminal == "\(key.fingerprint) 10.0.0.7")
  }

  @Test func `a command that only reads tells the coming too, and so does help`() throws {
    for request in ["tasks", "match queue", "rules", "help", "tasks --nonsense"] {
      let before = try told().count
      _ = try ask(request)
      #expect(try told().dropFirst(before) == ["sign in"], "\(request)")
    }
  }

  @Test func `what is not allowed is told as refused, with no more than the word it began with`() throws {
    for (request, reason) in [
      ("sh -c 'cat secrets'", "sh"), ("doctor", "doctor"), ("export youth --output x.csv", "export --output"),
      ("export youth --encrypt-to /etc/passwd", "export --encrypt-to"), ("host setup --yes --over-ssh", "host"),
      ("backup - --encrypt-to /etc/passwd", "backup"),
      ("tasks --database other.sqlite", "tasks --database"),
    ] {
      let before = try told().count
      #expect(try ask(request).status == 77, "\(request)")
      #expect(try told().dropFirst(before) == ["sign in", "refusal"], "\(request)")
      let event = try #require(try desk.network.workspace().auditEvents(AuditFilter(action: .refusal), limit: 1).first)
      #expect(event.reason == reason)
    }
  }

  @Test func `a command that is refused by its role is told with the coming`() throws {
    let before = try told().count
    #expect(try ask("user list").status == 77)
    #expect(try told().dropFirst(before) == ["sign in", "refusal"])
  }

  @Test func `a request of more words than anybody sends is refused before it is read`() throws {
    #expect(try ask("search " + Array(repeating: "mei", count: 199).joined(separator: " ")).status == 0)
    for request in [
      "search " + Array(repeating: "mei", count: 200).joined(separator: " "), String(repeating: "x ", count: 50_000),
    ] {
      let refused = try ask(request)
      #expect(refused.status == 64)
      #expect(refused.said.hasPrefix("A request can have at most 200 words"), "\(refused.said.prefix(200))")
    }
  }

  @Test func `a note over the gate comes by standard input`() throws {
    let match = try desk.network.proposal()
    try desk.network.begin(match)
    let run = try CommandRun(
      ["gate"], in: desk.folder, input: "Quiet today.\n",
      variables: [
        "SSH_USER_AUTH": desk.folder.path + "/auth", "SSH_CONNECTION": "10.0.0.7 50000 10.0.0.1 22",
        "SSH_ORIGINAL_COMMAND": "log \(match) 90m homework --note -",
      ])
    #expect(run.status == 0, "\(run.said)")
    #expect(try desk.run("export", "sessions").output.contains("Quiet today."))
  }

  @Test func `a user who comes too often has to wait, and nobody else does`() throws {
    // By the clock of this computer, which the gate goes by.
    let supervisor = try Workspace.signIn(
      desk.network.store, login: "supervisor", clock: desk.network.store.clock)
    for _ in 0..<299 { try supervisor.recordSignIn() }
    #expect(try ask("tasks").status == 0)
    let refused = try ask("tasks")
    #expect(refused.status == 75)
    #expect(
      refused.said
        == "You sent 300 requests within a minute, so this one was not done. Wait a minute and send it again.\n")
    let line = try String(contentsOfFile: desk.folder.path + "/auth", encoding: .utf8)
    let other = line.replacing("BwcHBwcH", with: "CAgICAgI")
    try desk.network.workspace().addKey(PublicKey(String(other.dropFirst(10))), to: "director")
    try desk.folder.write(Array(other.utf8), to: "auth")
    #expect(try ask("tasks").status == 0)
  }

  @Test func `a user who has too many open has to wait, and nobody else does`() throws {
    let id = desk.network.workspace(.supervisor).actor.id
    let seats = open(desk.folder.path + "/matchbook.sqlite.seats", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(seats) }
    var lock = Glibc.flock(
      l_type: Int16(F_WRLCK), l_whence: Int16(SEEK_SET), l_start: off_t(id) * 24, l_len: 24, l_pid: 0)
    try #require(fcntl(seats, F_SETLK, &lock) == 0)
    let refused = try ask("tasks")
    #expect(refused.status == 75)
    #expect(refused.said == "You have 24 consoles and requests open already. Close one, or wait until one is done.\n")
    lock.l_len = 1
    lock.l_type = Int16(F_UNLCK)
    try #require(fcntl(seats, F_SETLK, &lock) == 0)
    #expect(try ask("tasks").status == 0)
  }
}
