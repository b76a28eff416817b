import TestSupport
import Testing

@Suite(
  "A host set up as HOSTING.md says", .serialized,
  .disabled(if: TestHost.obstacle != nil, Comment(rawValue: TestHost.obstacle ?? "")))
nonisolated struct HostingTests {
  /// Of this suite alone: others break theirs.
  private static let prepared = Result { try HostedDesk(.package) }
  private let desk: HostedDesk

  init() throws { desk = try Self.prepared.get() }

  private func said(_ block: String) throws -> String { try #require(desk.said[block], "\(block)") }

  @Test func `every command of the document works as it is there`() throws {
    #expect(desk.said.count == 21)
    let setup = try said("Install Matchbook and set the host up 1")
    #expect(setup.contains("The way in over SSH: done."), "\(setup)")
    #expect(try said("Install Matchbook and set the host up 2").contains("holds"))
    #expect(try said("People 1").contains("ssh matchbook@desk.example.org"))
    #expect(try said("When somebody leaves or loses a computer 2").contains("is revoked and is never taken again"))
    #expect(try said("Backups, encrypted, on another computer 1").contains(".sqlite.age"))
    #expect(try said("Upgrade 1").contains("The way in over SSH: done already."))
    let doctor = try said("Is all well? 1")
    #expect(doctor.contains("Nothing needs to be done."), "\(doctor)")
  }

  @Test func `an export leaves encrypted, and its reader alone reads it`() throws {
    let export = try desk.host.run(
      "cat ~dora/youth.csv.age | head -c 21; age --decrypt -i ~dora/key.txt ~dora/youth.csv.age")
    #expect(export.output.hasPrefix("age-encryption.org/v1"), "\(export.said)")
    #expect(export.output.contains("Chen"), "\(export.output)")
  }

  @Test func `backups are encrypted, and their copies and heads are on the other computer`() throws {
    let there = try desk.host.run("cd ~copies/matchbook; ls; age --decrypt -i ~dora/key.txt *.age | head -c 15")
    let names = there.output.split(separator: "\n")
    #expect(names.count == 3 && names[0].hasSuffix(".head") && names[1].hasSuffix(".sqlite.age"), "\(there.output)")
    #expect(names.last == "SQLite format 3", "\(there.said)")
    let verified = try desk.host.run("desk audit verify --head \"$(cat ~copies/matchbook/*.head)\"")
    #expect(verified.status == 0, "\(verified.said)")
    #expect(try desk.host.run("ls /var/backups/matchbook/*.sqlite").status != 0, "no other copy is left")
    // What isn't encrypted does not leave.
    let open = try desk.host.run(
      """
      cd /var/backups/matchbook; mkdir /root/kept; mv * /root/kept; touch Mon.sqlite; rm -f ~copies/matchbook/*
      systemctl start matchbook-copy.service; echo $?; ls ~copies/matchbook; rm Mon.sqlite; mv /root/kept/* .
      """)
    #expect(open.output == "1\n", "\(open.output)")
  }

  @Test func `a failure is said by mail`() throws {
    #expect(try desk.host.run("cat /srv/mail").output.contains("Subject: trial failed on desk"))
    let broken = try desk.host.run(
      """
      rm /srv/mail; chmod 000 /etc/matchbook/recipients; systemctl start matchbook-backup.service; echo $?
      chmod 644 /etc/matchbook/recipients
      for _ in $(seq 100); do [ -s /srv/mail ] && break; sleep 0.1; done; cat /srv/mail
      """)
    #expect(broken.output.hasPrefix("1\nTo: office@example.org\nSubject: matchbook-backup.service failed on desk\n"))
    let checked = try desk.host.run(
      """
      rm /srv/mail; chmod 640 \(HostedDesk.database); systemctl start matchbook-doctor.service; echo $?
      chmod 600 \(HostedDesk.database)
      for _ in $(seq 100); do [ -s /srv/mail ] && break; sleep 0.1; done; cat /srv/mail
      """)
    #expect(checked.output.contains("Subject: matchbook-doctor.service failed"), "\(checked.output)")
  }

  @Test func `all consoles end when the host is closed, and nobody comes in before it is open again`() throws {
    let console = try desk.host.terminal("exec runuser -u ada -- ssh -tt matchbook@desk.example.org")
    try console.wait(for: "Ada Ambassador")
    let document = try HostingDocument()
    let blocks = document.blocks.filter { $0.section == "Ending all consoles" }
    #expect(try desk.host.run(document.script(blocks[0])).status == 0)
    _ = try console.waitForExit()
    let request = "runuser -u ada -- ssh -o BatchMode=yes matchbook@desk.example.org tasks"
    #expect(try desk.host.run(request).said.contains("The desk is closed until 5 PM."))
    #expect(try desk.host.run(document.script(blocks[1])).status == 0)
    #expect(try desk.host.run(request).status == 0)
  }

  /// A hundred and ten connections that say nothing, and ten people.
  @Test func `those who connect and say nothing keep nobody out`() throws {
    func comeIn() throws -> Int {
      let run = try desk.host.run(
        """
        exec 3< <(for n in $(seq 110); do exec {f}<> /dev/tcp/127.0.0.1/22; done; echo ready; exec sleep 60)
        silent=$!
        read -r -u 3 _
        for n in $(seq 10); do
          runuser -u ada -- ssh -o BatchMode=yes matchbook@desk.example.org tasks > /dev/null 2>&1 && echo in &
          sessions+=($!)
        done
        wait "${sessions[@]}"
        kill $silent
        """)
      return run.output.split(separator: "\n").count { $0 == "in" }
    }
    #expect(try comeIn() == 10)
    let drop = "/etc/ssh/sshd_config.d/matchbook.conf"
    #expect(
      try desk.host.run(
        "cp \(drop) /root/drop; sed -i -E '/^(MaxStartups|PerSource|LoginGrace)/d' \(drop); systemctl restart ssh"
      ).status == 0)
    #expect(try comeIn() < 10, "sshd by itself lets fewer wait")
    #expect(try desk.host.run("cp /root/drop \(drop); systemctl restart ssh").status == 0)
  }

  @Test func `without PAM people come in after what the document says, and not before`() throws {
    let request = "runuser -u ada -- ssh -o BatchMode=yes matchbook@desk.example.org tasks"
    let document = try HostingDocument()
    let opening = try #require(document.blocks.first { $0.section == "A host whose sshd works without PAM" })
    let locked = try desk.host.run(
      """
      passwd --quiet --lock matchbook; usermod --password '!*' matchbook
      sed -i 's/^UsePAM yes/UsePAM no/' /etc/ssh/sshd_config; systemctl restart ssh; \(request)
      """)
    #expect(locked.status == 255, "\(locked.said)")
    let doctor = try desk.host.run("matchbook doctor --database \(HostedDesk.database)")
    #expect(doctor.output.contains("sshd works without PAM (UsePAM no) and so refuses matchbook"), "\(doctor.output)")
    #expect(try desk.host.run(document.script(opening) + "\n" + request).status == 0)
    #expect(
      try desk.host.run("sed -i 's/^UsePAM no/UsePAM yes/' /etc/ssh/sshd_config; systemctl restart ssh").status == 0)
  }

  @Test func `an ambassador logs a session, the supervisor reviews it, and the guardian hears who has seen the record`()
    throws
  {
    #expect(try said("People 3").contains("S-1"))
    let rejected = try desk.host.run("cat ~fay/to-correct.csv").output
    #expect(rejected.contains("Ben,Smith,13/45/2012,") && !rejected.contains("Xiomara"))

    let console = try desk.host.terminal(
      "exec runuser -u sue -- ssh -tt matchbook@desk.example.org console --screen matches")
    try console.wait(for: "Chen")
    console.send("\r")
    try console.wait(for: "90 minutes in person: homework")
    #expect(console.screen.contains("Sue Supervisor"))
    console.send("\u{11}")

    let letter = try desk.host.run("desk audit reads Y-1 --letter")
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
      "visudo -cf /etc/sudoers.d/matchbook", "sshd -t",
      "systemd-analyze verify /lib/systemd/system/matchbook-*.service /lib/systemd/system/matchbook-*.timer",
      "systemctl is-active matchbook-backup.timer matchbook-doctor.timer",
      "systemd-sysusers --dry-run /usr/lib/sysusers.d/matchbook.conf",
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
      """
      age --decrypt -i ~dora/key.txt -o /tmp/copy.sqlite /var/backups/matchbook/*.age && chown matchbook /tmp/copy.sqlite &&
        chmod 600 /tmp/copy.sqlite && desk audit verify --database /tmp/copy.sqlite && rm /tmp/copy.sqlite*
      """)
    #expect(told.status == 0, "\(told.said)")
  }

}
