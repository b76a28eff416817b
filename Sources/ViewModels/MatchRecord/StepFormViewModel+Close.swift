import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// How a match ended: its closure record.
  package static func closing(of choice: MatchChoice, in workspace: Workspace) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let words = English.Closing.self
    let reasons = ClosureReason.allCases.map { reason in
      RecordField.Choice(
        reason.rawValue, reason.rawValue, detail: reason.mentorQuestion.map { words.detail($0) } ?? "")
    }
    let fields = [
      RecordField("closure_reason", words.reason, kind: .pick(reasons), isRequired: true),
      RecordField("ended_on", words.lastDay, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
      RecordField("goodbye_meeting", words.goodbye, kind: .yesOrNo, isRequired: true),
      RecordField("rematch_eligible", words.rematch, kind: .yesOrNo, isRequired: true, hint: words.rematchHint),
      RecordField("closure_note", words.note, kind: .lines(rows: 4), hint: words.noteHint),
    ]
    return StepFormViewModel(
      title: words.title(choice.match), fields: fields,
      key: DraftKey(form: "closure", subject: choice.match.description),
      values: ["ended_on": reader.today.description], workspace: workspace
    ) { form throws(RepositoryError) in
      guard let reason = ClosureReason(rawValue: form["closure_reason"]) else {
        throw .invalid(field: "closure_reason", .required)
      }
      let closure = MatchClosure(
        reason: reason, on: CivilDate(iso: form["ended_on"]),
        goodbyeMeeting: FamilyFields.answer(form["goodbye_meeting"]) == .yes,
        rematchEligible: FamilyFields.answer(form["rematch_eligible"]) == .yes, note: form["closure_note"])
      return try MatchStep.close(closure).perform(for: choice.match, expecting: choice.version, in: form.workspace)
    }
  }

  /// Why a closed match goes on.
  package static func reopening(of choice: MatchChoice, in workspace: Workspace) -> StepFormViewModel {
    let words = English.Closing.self
    let fields = [
      RecordField("reason", English.Steps.reason, kind: .lines(rows: 3), isRequired: true, hint: words.reopenHint)
    ]
    return StepFormViewModel(
      title: words.reopenTitle(choice.match), fields: fields,
      key: DraftKey(form: "reopening", subject: choice.match.description), workspace: workspace
    ) { form throws(RepositoryError) in
      try MatchStep.reopen(reason: form["reason"])
        .perform(for: choice.match, expecting: choice.version, in: form.workspace)
    }
  }
}
