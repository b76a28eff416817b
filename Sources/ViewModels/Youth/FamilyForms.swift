package import Domain
import Localization
package import Repository

/// The forms about the family of a youth that a next step or a key opens.
package enum FamilyForms {
  /// What a youth without a guardian who may sign needs: the question nobody has asked a guardian on file, or a guardian.
  package static func guardian(
    of youth: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> any RecordFormViewModel {
    let unasked = try workspace.youthRecord(youth, isRefresh: true).relatives.first {
      $0.kind == .guardian && $0.rights.mayConsent == .notAsked
    }
    if let unasked { return try RecordEditViewModel.relative(unasked.id, of: youth, workspace: workspace) }
    return try FamilyFormViewModel(of: youth, in: workspace)
  }

  /// Takes somebody out of the family. What they signed stays, and the form says so.
  package static func removal(
    from youth: Reference, in workspace: Workspace
  ) throws(RepositoryError) -> StepFormViewModel {
    let record = try workspace.youthRecord(youth)
    let today = workspace.clock.today()
    let choices = record.relatives.map { relative in
      RecordField.Choice(
        "\(relative.id)", relative.name.full, detail: English.Family.relation(relative.kind, relative.label))
    }
    let fields = [
      RecordField("member", English.Family.member, kind: .pick(choices), isRequired: true) { id, _ in
        guard let relative = record.relatives.first(where: { "\($0.id)" == id }) else { return .understood() }
        let kinds = record.signed(by: relative, on: today)
        return .understood(kinds.isEmpty ? "" : English.Family.signedBy(relative.name, kinds))
      },
      RecordField("reason", English.Family.whyRemoved, isRequired: true, hint: English.Family.removeAdvice),
    ]
    return StepFormViewModel(
      title: English.Family.removeTitle(youth), fields: fields,
      key: DraftKey(form: "gone-relative", subject: youth.description), workspace: workspace
    ) { form throws(RepositoryError) in
      guard let relative = record.relatives.first(where: { "\($0.id)" == form["member"] }) else {
        throw .notFound("\(youth)")
      }
      try form.workspace.removeRelative(relationship: relative.id, of: youth, reason: form["reason"])
      return English.Family.removed(relative.name, from: record.person.name, record.signed(by: relative, on: today))
    }
  }
}
