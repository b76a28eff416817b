import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook youth consent`: what guardians sign, and its end.
struct YouthConsentCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "Records what an adult guardian has signed for a youth, and ends it.",
    subcommands: [Add.self, End.self])

  /// `matchbook youth consent add`: records what a guardian has signed.
  struct Add: RemoteCommand {
    static let shows: [ShownPlace] = [.page, .family]

    static let configuration = CommandConfiguration(abstract: "Records what an adult guardian has signed.")

    @OptionGroup var global: GlobalOptions
    @Option(help: "The guardian who signed, such as A-12.") var signer: String
    @Option(parsing: .unconditional, help: "The day it was signed; today without it.") var on: PastDay?
    @Option(help: "Whether this guardian may sign, where nobody has asked yet: yes or no.") var mayConsent: String?

    @Argument(help: "The youth, such as Y-1042.")
    var youth: String
    @Argument(help: "\(ConsentKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kinds: [String]

    @MainActor func run() async throws {
      let youth = try YouthCommand.reference(youth)
      let kinds = try kinds.map { try YouthCommand.choice($0, ConsentKind.self) }
      let answer = try mayConsent.map { try YouthCommand.choice($0, Answer.self) } ?? .notAsked
      let session = try CommandSession(global)
      let (_, relative) = try YouthCommand.relative(signer, of: youth, in: session)
      let day = try on?.day(in: session)
      try session.attempt { () throws(RepositoryError) in
        try session.workspace.recordConsent(
          kinds, for: youth, signedBy: relative.personID, on: day, mayConsent: answer)
      }
      if !global.quiet { StandardStreams.say(English.Steps.consented(youth, kinds)) }
    }
  }

  /// `matchbook youth consent end`: ends a consent that a guardian takes back.
  struct End: RemoteCommand {
    static let shows: [ShownPlace] = [.page, .family]

    static let configuration = CommandConfiguration(abstract: "Ends a consent that a guardian takes back.")

    @OptionGroup var global: GlobalOptions
    @Option(help: "Why.") var reason: String
    @Option(parsing: .unconditional, help: "The first day without it; today without this.") var on: PastDay?

    @Argument(help: "The youth, such as Y-1042.")
    var youth: String
    @Argument(help: "\(ConsentKind.allCases.map(\.rawValue).joined(separator: ", ")).")
    var kind: String

    @MainActor func run() async throws {
      let youth = try YouthCommand.reference(youth)
      let kind = try YouthCommand.choice(kind, ConsentKind.self)
      let session = try CommandSession(global)
      let day = try on?.day(in: session)
      let record = try session.attempt { () throws(RepositoryError) in try session.workspace.youthRecord(youth) }
      let today = session.workspace.clock.today()
      let running = record.consents.filter { $0.consent.kind == kind && $0.consent.runs(on: today) }
      guard !running.isEmpty else { throw CommandSession.failure(English.Family.noConsent(youth, kind), .failed) }
      var ended: EndedConsent?
      for line in running {
        ended = try session.attempt { () throws(RepositoryError) in
          try session.workspace.revokeConsent(line.id, of: youth, on: day, reason: reason)
        }
      }
      guard !global.quiet, let ended else { return }
      StandardStreams.say(ended.words(for: youth, in: session.workspace))
    }
  }
}
