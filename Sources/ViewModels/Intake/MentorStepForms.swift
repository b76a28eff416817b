package import Domain
import Localization
package import Repository

// The forms of a mentor's steps, and of a change of state by hand.

extension StepFormViewModel {
  /// How far a screening item has come, or the exemption from one.
  ///
  /// - Parameter kind: The item that the form begins with.
  package static func screening(
    of mentor: Reference, beginningWith kind: ScreeningKind? = nil, in workspace: Workspace
  ) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let seesChecks = workspace.reading(or: true) { try workspace.seesChecks() }
    let kinds = ScreeningKind.allCases.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let statuses = ScreeningStatus.allCases.filter { $0 != .exempt || workspace.may(.exemptScreening) }
      .map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let fields = [
      RecordField("kind", English.Steps.item, kind: .pick(kinds), isRequired: true) { id, _ in
        seesChecks || ScreeningKind(rawValue: id)?.isCriminalCheck != true
          ? .understood() : .wrong(English.sentence(for: RepositoryError.notOnNeedToKnowList))
      },
      RecordField("status", English.Steps.status, kind: .pick(statuses), isRequired: true),
      RecordField("decided_on", English.Steps.day, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
      RecordField("valid_until", English.Steps.exemptUntil, kind: .line(width: 16), hint: English.Steps.exemptHint) {
        text, _ in reader.comingDay(text)
      },
      RecordField("exempt_reason", English.Steps.reason, hint: English.Steps.screeningReasonHint),
    ]
    return StepFormViewModel(
      title: English.Steps.screeningTitle(mentor), fields: fields,
      key: DraftKey(form: "screening", subject: mentor.description),
      values: [
        "kind": kind?.rawValue ?? "", "decided_on": reader.today.description,
      ], workspace: workspace
    ) { form throws(RepositoryError) in
      let kind = ScreeningKind(rawValue: form["kind"]) ?? .application
      let status = ScreeningStatus(rawValue: form["status"]) ?? .notStarted
      if status == .exempt {
        guard !form["exempt_reason"].isEmpty else { throw .invalid(field: "exempt_reason", .required) }
        try form.workspace.exemptScreening(
          kind, of: mentor, until: CivilDate(iso: form["valid_until"]), reason: form["exempt_reason"])
      } else {
        try form.workspace.recordScreening(
          kind, of: mentor, as: status, on: CivilDate(iso: form["decided_on"]), reason: form["exempt_reason"])
      }
      let said = English.Steps.screened(mentor, kind, status)
      guard status == .concern || status == .notCleared else { return said }
      let live = try form.workspace.mentorRecord(mentor, isRefresh: true).matches.filter { $0.state.meets }
      return live.isEmpty ? said : English.sentences([said, English.Steps.liveMatches(live.map(\.reference))])
    }
  }

  /// A change of state by hand, to one that follows the present one.
  package static func move(
    _ reference: Reference, to states: [String], in workspace: Workspace
  ) -> StepFormViewModel {
    let reader = FieldReader(today: workspace.clock.today())
    let fields = [
      RecordField(
        "state", English.Steps.newState, kind: .pick(states.map { RecordField.Choice($0, $0) }), isRequired: true),
      RecordField("effective_on", English.Steps.from, kind: .line(width: 16), isRequired: true) { text, _ in
        reader.pastDay(text)
      },
      RecordField("reason", English.Steps.reason, hint: English.Steps.reasonHint),
    ]
    return StepFormViewModel(
      title: English.Steps.moveTitle(reference), fields: fields,
      key: DraftKey(form: "move", subject: reference.description),
      values: ["effective_on": reader.today.description], workspace: workspace
    ) { form throws(RepositoryError) in
      let day = CivilDate(iso: form["effective_on"])
      if reference.kind == .youth, let state = YouthState(rawValue: form["state"]) {
        try form.workspace.moveYouth(reference, to: state, effectiveOn: day, reason: form["reason"])
      } else if let state = MentorState(rawValue: form["state"]) {
        try form.workspace.moveMentor(reference, to: state, effectiveOn: day, reason: form["reason"])
      }
      return English.Steps.moved(reference, to: form["state"])
    }
  }
}
