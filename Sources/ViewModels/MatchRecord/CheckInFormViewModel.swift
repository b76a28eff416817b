package import Domain
import Localization
package import Repository

/// The form of one check-in with the mentor, the youth or a guardian of a match.
package final class CheckInFormViewModel: RecordFormViewModel {
  package let form: RecordForm
  private let match: Reference
  private let workspace: Workspace
  private typealias Words = English.SessionForm

  /// - Parameter party: Whom the next check-in is due with; nil leaves the choice open.
  package init(match: Reference, with party: MatchParty?, workspace: Workspace) {
    self.match = match
    self.workspace = workspace
    let reader = FieldReader(today: workspace.clock.today())
    let parties = CheckInSchedule.parties.map { RecordField.Choice($0.rawValue, $0.rawValue) }
    let outcomes = [
      RecordField.Choice(CheckInOutcome.done.rawValue, Words.reached),
      RecordField.Choice(CheckInOutcome.attempted.rawValue, Words.notReached),
    ]
    let fields = [
      RecordField("party", Words.party, kind: .pick(parties), isRequired: true),
      RecordField("outcome", Words.outcome, kind: .pick(outcomes), isRequired: true),
      RecordField("on_date", Words.heldOn, kind: .line(width: 16), isRequired: true, hint: Words.heldOnHint) {
        text, _ in reader.pastDay(text)
      },
      RecordField("minutes", Words.minutes, kind: .line(width: 10), hint: Words.minutesHint) { text, _ in
        reader.length(text)
      },
      RecordField("note", Words.note, kind: .lines(rows: 4)),
    ]
    form = RecordForm(
      fields, key: DraftKey(form: "check-in", subject: match.description),
      values: ["party": party?.rawValue ?? "", "on_date": reader.today.description], workspace: workspace)
  }

  package var title: String { Words.checkInTitle(match) }

  package func save() -> FormSaving {
    form.saving { () throws(RepositoryError) in
      // An attempt that reached nobody isn't a check-in: nobody's word stands in for the answer.
      guard let outcome = CheckInOutcome(rawValue: form["outcome"]) else {
        throw .invalid(field: "outcome", .required)
      }
      let entry = CheckInEntry(
        match: match, party: MatchParty(rawValue: form["party"]) ?? .mentor, outcome: outcome,
        heldOn: CivilDate(iso: form["on_date"]) ?? workspace.clock.today(),
        minutes: Minutes(text: form["minutes"]) ?? .zero, note: form["note"])
      let next = try form.workspace.recordCheckIn(entry)
      return (
        English.sentences([English.Mentoring.recorded(entry, next: next), workspace.guardWarning(of: [match])]), nil
      )
    }
  }
}
