package import Domain
import Localization
package import Repository

/// A change that can be taken back, or done again, in words.
nonisolated package struct UndoOffer: Equatable, Identifiable, Sendable {
  package let change: UndoableChange
  /// The change as a noun, with whose record and which value.
  package let phrase: String
  /// When it was made.
  package let when: String
  package let question: String
  package var id: Int64 { change.id }
  /// The record it is about, where it is about one.
  package var object: Reference? { change.object }
  package var canBeUndone: Bool { change.canBeUndone }
  /// Whether it is one that protects somebody: then it is asked about, and why.
  package var needsReason: Bool { change.isProtective }

  init(_ change: UndoableChange, _ names: ListedNames, _ clock: Clock, isRedo: Bool = false) {
    self.change = change
    let words = English.Undo.self
    let who = change.title.people.map { names.shown($0).full } + [change.title.text].filter { !$0.isEmpty }
    let values = change.values.compactMap {
      isRedo ? words.value($0.column, $0.before, to: $0.after) : words.value($0.column, $0.after, backTo: $0.before)
    }
    phrase = words.phrase(
      change.action.rawValue, who: who, people: change.people.map { names.shown($0).full },
      items: change.checks.map(\.rawValue) + change.consents.map { English.consent($0).lowercased() },
      reference: change.object, others: change.others, party: change.party,
      values: names.isMasked ? [] : values,
      session: change.session.map { words.session($0.heldOn, minutes: $0.minutes, isAttempt: $0.isAttempt) } ?? "")
    when = English.Drafts.when(clock.day(of: change.at), clock.timeOfDay(change.at), today: clock.today())
    question = isRedo ? words.redoQuestion(phrase) : words.question(phrase)
  }
}

/// What a user can take back.
package struct UndoDesk {
  private let workspace: Workspace

  package init(_ workspace: Workspace) { self.workspace = workspace }

  /// The last change of this sitting; an older one never stands in for it.
  ///
  /// - Parameter everywhere: Whether changes of other sittings count, too, as for a command.
  package func last(everywhere: Bool = false) -> Result<UndoOffer, ConsoleViewModel.Refusal> {
    let words = English.Undo.self
    return offer(
      none: everywhere ? words.nothingAtAll : words.nothing, final: everywhere ? words.isFinalByCommand : words.isFinal
    ) { () throws(RepositoryError) in
      try workspace.undoableChange(everywhere: everywhere)
    }
  }

  /// A change by its id, of any sitting.
  package func change(_ id: Int64) -> Result<UndoOffer, ConsoleViewModel.Refusal> {
    offer(none: English.Undo.nothingAtAll, final: English.Undo.isFinalByCommand) { () throws(RepositoryError) in
      try workspace.undoableChanges().first { $0.id == id }
    }
  }

  /// What was taken back last in this sitting.
  package func lastUndone() -> Result<UndoOffer, ConsoleViewModel.Refusal> {
    do throws(RepositoryError) {
      guard let change = try workspace.redoableChange() else {
        return .failure(.init(sentence: English.Undo.nothingToRedo))
      }
      return .success(UndoOffer(change, workspace.names, workspace.clock, isRedo: true))
    } catch {
      return .failure(.init(sentence: English.sentence(for: error)))
    }
  }

  /// All changes that can be taken back, of all sittings, the last first.
  package func all() -> Result<[UndoOffer], ConsoleViewModel.Refusal> {
    do throws(RepositoryError) {
      return .success(try workspace.undoableChanges().map { UndoOffer($0, workspace.names, workspace.clock) })
    } catch {
      return .failure(.init(sentence: English.sentence(for: error)))
    }
  }

  /// Takes a change back.
  ///
  /// - Returns: Why it could not, in a sentence; nil once it is.
  package func takeBack(_ offer: UndoOffer, reason: String = "") -> String? {
    do throws(RepositoryError) {
      try workspace.undo(offer.id, reason: reason)
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  private func offer(
    none: String, final: (String) -> String, _ find: () throws(RepositoryError) -> UndoableChange?
  ) -> Result<UndoOffer, ConsoleViewModel.Refusal> {
    do throws(RepositoryError) {
      guard let change = try find() else { return .failure(.init(sentence: none)) }
      let offer = UndoOffer(change, workspace.names, workspace.clock)
      return change.canBeUndone ? .success(offer) : .failure(.init(sentence: final(offer.phrase)))
    } catch {
      return .failure(.init(sentence: English.sentence(for: error)))
    }
  }
}
