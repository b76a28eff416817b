import ArgumentParser
import Domain
import Glibc
import Localization
import Repository

/// Asks at a terminal what the options of `matchbook host setup` don't say; elsewhere it must be said.
struct HostQuestions {
  private let mayAsk: Bool

  init(mayAsk: Bool) {
    self.mayAsk = mayAsk && StandardStreams.inputIsTerminal && StandardStreams.errorIsTerminal
  }

  /// Whether people come over SSH, and whether they sit at this computer.
  func ways(_ overSSH: Bool, _ sharedMachine: Bool) throws -> (Bool, Bool) {
    if overSSH || sharedMachine { return (overSSH, sharedMachine) }
    guard mayAsk else { throw CommandSession.failure(English.HostSetup.sayWay, .usage) }
    while true {
      switch try Self.line(English.HostSetup.askWay) {
      case "1": return (true, false)
      case "2": return (false, true)
      case "3": return (true, true)
      default: continue
      }
    }
  }

  func organization(_ named: String?) throws -> String {
    if let named, !named.isEmpty { return named }
    guard mayAsk else { throw CommandSession.failure(English.HostSetup.sayOrganization, .usage) }
    while true {
      let name = try Self.line(English.HostSetup.askOrganization)
      if !name.isEmpty { return name }
    }
  }

  /// The public keys for backups; none where nobody is asked or nobody has one yet.
  func recipients() throws -> [AgeRecipient] {
    guard mayAsk else { return [] }
    while true {
      let word = try Self.line(English.HostSetup.askRecipient)
      if word.isEmpty { return [] }
      do throws(EncryptionError) { return try AgeRecipient.read([word]) } catch {
        StandardStreams.say(English.Encryption.sentence(for: error))
      }
    }
  }

  /// The address for mail; nil where none is named, which leaves what is there.
  func mail(_ named: String?) throws -> String? {
    let text = try named ?? (mayAsk ? Self.line(English.HostSetup.askMail) : "")
    guard !text.isEmpty else { return nil }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      throw CommandSession.failure(English.HostSetup.badAddress(ResultList.inert(text)), .usage)
    }
    return text
  }

  /// Whether somebody at the terminal says yes.
  static func agrees(_ question: String) -> Bool {
    guard StandardStreams.inputIsTerminal, StandardStreams.errorIsTerminal else { return false }
    return StandardStreams.agrees(question)
  }

  private static func line(_ question: String) throws -> String {
    StandardStreams.ask(question)
    guard let line = readLine() else { throw CommandSession.failure(English.HostSetup.nothingDone, .failed) }
    return String(line.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
