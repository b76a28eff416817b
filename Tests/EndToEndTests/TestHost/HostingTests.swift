import TestSupport
import Testing

@Suite(
  "A host set up as HOSTING.md says", .serialized,
  .disabled(if: TestHost.obstacle != nil, Comment(rawValue: TestHost.obstacle ?? "")))
nonisolated struct HostingTests {
  /// Of this suite alone: others break theirs.
  private static let prepared = Result { try HostedDesk() }
  private let desk: HostedDesk

  init() throws { desk = try Self.prepared.get() }

  @Test func `every command of the document works as it stands there`() throws {
    let blocks = try HostingDocument().blocks
    #expect(desk.said.count == blocks.count && blocks.count == 10)
    #expect(desk.said[2].contains("authorizedkeysfile none"))
    #expect(desk.said[3].contains("ssh matchbook@desk.example.org"))
    #expect(desk.said[6].contains("is revoked and is never taken again"))
    #expect(desk.said[7].contains(".sqlite"))
    #expect(desk.said[8].contains("Nothing needs to be done."), "\(desk.said[8])")
    #expect(desk.said[9].contains("/etc/sudoers.d/matchbook: parsed OK"))
  }

  @Test func `an ambassador logs a session, the supervisor reviews it, and the guardian hears who has seen the record`()
    throws
  {
    #expect(desk.said[4].contains("S-1"), "\(desk.said[4])")
    let rejected = try desk.host.run("cat ~fay/to-mend.csv").output
    #expect(rejected.contains("Ben,Smith,13/45/2012,") && !rejected.contains("Xiomara"))

    let console = try desk.host.terminal(
      "exec runuser -u sue -- ssh -tt matchbook@desk.example.org console --screen matches")
    try console.wait(for: "Chen")
    console.send("\r")
    try console.wait(for: "90 minutes in person: homework · “Finis")
    #expect(console.screen.contains("Sue Supervisor"))
    console.send("\u{11}")

    let letter = try desk.host.run("\(Self.typing) audit reads Y-1 --letter")
    #expect(letter.status == 0, "\(letter.said)")
    #expect(letter.output.contains("supervisor"), "\(letter.output)")
    #expect(!letter.output.contains("Sue"))
  }

  @Test func `whoever has left comes in no more`() throws {
    let refused = try desk.host.run("runuser -u lea -- ssh -o BatchMode=yes matchbook@desk.example.org tasks")
    #expect(refused.status == 255)
    #expect(refused.said.contains("Permission denied (publickey)"))
  }

  @Test func `what is installed passes the checks of those who read it`() throws {
    for check in [
      "visudo -cf /usr/local/share/matchbook/Deployment/sudoers.d/matchbook", "sshd -t",
      "systemd-analyze verify /etc/systemd/system/matchbook-backup.service /etc/systemd/system/matchbook-backup.timer",
      "systemctl is-active matchbook-backup.timer",
      "systemd-sysusers --dry-run /usr/local/share/matchbook/Deployment/sysusers.d/matchbook.conf",
      "runuser -u matchbook-keys -- cat \(HostedDesk.database).keys",
      "! runuser -u matchbook-keys -- cat \(HostedDesk.database)",
      "! runuser -u matchbook-keys -- ls /var/lib/matchbook",
      "! runuser -u ada -- ls /var/backups/matchbook",
    ] {
      let told = try desk.host.run(check)
      #expect(told.status == 0, "\(check): \(told.output)\(told.said)")
    }
  }

  @Test func `a backup of the night restores`() throws {
    let told = try desk.host.run(
      "install -o matchbook -m 600 /var/backups/matchbook/*.sqlite /tmp/copy.sqlite && "
        + "\(Self.typing) audit verify --database /tmp/copy.sqlite")
    #expect(told.status == 0, "\(told.said)")
  }

  private static let typing =
    "sudo -u matchbook MATCHBOOK_DATABASE=\(HostedDesk.database) /usr/local/bin/matchbook"
}
