package import Domain
import Localization
import Repository

/// A line of the intake queue in words.
nonisolated package struct IntakeItem: ListItem, Sendable {
  let row: IntakeRow
  package let name: PersonName

  init(_ row: IntakeRow, _ names: ListedNames) {
    self.row = row
    name = names.shown(row.name)
  }

  package var reference: Reference { row.reference }
  package var state: String { row.state }
  package var stage: String { English.Intake.stage(row.state, isYouth: row.stage.isYouth) }
  /// Days in the present state.
  package var days: Int { row.days }
  package var age: String { row.age.map(String.init) ?? "" }
  package var town: String { row.town }
  package var program: String { row.program }
  package var phone: String { PhoneNumber(kept: row.phone)?.description ?? row.phone }
  package var since: String { English.Intake.since(row.since, days: row.days) }
  /// Who has it.
  package var owner: String { row.owner ?? English.Caseload.nobody }
  package var isUnowned: Bool { row.owner == nil }
  /// What it waits for; empty where nothing can be done from here.
  package var next: String { row.next.map(English.Intake.next) ?? "" }
  package var task: IntakeTask? { IntakeTask(row.next) }
}
