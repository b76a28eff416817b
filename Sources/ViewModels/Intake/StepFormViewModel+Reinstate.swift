package import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// The answer to what a closed match has left open about a mentor: proposed again, a rest, or the end.
  package static func answer(
    to question: MentorQuestion, about mentor: Reference, in workspace: Workspace
  ) -> StepFormViewModel {
    let words = English.Reinstating.self
    let again = RecordField.Choice(MentorState.waiting.rawValue, words.again)
    let answers = [
      again, RecordField.Choice(MentorState.inactive.rawValue, words.inactive),
      RecordField.Choice(MentorState.exited.rawValue, words.exited),
    ]
    let fields = [
      RecordField("state", words.answer, kind: .pick(answers), isRequired: true, hint: words.hint(question)),
      RecordField("reason", English.Steps.reason, kind: .lines(rows: 3), isRequired: true),
    ]
    return StepFormViewModel(
      title: words.title(mentor), fields: fields, key: DraftKey(form: "reinstatement", subject: mentor.description),
      workspace: workspace
    ) { form throws(RepositoryError) in
      guard let state = MentorState(rawValue: form["state"]), form["state"] != again.id else {
        try form.workspace.reinstateMentor(mentor, reason: form["reason"])
        return words.reinstated(mentor)
      }
      try form.workspace.moveMentor(mentor, to: state, reason: form["reason"])
      return English.Steps.moved(mentor, to: state.rawValue)
    }
  }
}
