import ArgumentParser
import Domain
import Localization
import Repository

/// `matchbook user key`: the SSH keys by which users are known.
struct UserKeyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "key", abstract: "Adds, lists and revokes users' SSH keys.",
    subcommands: [Add.self, List.self, Revoke.self])

  struct Add: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Takes a user's public key.",
      discussion: """
        Taken are ed25519, ecdsa, rsa of 3072 bits or more, and the kinds of security keys (sk-). The fingerprint is shown, \
        for comparing with what the owner sees.
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The login.")
    var login: String

    @Argument(help: "The file with the public key, which ends in .pub; - reads standard input.", completion: .file())
    var file: String

    var hostFile: String? { file != "-" ? "FILE" : nil }

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let key = try key()
      try KeyInspection.check(key)
      try session.attempt { () throws(RepositoryError) in try session.workspace.addKey(key, to: login) }
      if !global.quiet { StandardStreams.say(English.Users.keyAdded(key.fingerprint, to: login)) }
      StandardStreams.print(key.fingerprint)
    }

    private func key() throws -> PublicKey {
      do {
        let source = try ByteSource.file(file)
        var bytes: [UInt8] = []
        // No key is longer; what is cut off does not read as one.
        while bytes.count < 65_536, case let piece = try source.next(), !piece.isEmpty { bytes += piece }
        return try PublicKey(String(decoding: bytes, as: UTF8.self))
      } catch let error as TransferError {
        throw CommandSession.failure(English.Transfer.sentence(for: error), ExitStatus(error))
      } catch let problem as PublicKeyProblem {
        throw CommandSession.failure(ResultList.inert(English.Users.sentence(for: problem)), .badData)
      }
    }
  }

  struct List: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "Lists keys, those of one user or all.")

    @OptionGroup var global: GlobalOptions
    @OptionGroup var output: FormatOption

    @Argument(help: "The login.")
    var login: String?

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let keys = try session.attempt { () throws(RepositoryError) in try session.workspace.keys(of: login) }
      ResultList(
        name: "keys",
        columns: [
          .init(title: English.Users.loginColumn), .init(title: English.Users.kindColumn),
          .init(title: English.Users.fingerprintColumn), .init(title: English.Users.standingColumn),
          .init(title: English.Users.commentColumn, isFlexible: true),
        ], records: keys.map(Self.record), emptyText: English.Users.noKeys
      ).write(as: output.format)
    }

    private static func record(_ key: KeyRow) -> ResultList.Record {
      ResultList.Record(
        cells: [
          key.login, key.kind, key.fingerprint,
          key.revokedAt == nil ? English.Users.active : English.Users.revoked, key.comment,
        ],
        json: .object([
          ("login", .string(key.login)), ("kind", .string(key.kind)), ("fingerprint", .string(key.fingerprint)),
          ("comment", .string(key.comment)), ("addedAt", .string("\(key.addedAt)")),
          ("revokedAt", .optional(key.revokedAt.map { "\($0)" })),
        ]))
    }
  }

  struct Revoke: RemoteCommand {
    static let shows: [ShownPlace] = []

    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Takes a key back; consoles it has opened end within two seconds.")

    @OptionGroup var global: GlobalOptions

    @Argument(help: "The fingerprint, SHA256:…, as list shows it.")
    var fingerprint: String

    @MainActor func run() async throws {
      let session = try CommandSession(global)
      let login = try session.attempt { () throws(RepositoryError) in try session.workspace.revokeKey(fingerprint) }
      if !global.quiet { StandardStreams.say(English.Users.keyRevoked(fingerprint, of: login)) }
    }
  }
}
