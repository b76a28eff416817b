package import Domain
import Localization
package import Repository

/// The record of somebody who is neither youth nor mentor, such as a guardian.
package final class PersonRecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  package private(set) var record: PersonRecord
  /// Why the record could not be read again, in a sentence; nil while it is up to date.
  package private(set) var failure: String?

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    record = try workspace.personRecord(reference)
  }

  package func reload() {
    do throws(RepositoryError) {
      record = try workspace.personRecord(reference, isRefresh: true)
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  /// The first youth this person is about.
  package var firstWard: Reference? { record.wards.first?.reference }

  package var page: RecordPage {
    RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        RecordPage.Section(
          English.Record.family,
          record.wards.map { ward in
            RecordPage.Fact(
              "\(ward.reference)",
              English.Record.ward(ward.name, as: ward.label.isEmpty ? ward.kind.rawValue : ward.label, ward.mayConsent))
          }),
        RecordPage.person(record.person, availability: .none, today: workspace.clock.today()),
      ])
  }
}
