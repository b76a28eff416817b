import ArgumentParser
import Domain
import Foundation
import Glibc
import Localization
import Repository

/// What ``GateCommand`` does.
struct Gate {
  /// The file; nil for the one that the environment names.
  var database: String?
  /// Whether people come by sudo instead of by sshd.
  var isSudo = false

  @MainActor func run() async throws {
    let path = database ?? Locations().database
    let request = isSudo ? nil : GateEnvironment.value(of: "SSH_ORIGINAL_COMMAND")
    let identity = isSudo ? GateIdentity.fromSudo() : GateIdentity.fromSSH()
    let isExposed = GateEnvironment.value(of: "SSH_USER_AUTH") != nil
    let address =
      isSudo ? nil : GateEnvironment.value(of: "SSH_CONNECTION")?.split(separator: " ").first.map(String.init)
    GateEnvironment.close()
    guard let identity else {
      throw CommandSession.failure(isExposed ? English.Gate.noKey : English.Gate.noIdentity, .notPermitted)
    }
    let visit = try Visit(identity, database: path, address: address)
    try await Visit.$current.withValue(visit) { try await Self.run(request ?? "") }
  }

  @MainActor private static func run(_ request: String) async throws {
    // A command that writes tells in the same transaction who has come; for all others it is told now.
    defer { tellArrival() }
    let words = try WordsFromInput.filled(words(of: request))
    try await Echo.$request.withValue(words) { try await run(words) }
  }

  @MainActor private static func run(_ words: [String]) async throws {
    // Of the words that open the console, those that name a file or are not led by its name are answered below.
    if words.first ?? "console" == "console", let settings = ConsoleSettings(words: words), settings.database == nil {
      return try await ConsoleRunner.run(settings)
    }
    if let line = LogLine(words: words), line.database == nil { return try line.run() }
    var command = try command(words)
    try await command.run()
  }

  /// A disk that takes no writes does not keep anybody out.
  private static func tellArrival() { try? Visit.current?.workspace.recordArrival() }

  private static func refused(_ sentence: String, _ word: String) -> ExitCode {
    Visit.current?.workspace.recordRefusedRequest(word)
    return CommandSession.failure(sentence, .notPermitted)
  }

  private static func words(of request: String) throws -> [String] {
    do throws(CommandWords.Problem) { return try CommandWords(request).words } catch {
      throw CommandSession.failure(
        error == .unclosedQuote ? English.Gate.unclosedQuote : English.Gate.tooManyWords(CommandWords.most), .usage)
    }
  }

  /// The command that was asked for, once it is found to be one of those allowed and to name no file of the host.
  private static func command(_ words: [String]) throws -> any RemoteCommand {
    let first = words.first ?? "console"
    var refusal: String {
      English.Gate.notOverSSH(ResultList.inert(first), because: localReason(first), allowed: allowed)
    }
    guard isAllowed(first) else { throw refused(refusal, first) }
    let parsed: any ParsableCommand
    do {
      parsed = try MatchbookCommand.leaf(words) ?? MatchbookCommand.parseAsRoot(words.isEmpty ? [first] : words)
      // `help log` and `log --help` end by throwing the page.
      if type(of: parsed)._commandName == "help" {
        var page = parsed
        try page.run()
      }
    } catch {
      // Help, or what is wrong with the words.
      tellArrival()
      MatchbookCommand.end(with: error)
    }
    guard let command = parsed as? any RemoteCommand else {
      // A group such as `match` without its verb shows its help.
      if isGroup(parsed) {
        tellArrival()
        MatchbookCommand.end(with: CleanExit.helpRequest(parsed))
      }
      throw refused(refusal, first)
    }
    let file = command.global.database != nil ? "--database" : command.hostFile
    if let file { throw refused(English.Gate.noHostFile(file), "\(first) \(file)") }
    return command
  }

  /// Why a command is run where the database is alone; nil for a word that is none of the program's.
  private static func localReason(_ first: String) -> String? {
    let named = MatchbookCommand.configuration.subcommands.first { $0.configuration.commandName == first }
    return (named as? any LocalCommand.Type)?.whyLocal
  }

  private static func isGroup(_ command: any ParsableCommand) -> Bool {
    !type(of: command).configuration.subcommands.isEmpty
  }

  /// The first words that are allowed.
  private static var allowed: [String] {
    MatchbookCommand.configuration.subcommands.filter(isAllowed).map { $0._commandName } + ["help"]
  }

  private static func isAllowed(_ first: String) -> Bool {
    let named = MatchbookCommand.configuration.subcommands.first { $0.configuration.commandName == first }
    return named.map(isAllowed) ?? (first == "help")
  }

  private static func isAllowed(_ command: any ParsableCommand.Type) -> Bool {
    command is any RemoteCommand.Type || command.configuration.subcommands.contains(where: isAllowed)
  }
}

extension Gate {
  /// Reads the words with which sshd opens the gate, as the configuration that we ship says; nil for all others, which are
  /// for ``GateCommand`` to read.
  init?(words: [String]) {
    self.init()
    guard words.first == "gate" else { return nil }
    switch words.count {
    case 1: break
    case 3 where words[1] == "--database" && !words[2].hasPrefix("-"): database = words[2]
    default: return nil
    }
  }
}

extension Visit {
  /// Looks the visitor up and opens the database.
  ///
  /// - Throws: `ExitCode` after one sentence.
  init(_ identity: GateIdentity, database path: String, address: String?) throws {
    guard Store.isThere(path) else { throw CommandSession.failure(English.Gate.closed, .noInput) }
    let terminal = [address, CommandSession.terminalName].compactMap { $0 }.filter { !$0.isEmpty }
    do {
      let store = try Store.open(path: path)
      database = path
      switch identity {
      case .key(let key):
        self.key = key.fingerprint
        workspace = try Workspace.signIn(
          store, key: key, clock: store.clock, terminal: ([key.fingerprint] + terminal).joined(separator: " ")
        ).arriving
      case .login(let login):
        key = nil
        workspace = try Workspace.signIn(
          store, login: login, clock: store.clock, terminal: terminal.joined(separator: " ")
        ).arriving
      }
    } catch let error as StoreError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    } catch let error as RepositoryError {
      throw CommandSession.failure(English.sentence(for: error), ExitStatus(error))
    }
    try GateSeats.take(for: workspace, database: path)
    // Where the time zone has no file, nobody knows what day it is; every command then says so.
    if case .missing = workspace.timeZone { return }
    workspace.startDay()
  }
}
