package import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// Who comes onto the need-to-know list, and why: of those whose role has to do with screening.
  package static func needToKnow(in workspace: Workspace) throws(RepositoryError) -> StepFormViewModel {
    let words = English.NeedToKnow.self
    let listed = Set(try workspace.needToKnowList().map(\.login))
    let roles = Set(Role.allCases.filter { $0.may(.seeScreening) })
    let users = try workspace.users(roles).filter { !$0.isDisabled && !listed.contains($0.login) }
    let choices = users.map { RecordField.Choice($0.login, $0.name, detail: "\($0.login), \($0.role.rawValue)") }
    let fields = [
      RecordField("login", words.user, kind: .pick(choices), isRequired: true),
      RecordField("reason", words.reason, kind: .lines(rows: 2), isRequired: true, hint: words.reasonHint),
    ]
    return StepFormViewModel(
      title: words.formTitle, fields: fields, key: DraftKey(form: "need-to-know"), workspace: workspace
    ) { form throws(RepositoryError) in
      try form.workspace.addToNeedToKnow(form["login"], reason: form["reason"])
      return words.added(form["login"])
    }
  }
}
