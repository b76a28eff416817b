import TestSupport
import Testing

@Suite(
  "One shared machine with sudo", .serialized,
  .disabled(if: TestHost.obstacle != nil, Comment(rawValue: TestHost.obstacle ?? "")))
nonisolated struct FrontDeskTests {
  private static let gate = "/usr/local/bin/matchbook gate --sudo --database \(HostedDesk.database)"
  /// Of this suite alone: others break theirs.
  private static let prepared = Result { try HostedDesk() }
  private let host: TestHost

  init() throws {
    host = try Self.prepared.get().host
    // Bob sits at the desk but is nobody in Matchbook; Eve is somebody else's.
    let made = try host.run(
      """
      set -e
      id bob > /dev/null 2>&1 || useradd --create-home -G mentoring bob
      id eve > /dev/null 2>&1 || useradd --create-home eve
      usermod -a -G mentoring sue
      echo 'the hoard of Fafnir' > /srv/secret && chown matchbook /srv/secret && chmod 400 /srv/secret
      sudo -u matchbook sh -c 'umask 077; cat /srv/secret > /tmp/other.sqlite'
      """)
    try #require(made.status == 0, "\(made.said)")
  }

  @Test(arguments: [("ada", "Ada Ambassador, ambassador"), ("sue", "Sue Supervisor, supervisor")])
  func `each account is its own user`(account: String, name: String) throws {
    let lies = "MATCHBOOK_USER=matchbook SUDO_UID=0 SUDO_USER=root LOGNAME=sue USER=sue"
    let console = try host.terminal("exec runuser -u \(account) -- env \(lies) sudo -n -u matchbook \(Self.gate)")
    try console.wait(for: name)
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
  }

  @Test func `desk opens the console of each, and takes no words`() throws {
    let console = try host.terminal("cd /; exec runuser -u ada -- desk")
    try console.wait(for: "Ada Ambassador, ambassador")
    console.send("q")
    #expect(try console.waitForExit() == .exited(0))
    let refused = try host.run("cd /; runuser -u ada -- desk user list")
    #expect(refused.status == 64)
    #expect(refused.output == "" && refused.said == "desk takes no words here: it opens your console.\n")
  }

  @Test func `whoever is nobody in Matchbook is told so`() throws {
    let refused = try host.run("runuser -u bob -- sudo -n -u matchbook \(Self.gate)")
    #expect(refused.status == 77)
    #expect(refused.said.contains("bob is not a user of this database"))
  }

  @Test func `of the variables of the caller only language and terminal come to the gate`() throws {
    let evil = [
      "LD_PRELOAD", "BASH_ENV", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "TZ", "NCURSES_TRACE", "MATCHBOOK_USER",
      "MATCHBOOK_DATABASE", "MATCHBOOK_RESOURCES", "XDG_STATE_HOME", "SWIFT_BACKTRACE", "LC_ALL", "EDITOR", "PAGER",
    ].map { "\($0)=/evil" }.joined(separator: " ")
    func environment(_ options: String) throws -> [Substring] {
      let console = try host.terminal(
        "exec runuser -u ada -- env LANG=C.UTF-8 \(evil) sudo -n \(options) -u matchbook \(Self.gate)")
      try console.wait { $0.contains("Ada Ambassador") || $0.contains("cannot be found") || $0.contains("not allowed") }
      return try host.run(#"tr '\0' '\n' < /proc/$(pgrep -n -x matchbook)/environ"#).output.split(separator: "\n")
    }
    let kept = try environment("")
    #expect(kept.contains("LANG=C.UTF-8") && kept.contains("TERM=xterm-256color"), "\(kept)")
    #expect(!kept.contains { $0.hasSuffix("=/evil") }, "\(kept)")
    // Where the rule lets them through, they come.
    try relaxed {
      let arrived = try environment("-E")
      #expect(arrived.count { $0.hasSuffix("=/evil") } > 8, "\(arrived)")
    }
  }

  /// What a front desk might type to get more, which must bring nothing; and with a rule that lets all through, does.
  @Test(arguments: [
    "sudo -n -u matchbook cat /srv/secret",
    "sudo -n -u matchbook sh -c 'cat /srv/secret'",
    "sudo -n cat /srv/secret",
    "sudo -n -u '#0' cat /srv/secret",
    "echo cat /srv/secret | sudo -n -u matchbook -s",
    "echo cat /srv/secret | sudo -n -u matchbook -i",
    "EDITOR=cat sudoedit -n -u matchbook /srv/secret",
    "sudo -n -u matchbook /usr/local/bin/matchbook user list | sed 's/Ada Ambassador/the hoard of Fafnir/'",
    "sudo -n -u matchbook \(gate) --help | sed 's/OVERVIEW/the hoard of Fafnir/'",
    "sudo -n -u matchbook /usr/local/bin/matchbook keys --sshd --database \(HostedDesk.database) | "
      + "sed 's/ssh-ed25519/the hoard of Fafnir/'",
  ])
  func `nothing else can be done with the rule`(command: String) throws {
    func brings(_ who: String = "ada") throws -> String {
      let run = try host.run(
        #"cd /; exec runuser -u "$1" -- env MATCHBOOK_DATABASE="$3" timeout 20 bash -c "$2""#, who, command,
        HostedDesk.database, input: "")
      return run.output + run.said
    }
    let brought = try brings()
    #expect(!brought.contains("the hoard of Fafnir"), "\(brought)")
    try relaxed {
      let brought = try brings()
      #expect(brought.contains("the hoard of Fafnir"), "\(brought)")
    }
  }

  @Test func `whoever does not belong to the desk cannot come in`() throws {
    for account in ["eve", "matchbook-keys"] {
      let refused = try host.run(
        "cd /; runuser -u \(account) -- sudo -n -u matchbook \(Self.gate)")
      #expect(refused.status == 1)
      #expect(refused.said.contains("a password is required"), "\(refused.said)")
    }
  }

  /// Works with a rule that lets everybody at the desk do everything, and takes it away again.
  private func relaxed(_ work: () throws -> Void) throws {
    let made = try host.run(
      """
      printf '%%mentoring ALL = (ALL) NOPASSWD: SETENV: ALL\\nDefaults !env_reset, runcwd=*\\n' > /etc/sudoers.d/zz-open
      chmod 440 /etc/sudoers.d/zz-open; visudo -c
      """)
    try #require(made.status == 0, "\(made.said)\(made.output)")
    defer { _ = try? host.run("rm /etc/sudoers.d/zz-open") }
    try work()
  }
}
