import Foundation
import Glibc
import Repository
import TerminalUI
import TestSupport
import Testing

/// What keeps the package from being tried here.
nonisolated private let obstacle = DebianPackage.obstacle ?? TestHost.obstacle

@Suite("The Debian package", .serialized, .disabled(if: obstacle != nil, Comment(rawValue: obstacle ?? "")))
nonisolated struct DebianPackageTests {
  /// Has the package of the version before, and nothing else yet.
  private static let prepared = Result {
    let host = try TestHost()
    let made = try install(DebianPackage.before.get(), on: host)
    guard made.status == 0 else { throw DebianPackage.NotPacked(said: made.output + made.said) }
    return host
  }
  private let host: TestHost

  private static func install(_ package: DebianPackage, on host: TestHost) throws -> CommandRun {
    let folder = try package.copy(to: host, folder: "package-\(UUID().uuidString)")
    return try host.run(
      "cd \(folder); DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends ./*.deb")
  }

  init() throws { host = try Self.prepared.get() }

  @Test(.disabled(if: access("/usr/bin/lintian", X_OK) != 0, "lintian is missing"))
  func `has nothing that lintian finds fault with`() throws {
    let package = try DebianPackage.current.get().path
    // A debug build finds its runtime where the toolchain is; a release has none to find.
    let run = try CommandRun(
      ["--fail-on", "error,warning", "--suppress-tags", "custom-library-search-path", "--allow-root", package],
      in: TemporaryFolder(), program: ["/usr/bin/lintian"])
    #expect(run.status == 0 && run.output == "", "\(run.output)\(run.said)")
  }

  @Test func `brings the program, its pages and completions, and turns nothing on`() throws {
    for check in [
      "matchbook --version", "man --where matchbook", "man --where desk",
      "bash -c '. /usr/share/bash-completion/completions/matchbook && complete -p matchbook'",
      "getent passwd matchbook matchbook-keys", "[ \"$(stat -c %a:%U /var/lib/matchbook)\" = 2710:matchbook ]",
      "! grep -r /usr/local/ /usr/share/matchbook/Deployment /usr/bin/desk /usr/lib/matchbook /lib/systemd/system/matchbook*",
      "! ls /etc/ssh/sshd_config.d/matchbook.conf", "! ls /etc/sudoers.d/matchbook",
      "! systemctl is-enabled matchbook-backup.timer",
    ] {
      let run = try host.run(check)
      #expect(run.status == 0, "\(check): \(run.output)\(run.said)")
    }
  }

  @Test func `sets the host up after it has asked and shown, and after a yes alone`() throws {
    let script = "exec matchbook host setup"
    func answer(_ last: String) throws -> PseudoTerminal {
      let terminal = try host.terminal(script, size: Size(width: 120, height: 60))
      for (question, words) in [
        ("1, 2 or 3:", "1"), ("name of your organization:", "Harbor Mentoring"), ("Time zone", "Eastern"),
        ("Enter for none yet:", ""), ("Enter for root:", ""), ("[y/N]", last),
      ] {
        try terminal.wait(for: question)
        terminal.send(words + "\r")
      }
      return terminal
    }
    let refused = try answer("n")
    #expect(try refused.waitForExit() == .exited(1))
    #expect(
      refused.screen.text.contains("install -D -m 644 /usr/share/matchbook/Deployment/sshd_config.d/matchbook.conf"))
    #expect(try host.run("ls \(HostedDesk.database) /etc/ssh/sshd_config.d/matchbook.conf").status != 0)

    let agreed = try answer("y")
    #expect(try agreed.waitForExit(atMost: .seconds(60)) == .exited(0), "\(agreed.screen.text)")
    #expect(agreed.screen.text.contains("The host is ready."))
    #expect(agreed.screen.text.contains("Backups aren't encrypted yet."))
    let doctor = try host.run("matchbook doctor --database \(HostedDesk.database)")
    #expect(doctor.status == 0, "\(doctor.output)")
    #expect(try host.run("desk rules list").output.contains("America/New_York"))

    let again = try host.run("matchbook host setup --over-ssh --yes")
    #expect(again.status == 0, "\(again.said)")
    #expect(again.output.split(separator: "\n").allSatisfy { $0.hasSuffix(": done already.") }, "\(again.output)")
  }

  @Test func `a step that fails puts its files back, and says why`() throws {
    let run = try host.run(
      """
      rm /etc/ssh/sshd_config.d/matchbook.conf; echo Nonsense yes > /etc/ssh/sshd_config.d/00-local.conf
      matchbook host setup --over-ssh --yes; echo $?; ls /etc/ssh/sshd_config.d
      rm /etc/ssh/sshd_config.d/00-local.conf; matchbook host setup --over-ssh --yes --quiet; echo $?
      """)
    #expect(run.output.contains("1\n00-local.conf\n"), "\(run.output)")
    #expect(run.output.hasSuffix("\n0\n"), "\(run.output)\(run.said)")
    #expect(run.said.contains("Bad configuration option: Nonsense"), "\(run.said)")
  }

  @Test func `others than root set nothing up, and nobody does over SSH`() throws {
    let run = try host.run("cd /; runuser -u nobody -- matchbook host setup --yes --over-ssh")
    #expect(run.status == 77 && run.said == "Only root can set up a host. Run it with sudo, or as root.\n")
  }

  @Test func `an upgrade ends open consoles, and leaves database, settings and timers as they are`() throws {
    let keys = "echo \(AgeIdentity().recipient.text) > /etc/matchbook/recipients"
    #expect(try host.run(keys).status == 0)
    let state = """
      sha256sum /etc/ssh/sshd_config.d/matchbook.conf /etc/matchbook/*; desk user list; desk audit verify > /dev/null
      systemctl is-enabled matchbook-backup.timer matchbook-doctor.timer
      systemctl is-active matchbook-backup.timer matchbook-doctor.timer; stat -c '%n %U %a' /var/lib/matchbook/*.sqlite
      """
    let console = try host.terminal("exec desk")
    try console.wait(for: "1 Today")
    let before = try host.run(state)
    #expect(before.status == 0 && before.output.contains("enabled\nenabled\nactive\nactive\n"), "\(before.output)")
    let upgraded = try Self.install(DebianPackage.current.get(), on: host)
    #expect(upgraded.status == 0, "\(upgraded.said)")
    _ = try console.waitForExit()
    #expect(try host.run(state).output == before.output)
    let version = try host.run("dpkg-query --show --showformat='${Version}' matchbook").output
    #expect(version.hasSuffix("-1") && version != "0.0.1-1", "\(version)")
    #expect(try host.run("matchbook doctor --database \(HostedDesk.database)").status == 0)
  }

  /// The last: it takes the package away.
  @Test func `goes without a trace in the settings, and leaves every database`() throws {
    let removed = try host.run(
      "apt-get remove --yes matchbook && ls /etc/ssh/sshd_config.d/matchbook.conf && ! ls /usr/bin/matchbook")
    #expect(removed.status == 0, "\(removed.said)")
    let purged = try host.run("apt-get purge --yes matchbook")
    #expect(purged.status == 0, "\(purged.output)\(purged.said)")
    let left = try host.run(
      "ls \(HostedDesk.database) /var/backups/matchbook; find /etc -name '*matchbook*' | grep -v -e passwd -e rc.d; sshd -t"
    )
    #expect(left.output.hasPrefix("\(HostedDesk.database)\n"), "\(left.output)")
    #expect(left.output.contains(".sqlite\n"), "the backups are there: \(left.output)")
    #expect(!left.output.contains("/etc/"), "\(left.output)")
    #expect(try host.run("getent passwd matchbook").status == 0, "whose they are")
  }
}
