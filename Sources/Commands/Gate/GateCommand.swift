import ArgumentParser
import Domain

/// `matchbook gate`: the only door to a database that people reach over SSH, or through sudo at a shared machine.
///
/// sshd runs it by `ForceCommand` whatever was asked for. Without a request it opens the console; a request is split into
/// words here and runs as one of the commands that are allowed, with the rights of whoever the key belongs to. It starts no
/// other program.
struct GateCommand: LocalCommand, AsyncParsableCommand {
  static let whyLocal = "The SSH server runs it for each person who comes in; nobody asks for it."
  static let shows: [ShownPlace] = []

  static let configuration = CommandConfiguration(
    commandName: "gate", abstract: "Lets people in whom sshd knows by key, or sudo by account.",
    discussion: """
      For sshd's ForceCommand, which must expose the key (ExposeAuthInfo), and for a sudo rule. See HOSTING.md in \
      share/matchbook/Documentation. \(whyLocal)
      """)

  @OptionGroup var global: GlobalOptions

  @Flag(help: "For a sudo rule: people are known by the account that called sudo, and get the console.")
  var sudo = false

  @MainActor func run() async throws { try await Gate(database: global.database, isSudo: sudo).run() }
}
