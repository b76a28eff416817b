import Testing

/// One way in which somebody might try to get more over SSH than the gate gives.
///
/// Every attack is tried three times: against a host as we ship it, and against the gate behind an sshd that is as open as
/// can be, where it must bring nothing; and where the hole it aims at is open, where it must bring what it is after.
nonisolated struct SSHAttack: Sendable, CustomTestStringConvertible {
  /// The sshds of a staged host, by their ports.
  enum Place: Int, Sendable {
    case shipped = 22
    /// As open as can be, before the gate.
    case gate = 2201
    /// Where a shell reads the words that were asked for.
    case words = 2202
    /// Where a shell is all there is.
    case shell = 2203
    /// The gate where sshd tells it nothing.
    case silent = 2204
  }

  let testDescription: String
  /// Where the hole is open. `gate` for what only sshd can keep out.
  let hole: Place
  let script: String
  /// What to look for afterwards.
  let after: String

  init(_ name: String, winsAt hole: Place, _ script: String, after: String = "") {
    testDescription = name
    self.hole = hole
    self.script = script
    self.after = after
  }

  static let all = identities + words + files + transfers + forwarding + surroundings
}

nonisolated extension SSHAttack {
  /// As somebody else.
  static let identities: [SSHAttack] = [
    .init(
      "no key, where the password is empty", winsAt: .shell,
      "passwd -q -d matchbook; as nobody $at 'cat /srv/secret'; echo matchbook:opensesame | chpasswd"),
    .init("an unknown key", winsAt: .shell, "as mallory $at 'cat /srv/secret'"),
    .init("a revoked key", winsAt: .shell, "as rita $at 'cat /srv/secret'"),
    .init("a key signed by whom the site trusts", winsAt: .shell, "as signed $at 'cat /srv/secret'"),
    .init(
      "a key left in authorized_keys", winsAt: .shell,
      "plant .ssh/authorized_keys < /srv/keys/mallory.pub; as mallory $at 'cat /srv/secret'"),
    .init("the right password", winsAt: .shell, "by password $at 'cat /srv/secret'"),
    .init("root", winsAt: .shell, "s root@127.0.0.1 'cat /srv/secret'"),
    .init("another account of the host", winsAt: .shell, "s dora@127.0.0.1 \"echo $hoard\""),
    .init(
      "a forged word of sshd", winsAt: .silent,
      "s -o SetEnv=SSH_USER_AUTH=/srv/evil/forged $at 'user list' | sed \"s/Dora Director/$hoard/\""),
    .init(
      "a forged word of sudo", winsAt: .words,
      """
      during 'Dora Director' 'echo $hoard' env TERM=xterm ssh "${client[@]}" -p $port -i /srv/keys/ada -tt \\
        -o SetEnv="SUDO_UID=$(id -u dora)" $at 'gate --sudo --database /var/lib/matchbook/matchbook.sqlite'
      """),
    .init(
      "another user by variable", winsAt: .words,
      "s -o SetEnv=MATCHBOOK_USER=fafnir $at tasks |& sed \"s/fafnir is not a user/$hoard/\""),
    .init(
      "another database by variable", winsAt: .words,
      "s -o SetEnv=MATCHBOOK_DATABASE=/srv/evil/other/other.sqlite $at 'user list'"),
  ]

  /// What a shell would make of the words.
  static let words: [SSHAttack] = [
    .init("a command", winsAt: .shell, "s $at 'cat /srv/secret'"),
    .init("a shell", winsAt: .shell, "s $at 'sh -c \"cat /srv/secret\"'"),
    .init("a command on a terminal", winsAt: .shell, "s -tt $at 'cat /srv/secret'"),
    .init("a semicolon", winsAt: .words, "s $at 'help; cat /srv/secret'"),
    .init("and", winsAt: .words, "s $at 'help && cat /srv/secret'"),
    .init("a pipe", winsAt: .words, "s $at 'help | tee /srv/loot/x'"),
    .init("a redirection", winsAt: .words, "s $at 'help > /srv/loot/x'"),
    .init("a substitution", winsAt: .words, "s $at 'search \"$(cat /srv/secret > /srv/loot/x)\"'"),
    .init("backquotes", winsAt: .words, "s $at 'search `touch /srv/loot/x`'"),
    .init("a line break", winsAt: .words, "s $at $'help\\ncat /srv/secret'"),
    .init("a quote that ends", winsAt: .words, "s $at \"search 'a' ; cat /srv/secret #'\""),
    .init("more rights", winsAt: .words, "s $at 'user role ada supervisor'", after: rank),
    .init("the keys", winsAt: .words, "s $at 'keys --sshd' | sed \"s/ssh-ed25519/$hoard/\""),
  ]

  private static let rank = """
    desk user list | sed "s/Ada Ambassador *supervisor/$hoard/"
    desk user role ada ambassador --quiet
    """

  /// Files of the host, named to the program.
  static let files: [SSHAttack] = [
    .init("another database", winsAt: .words, "s $at 'user list --database /srv/evil/other/other.sqlite'"),
    .init("a new database", winsAt: .words, "s $at 'init --database /srv/loot/x'"),
    .init("a demo", winsAt: .words, "s -o SetEnv=XDG_CACHE_HOME=/srv/loot $at 'demo --build-only'"),
    .init("a backup", winsAt: .words, "s $at 'backup /srv/loot/x'"),
    .init("a script for the console", winsAt: .words, "s $at 'console --script /srv/secret'"),
    .init(
      "a saved screen", winsAt: .words,
      "echo 'g t' > /srv/evil/script; s $at 'console --script /srv/evil/script --save-screen /srv/loot/x'"),
    .init(
      "a file to import", winsAt: .words,
      """
      printf 'First name,Last name,DOB\\nMei,Chen,2014-02-12\\n' > /srv/evil/form.csv
      s $at 'import youth /srv/evil/form.csv' |& sed "s/youth was added/$hoard/"
      """),
    .init(
      "a file for bad rows", winsAt: .words,
      "printf 'First name,Last name,DOB\\nMei,Chen,13/45/2014\\n' | s $at 'import youth - --errors /srv/loot/x'"),
    .init("a file to export to", winsAt: .words, "s $at 'export youth --output /srv/loot/x'"),
    .init(
      "a file as a key", winsAt: .words, "s $at 'user key add ada /srv/keys/eve.pub'",
      after: "desk user key list ada | sed \"s|$(ssh-keygen -l -f /srv/keys/eve.pub | cut -d' ' -f2)|$hoard|\""),
  ]
}
