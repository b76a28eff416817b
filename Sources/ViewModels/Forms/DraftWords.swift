package import Domain
import Localization
package import Repository

nonisolated extension Draft {
  /// What it is a draft of, and when it was typed: `new youth, 1:18 PM`.
  func words(_ clock: Clock) -> String {
    let when = English.Drafts.when(clock.day(of: savedAt), clock.timeOfDay(savedAt), today: clock.today())
    let last = clock.day(of: savedAt) + Self.lifetimeDays
    let end = last - clock.today() > 2 ? "" : English.Drafts.keptUntil(last)
    return English.Drafts.line("", English.Drafts.form(key.form, subject: key.subject), when, end)
  }

  /// The same with the name of who it is about, as far as it was typed: `Luis Ortiz, new youth, 1:18 PM`.
  func called(_ names: ListedNames, _ clock: Clock) -> String {
    let name = person.map { names.shown($0).full } ?? names.shown(text: label)
    return English.Drafts.line(name.isEmpty ? key.subject : name, words(clock), "")
  }
}

/// What names a draft.
package typealias DraftID = Identifier<Draft>

/// A form that was begun and not saved, as a line to pick.
nonisolated package struct UnfinishedForm: Equatable, Identifiable, Sendable {
  package let id: DraftID
  /// `Luis Ortiz, new youth, 1:18 PM`.
  package let title: String
}

/// What going on with a draft comes to.
package enum Resumption {
  case form(any RecordFormViewModel)
  case line(LinePrompt)
  /// What was typed comes back by itself where it was asked for.
  case answer(String, about: Reference?)
  /// The form can be opened from its record only; nil where that is not known.
  case record(Reference?)
}

extension ConsoleViewModel {
  /// Goes on with what was typed and not saved: the form itself, or the line over its record.
  package func resume(_ id: DraftID) -> Result<Resumption, Refusal> {
    do throws(RepositoryError) {
      guard let draft = try workspace.drafts().first(where: { $0.id == id }) else {
        return .failure(Refusal(sentence: English.Drafts.gone))
      }
      if let line = try DraftedForm.line(of: draft, in: workspace) {
        let prompt = LinePrompt(line, history: history)
        return Self.result(.line(prompt), prompt.resume(id))
      }
      if draft.key.form == KeptAnswer.form {
        let record = draft.key.subject.split { !$0.isLetter && !$0.isNumber && $0 != "-" }.lazy
          .compactMap { Reference($0) }.first
        return .success(.answer(draft.values[LinePrompt.field] ?? "", about: record))
      }
      guard let form = try DraftedForm.form(of: draft, in: workspace, places: placeLookup) else {
        return .success(.record(Reference(draft.key.subject)))
      }
      return Self.result(.form(form), form.resume(id))
    } catch {
      return .failure(Refusal(sentence: English.sentence(for: error)))
    }
  }

  private static func result(_ resumption: Resumption, _ failure: String?) -> Result<Resumption, Refusal> {
    failure.map { .failure(Refusal(sentence: $0)) } ?? .success(resumption)
  }
}
