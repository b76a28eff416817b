import Domain
import Foundation
import TestSupport
import Testing

/// Something that has gone wrong on a host, how it is put right, and what the doctor must say of it.
nonisolated struct HostFault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let breaking: String
  let mending: String
  let words: String

  private init(_ breaking: String, mending: String, says words: String) {
    testDescription = breaking
    self.breaking = breaking
    self.mending = mending
    self.words = words
  }

  private static let local = "/etc/ssh/sshd_config.d/00-local.conf"

  private static let late = "/etc/ssh/sshd_config.d/zz-local.conf"

  /// An option that a file read before ours has set for the account.
  private static func overriding(_ option: String, says words: String) -> HostFault {
    HostFault(
      "printf 'Match User matchbook\\n    \(option)\\nMatch all\\n' > \(local)", mending: "rm \(local)", says: words)
  }

  private static let database = HostedDesk.database
  private static let folder = "/var/lib/matchbook"
  private static let ours = "/etc/ssh/sshd_config.d/matchbook.conf"

  static let all: [HostFault] = [
    overriding(
      "DisableForwarding no", says: "sshd has disableforwarding “no” in force for matchbook, where it must be “yes”"),
    overriding("AcceptEnv LD_*", says: "sshd has acceptenv “LD_*"),
    overriding("MaxSessions 10", says: "sshd has maxsessions “10” in force for matchbook, where it must be 1;"),
    overriding("ForceCommand /bin/sh", says: "sshd has forcecommand “/bin/sh” in force"),
    overriding("AuthorizedKeysCommandUser root", says: "must be an account of its own"),
    overriding(
      "ClientAliveInterval 0", says: "sshd has clientaliveinterval “0” in force for matchbook, where it must be from 1"),
    overriding("AuthenticationMethods any", says: "sshd has authenticationmethods “any” in force"),
    // Of this option the last line read counts.
    .init(
      "echo MaxStartups 10:30:100 > \(late)", mending: "rm \(late)",
      says: "sshd has maxstartups “10:30:100” in force for matchbook, where it must be 100 or more;"),
    .init(
      "install -o matchbook -m 600 /dev/null /var/backups/matchbook/Mon.sqlite.partial-77",
      mending: "rm /var/backups/matchbook/Mon.sqlite.partial-77",
      says: "An unfinished copy is left over from a command that was killed"),
    .init(
      "chmod 644 /etc/matchbook/copy-key", mending: "chmod 600 /etc/matchbook/copy-key",
      says: "run 'chmod 600 /etc/matchbook/copy-key' as root"),
    .init("mv \(ours) /root/kept", mending: "mv /root/kept \(ours)", says: "sshd has forcecommand “none” in force"),
    .init("chmod 666 \(ours)", mending: "chmod 644 \(ours)", says: "run 'chmod 644 \(ours)' as root"),
    .init(
      "echo Nonsense yes > \(local)", mending: "rm \(local)", says: "sshd does not tell its options (\(local): line 1"),
    .init("chmod 755 \(folder)", mending: "chmod 2710 \(folder)", says: "\(folder) is open to more than it should be"),
    .init(
      "chown ada \(folder)", mending: "chown matchbook \(folder)", says: "\(folder) belongs to ada instead of matchbook"
    ),
    .init(
      "chmod 640 \(database)", mending: "chmod 600 \(database)", says: "\(database) is open to others than its owner"),
    .init(
      "chown ada \(database).queue", mending: "chown matchbook \(database).queue",
      says: "\(database).queue belongs to user"),
    .init(
      "chmod 644 \(database).keys", mending: "chmod 640 \(database).keys", says: "\(database).keys is open to more"),
    .init(
      "chgrp mentoring \(database).keys", mending: "chgrp matchbook-keys \(database).keys",
      says: "\(database).keys belongs to the group mentoring, so matchbook-keys cannot read it"),
    .init(
      "cp -p \(database).keys /root/kept; sed -i 1d \(database).keys", mending: "cp -p /root/kept \(database).keys",
      says: "\(database).keys does not hold the keys that are in force"),
    .init(
      "chmod 775 /usr/local/bin", mending: "chmod 755 /usr/local/bin", says: "run 'chmod 755 /usr/local/bin' as root"),
    .init(
      "chown matchbook /usr/local/bin/matchbook", mending: "chown root /usr/local/bin/matchbook",
      says: "/usr/local/bin/matchbook belongs to matchbook instead of root"),
    .init(
      "sed -i 's|^\\(matchbook:.*\\):/:|\\1:\(folder):|' /etc/passwd",
      mending: "sed -i 's|^\\(matchbook:.*\\):\(folder):|\\1:/:|' /etc/passwd",
      says: "matchbook can write to its home \(folder)"),
    .init(
      "chmod 644 /etc/sudoers.d/matchbook", mending: "chmod 440 /etc/sudoers.d/matchbook",
      says: "run 'chmod 440 /etc/sudoers.d/matchbook' as root"),
    .init(
      "systemctl disable -q matchbook-backup.timer", mending: "systemctl enable -q matchbook-backup.timer",
      says: "matchbook-backup.timer is not enabled"),
    .init(
      "touch -d '9 days ago' /var/backups/matchbook/*", mending: "touch /var/backups/matchbook/*",
      says: "The newest backup in /var/backups/matchbook is 9 days old"),
    .init(
      "mkdir /root/away; mv /var/backups/matchbook/* /root/away/",
      mending: "mv /root/away/* /var/backups/matchbook/; rmdir /root/away", says: "There is no backup in"),
    .init(
      "chmod 755 /var/backups/matchbook", mending: "chmod 700 /var/backups/matchbook",
      says: "/var/backups/matchbook is open to more than it should be"),
    .init(
      "mv /usr/sbin/sshd /root/kept", mending: "mv /root/kept /usr/sbin/sshd", says: "there is no sshd on this host"),
  ]
}

@Suite(
  "Looking a host over", .serialized,
  .disabled(if: TestHost.obstacle != nil, Comment(rawValue: TestHost.obstacle ?? "")))
nonisolated struct HostDoctorTests {
  /// Of this suite alone: others break theirs.
  private static let prepared = Result { try HostedDesk() }
  private let host: TestHost

  init() throws { host = try Self.prepared.get().host }

  private func doctor(as account: String = "root") throws -> CommandRun {
    try host.run("cd /; runuser -u \(account) -- matchbook doctor --database \(HostedDesk.database)")
  }

  @Test func `finds nothing wrong with one set up as the document says, and leaves nothing of root's behind`() throws {
    let well = try doctor()
    #expect(well.status == 0, "\(well.output)")
    #expect(well.output.contains("options in force that keep matchbook to the gate."))
    #expect(well.output.contains("A backup is made every night."))
    #expect(well.said == "Nothing needs to be done.\n")
    #expect(try host.run("find /var/lib/matchbook -user root").output == "")
  }

  @Test(arguments: HostFault.all) func `finds what has gone wrong, and says what to do`(fault: HostFault) throws {
    let broken = try host.run(fault.breaking)
    try #require(broken.status == 0, "\(broken.said)")
    let ill = try doctor()
    let mended = try host.run(fault.mending)
    try #require(mended.status == 0, "\(mended.said)")
    #expect(ill.status == 1)
    #expect(ill.output.contains(fault.words), "\(ill.output)")
    let well = try doctor()
    #expect(well.status == 0, "\(well.output)")
  }

  @Test func `says which backups can be read by anybody who has them`() throws {
    #expect(try doctor().output.contains("ok       The backups in /var/backups/matchbook are encrypted."))
    let open = try host.run("cd /var/backups/matchbook; install -o matchbook -m 600 /dev/null Mon.sqlite")
    #expect(open.status == 0)
    let findings = try doctor()
    #expect(try host.run("rm /var/backups/matchbook/Mon.sqlite").status == 0)
    #expect(findings.status == 0)
    #expect(
      findings.output.contains("note     1 of the backups in /var/backups/matchbook isn't encrypted"),
      "\(findings.output)")
  }

  @Test func `as another account it says what it could not look at`() throws {
    let owner = try doctor(as: "matchbook")
    #expect(owner.status == 0, "\(owner.output)")
    #expect(owner.output.contains("note     What sshd lets people do could not be looked at"), "\(owner.output)")
    let other = try doctor(as: "ada")
    #expect(other.status == 77)
    #expect(other.said.contains("You may not open \(HostedDesk.database)"), "\(other.said)")
  }

  @Test func `every option that the shipped file sets for the account is held against what is in force`() throws {
    let shipped = try String(
      contentsOfFile: TestHost.checkout + "/Resources/Deployment/sshd_config.d/matchbook.conf", encoding: .utf8)
    let set = shipped.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.hasPrefix("#") && !$0.hasPrefix("Match") }
      .compactMap { $0.split(separator: " ").first?.lowercased() }
    let promised = ServerOption.promised(database: HostedDesk.database).map(\.name)
    #expect(Set(set) == Set(promised))
  }
}
