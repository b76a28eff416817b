import Testing

/// One way in which somebody might try to get more over SSH than the gate gives.
nonisolated struct SSHAttack: Sendable, CustomTestStringConvertible {
  enum Identity {
    case ambassador, stranger, revoked, none
  }

  let testDescription: String
  var identity = Identity.ambassador
  /// The client, where it is not ssh.
  var options: [String] = []
  /// What is asked for; nil for nothing.
  var request: String?

  init(_ name: String, as identity: Identity = .ambassador, _ options: [String] = [], _ request: String? = nil) {
    testDescription = name
    self.identity = identity
    self.options = options
    self.request = request
  }

  /// `HERE` is the test's folder, with a file `secret`; `PORT` the port of sshd.
  static let all: [SSHAttack] = [
    .init("no key", as: .none, [], "tasks"),
    .init("an unknown key", as: .stranger, [], "tasks"),
    .init("a revoked key", as: .revoked, [], "tasks"),
    .init("a password", as: .none, ["-o", "PreferredAuthentications=password,keyboard-interactive"], "tasks"),
    .init("another account", ["-l", "nobody"], "tasks"),
    .init("a shell", [], "sh"),
    .init("a shell on a terminal", ["-tt"], "/bin/sh -i"),
    .init("another command", [], "cat HERE/secret"),
    .init("a command behind an allowed one", [], "tasks; cat HERE/secret"),
    .init("a command joined by and", [], "tasks && cat HERE/secret"),
    .init("a pipe", [], "tasks | tee HERE/loot"),
    .init("a redirection", [], "tasks > HERE/loot"),
    .init("a substitution", [], "log M-1 $(cat HERE/secret) > HERE/loot"),
    .init("a line break", [], "tasks\ncat HERE/secret"),
    .init("an unclosed quote", [], "search 'a; cat HERE/secret"),
    .init("the gate itself", [], "gate --database HERE/matchbook.sqlite"),
    .init("the gate as another", [], "gate --sudo"),
    .init("the keys", [], "keys --sshd"),
    .init("another database", [], "tasks --database HERE/other.sqlite"),
    .init("a demo", [], "demo --build-only"),
    .init("a new database", [], "init --database HERE/loot"),
    .init("a backup", [], "backup HERE/loot"),
    .init("a script", [], "console --script HERE/secret"),
    .init("a saved screen", [], "console --save-screen HERE/loot"),
    .init("a file to import", [], "import youth HERE/secret"),
    .init("a file for bad rows", [], "import youth - --errors HERE/loot"),
    .init("a file to export to", [], "export matches --output HERE/loot"),
    .init("a file as a key", [], "user key add ambassador HERE/secret"),
    .init("more rights", [], "user role ambassador director"),
    .init("the identity variable", ["-o", "SetEnv=MATCHBOOK_USER=director"], "user list"),
    .init("the variable of sshd", ["-o", "SetEnv=SSH_USER_AUTH=HERE/forged"], "user list"),
    .init("the variable of the request", ["-o", "SetEnv=SSH_ORIGINAL_COMMAND=tasks"], "user list"),
    .init("sftp", ["-s"], "sftp"),
    .init("an unknown subsystem", ["-s"], "netconf"),
    .init("scp reading, the old way", [], "scp -f HERE/secret"),
    .init("scp writing, the old way", [], "scp -t HERE/loot"),
    .init("a way through to a port", ["-W", "127.0.0.1:PORT"]),
    .init("a port on the host", ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0:127.0.0.1:PORT"]),
    .init("a socket on the host", ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "HERE/loot:127.0.0.1:PORT"]),
    .init("a proxy on the host", ["-N", "-o", "ExitOnForwardFailure=yes", "-R", "0"]),
  ]
}
