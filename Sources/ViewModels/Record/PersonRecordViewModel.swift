package import Domain
import Localization
package import Repository

/// The record of somebody who is neither youth nor mentor, such as a guardian.
package final class PersonRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  private var reading: RecordReading<PersonRecord>

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.personRecord(reference, isRefresh: isRefresh)
    }
  }

  package var record: PersonRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() { reading.reload() }

  /// The first youth this person is about.
  package var firstWard: Reference? { record.wards.first?.reference }

  package var page: RecordPage {
    RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        RecordSection(
          English.Record.family,
          record.wards.flatMap { ward in
            [
              RecordFact(
                "\(ward.reference)",
                English.Record.ward(ward.name, as: English.Family.relation(ward.kind, ward.label)))
            ] + RecordPage.rights(ward.rights, of: ward.kind)
          }),
        RecordPage.person(record.person, availability: .none, today: workspace.clock.today()),
      ])
  }
}
