import ArgumentParser
import Domain
import Localization
import Repository
import ViewModels

/// `matchbook undo`: takes back a change of the user's own, after saying what it is.
struct UndoCommand: RemoteCommand {
  static let shows: [ShownPlace] = [.ownChanges]

  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Takes back your last change, or one from the list, after saying what it is.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var output: FormatOption

  @Flag(help: "Lists your changes that can be taken back, the last first.")
  var list = false

  @Option(help: "Why. A change that protects somebody needs it.")
  var reason = ""

  @Argument(help: "The ID of the change in the list; without one, your last change.")
  var id: Int64?

  @MainActor func run() async throws {
    let session = try CommandSession(global)
    let desk = UndoDesk(session.workspace)
    if list { return try write(Self.value(desk.all())) }
    let offer = try Self.value(id.map(desk.change) ?? desk.last(everywhere: true))
    if offer.needsReason, !reason.contains(where: { !$0.isWhitespace }) {
      throw CommandSession.failure("\(offer.question) \(English.Undo.needsReason)", .usage)
    }
    guard try isWanted(offer) else { return }
    if let failure = desk.takeBack(offer, reason: reason) { throw CommandSession.failure(failure, .failed) }
    if !global.quiet { StandardStreams.say(English.Undo.doneByCommand(offer.phrase)) }
  }

  /// Asks at a terminal; elsewhere only `--yes` will do.
  @MainActor private func isWanted(_ offer: UndoOffer) throws -> Bool {
    if global.yes { return true }
    guard StandardStreams.inputIsTerminal else {
      throw CommandSession.failure(English.Undo.needsYes(offer.question), .usage)
    }
    return StandardStreams.agrees("\(offer.question) \(English.Undo.yesOrNo)\n")
  }

  @MainActor private func write(_ offers: [UndoOffer]) throws {
    ResultList(
      name: "changes",
      columns: [
        .init(title: English.Undo.idColumn), .init(title: English.Undo.whenColumn),
        .init(title: English.Undo.whatColumn, isFlexible: true),
      ],
      records: offers.map { offer in
        let (id, change, phrase) = (offer.id, offer.change, offer.phrase)
        return ResultList.Record(
          cells: ["\(id)", offer.when, change.canBeUndone ? phrase : "\(phrase) (\(English.Undo.final))"],
          json: .object([
            ("id", .string("\(id)")), ("action", .string(change.action.rawValue)),
            ("reference", .optional(change.object?.description)), ("change", .string(phrase)),
            ("canBeUndone", .bool(change.canBeUndone)),
          ]))
      }, emptyText: English.Undo.nothingAtAll
    ).write(as: output.format)
  }

  private static func value<Value>(_ result: Result<Value, ConsoleViewModel.Refusal>) throws -> Value {
    switch result {
    case .success(let value): value
    case .failure(let refusal): throw CommandSession.failure(refusal.sentence, .failed)
    }
  }
}
