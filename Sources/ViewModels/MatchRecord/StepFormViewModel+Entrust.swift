package import Domain
import Localization
package import Repository

extension StepFormViewModel {
  /// To whom a match is entrusted, and for how long.
  package static func entrustment(of match: Reference, in workspace: Workspace) throws(RepositoryError)
    -> StepFormViewModel
  {
    let reader = FieldReader(today: workspace.clock.today())
    let words = English.Entrusting.self
    let ambassadors = try workspace.users([.ambassador]).filter { !$0.isDisabled }
    // No login holds a blank.
    let nobody = RecordField.Choice(" ", words.nobody)
    let choices = ambassadors.map { RecordField.Choice($0.login, $0.name, detail: $0.login) } + [nobody]
    let fields = [
      RecordField("ambassador", words.ambassador, kind: .pick(choices), isRequired: true, hint: words.ambassadorHint),
      RecordField("ambassador_since", words.from, kind: .line(width: 16)) { text, _ in reader.day(text) },
      RecordField("ambassador_until", words.until, kind: .line(width: 16), hint: words.untilHint) { text, _ in
        reader.comingDay(text)
      },
    ]
    return StepFormViewModel(
      title: words.title(match), fields: fields, key: DraftKey(form: "entrustment", subject: match.description),
      values: ["ambassador_since": reader.today.description], workspace: workspace
    ) { form throws(RepositoryError) in
      let login = form["ambassador"]
      let step = MatchStep.entrust(
        to: login == nobody.id ? nil : login, from: CivilDate(iso: form["ambassador_since"]),
        until: CivilDate(iso: form["ambassador_until"]))
      return try step.perform(for: match, expecting: nil, in: form.workspace)
    }
  }
}
