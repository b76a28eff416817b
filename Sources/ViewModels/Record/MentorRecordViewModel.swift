package import Domain
import Localization
package import Repository

/// The record of a mentor, and what can be done about it.
package final class MentorRecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  package private(set) var record: MentorRecord
  /// Why the record could not be read again, in a sentence; nil while it is up to date.
  package private(set) var failure: String?

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    record = try workspace.mentorRecord(reference)
  }

  package func reload() {
    do throws(RepositoryError) {
      record = try workspace.mentorRecord(reference, isRefresh: true)
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  package var newestMatch: Reference? { record.matches.first?.reference }
  package var nextTask: IntakeTask? { IntakeTask(record.next) }

  /// The states that can be chosen by hand now, as their raw values.
  package var nextStates: [String] {
    guard record.seatsTaken == 0 else { return [] }
    return MentorState.allCases.filter {
      record.state.next.contains($0) && $0 != .proposed && $0 != .matched
    }.map(\.rawValue)
  }

  package var page: RecordPage {
    let today = workspace.clock.today()
    let standing = RecordPage.Section(
      "",
      [
        RecordPage.Fact(English.Record.state, English.Record.state(record.state.rawValue, since: record.since)),
        RecordPage.Fact(
          English.Record.suspended, record.suspendedOn.map(English.Record.suspended) ?? "", isNotice: true),
        RecordPage.Fact(
          English.Record.next, record.next.map(English.Intake.next) ?? "", isNotice: record.next != nil),
        RecordPage.Fact(
          English.YouthForm.program, English.Record.program(record.program.name, record.program.organization)),
        RecordPage.Fact(English.Record.seats, English.Record.seats(record.seatsTaken, of: record.profile.capacity)),
        RecordPage.Fact(English.Record.specialist, record.specialist ?? ""),
      ])
    return RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        standing, screening(on: today), training,
        RecordPage.person(record.person, availability: record.profile.availability, today: today), profile,
        RecordPage.matches(record.matches), RecordPage.timeline(record.timeline),
      ])
  }

  private func screening(on today: CivilDate) -> RecordPage.Section {
    RecordPage.Section(
      English.Record.screening,
      record.screening.map { line in
        RecordPage.Fact(
          line.item.kind.rawValue, English.Record.screening(line.item, exemptReason: line.exemptReason, today: today),
          isNotice: line.isRequired && !line.item.isInForce(on: today))
      })
  }

  private var training: RecordPage.Section {
    let credited = record.facts.creditedMinutes
    let needed = record.policy.trainingMinutes
    return RecordPage.Section(
      English.Record.training,
      [
        RecordPage.Fact(
          English.Record.credited, English.Record.training(credited, of: needed), isNotice: credited < needed)
      ] + record.training.map { RecordPage.Fact("\($0.on)", English.Record.training($0.topic, minutes: $0.minutes)) })
  }

  private var profile: RecordPage.Section {
    let profile = record.profile
    return RecordPage.Section(
      English.MentorForm.wishes,
      [
        RecordPage.Fact(English.MentorForm.occupation, profile.occupation),
        RecordPage.Fact(English.Record.employer, record.employer ?? ""),
        RecordPage.Fact(
          English.Record.youthAges, English.Record.ages(from: profile.youthMinimumAge, to: profile.youthMaximumAge)),
        RecordPage.Fact(English.MentorForm.youthGender, profile.youthGender?.rawValue ?? ""),
        RecordPage.Fact(English.MentorForm.distance, profile.maximumDistance.map(String.init) ?? ""),
        RecordPage.Fact(English.MentorForm.strengths, profile.strengths),
        RecordPage.Fact(English.YouthForm.notes, profile.notes ?? ""),
      ])
  }
}
