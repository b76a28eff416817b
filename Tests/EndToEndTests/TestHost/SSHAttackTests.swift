import Foundation
import Testing

@Suite(
  "Attacks over SSH", .serialized,
  .disabled(if: TestHost.obstacle != nil, Comment(rawValue: TestHost.obstacle ?? "")))
nonisolated struct SSHAttackTests {
  private static let staged = Result { try TestHost.staged() }
  private let host: TestHost

  init() throws { host = try Self.staged.get() }

  @Test(arguments: SSHAttack.all) func `bring nothing`(attack: SSHAttack) throws {
    func wins(at place: SSHAttack.Place) throws -> (Bool, Comment) {
      let brought = try host.attack(at: place.rawValue, attack.script, after: attack.after)
      return (brought.contains("the hoard of Fafnir"), "\(place): \(brought)")
    }
    let (isLost, shipped) = try wins(at: .shipped)
    #expect(!isLost, shipped)
    if attack.hole != .gate {
      let (isLost, gate) = try wins(at: .gate)
      #expect(!isLost, gate)
    }
    let (isReal, hole) = try wins(at: attack.hole)
    #expect(isReal, hole)
  }

  /// Those that sshd sets itself, whatever is sent.
  private static let ofSSHD = ["HOME", "SSH_ORIGINAL_COMMAND", "SSH_USER_AUTH"]
  private static let variables =
    ofSSHD + [
      "LD_PRELOAD", "LD_LIBRARY_PATH", "BASH_ENV", "ENV", "TERMINFO", "TERMINFO_DIRS", "TERMCAP", "NCURSES_TRACE",
      "SQLITE_TMPDIR", "TMPDIR", "TZDIR", "TZ", "MALLOC_CHECK_", "SWIFT_BACKTRACE", "MATCHBOOK_USER",
      "MATCHBOOK_DATABASE",
      "MATCHBOOK_RESOURCES", "SUDO_UID", "LC_ALL", "LOCPATH", "XDG_STATE_HOME",
    ]

  @Test func `of all variables a client sends, only the language comes as far as the gate`() throws {
    func arrived(at place: SSHAttack.Place) throws -> Set<String> {
      // What an open sshd takes for the request would not open the console.
      let names = place == .shipped ? Self.variables : Self.variables.filter { $0 != "SSH_ORIGINAL_COMMAND" }
      let sent = names.map { "\($0)=/evil" }.joined(separator: " ")
      let script =
        "console 'tr \"\\0\" \"\\n\" < /proc/$(pgrep -n -x matchbook)/environ' -o SetEnv=\"\(sent) LANG=C.utf8\""
      let text = try host.attack(at: place.rawValue, script)
      let lines = text.split(whereSeparator: \.isNewline)
      #expect(lines.contains("LANG=C.utf8"), "\(text)")
      return Set(lines.filter { $0.hasSuffix("=/evil") }.compactMap { $0.split(separator: "=").first.map(String.init) })
    }
    #expect(try arrived(at: .shipped) == [])
    // Where sshd takes everything in, all of them come as far, so that this could fail.
    #expect(try arrived(at: .gate) == Set(Self.variables).subtracting(Self.ofSSHD))
  }

  @Test func `nobody who comes in over SSH has reached the listeners of the host`() throws {
    let before = try count()
    _ = try host.attack(at: 22, "hold -L 7107:127.0.0.1:7000 -L 7108:/run/hoard.socket; take 7107; take 7108")
    #expect(try count() == before)
    _ = try host.attack(at: 2203, "hold -L 7107:127.0.0.1:7000 -L 7108:/run/hoard.socket; take 7107; take 7108")
    #expect(try count() == before.map { $0 + 1 })
  }

  /// How often each listener was reached.
  private func count() throws -> [Int] {
    let told = try host.run("systemctl show --value -p NAccepted hoard-port.socket hoard-socket.socket")
    return told.output.split(separator: "\n").compactMap { Int($0) }
  }
}
