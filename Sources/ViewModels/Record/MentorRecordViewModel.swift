package import Domain
import Localization
package import Repository

/// The record of a mentor, and what can be done about it.
package final class MentorRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  private var reading: RecordReading<MentorRecord>

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.mentorRecord(reference, isRefresh: isRefresh)
    }
  }

  package var record: MentorRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() { reading.reload() }

  package var newestMatch: Reference? { record.matches.toOpen }
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
    let standing = RecordSection(
      "",
      [
        RecordFact(English.Record.state, English.Record.state(record.state.rawValue, since: record.since)),
        RecordFact(
          English.Record.suspended,
          record.suspendedOn.map { English.Record.suspended(on: $0, because: suspensionReasons) } ?? "", isNotice: true),
        RecordFact(
          English.Record.next, record.next.map(English.Intake.next) ?? "", isNotice: record.next != nil),
        RecordFact(
          English.YouthForm.program, English.Record.program(record.program.name, record.program.organization)),
        RecordFact(English.Record.seats, English.Record.seats(record.seatsTaken, of: record.profile.capacity)),
        RecordFact(English.Record.specialist, record.specialist ?? ""),
      ])
    return RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        standing, screening(on: today), training,
        RecordPage.person(record.person, availability: record.profile.availability, today: today), profile,
        RecordPage.matches(record.matches), RecordPage.timeline(record.timeline),
      ])
  }

  /// Why the mentor is suspended, as far as the reader may know.
  private var suspensionReasons: [String] {
    let words = English.Record.self
    let question = record.facts.heldFor?.mentorQuestion.map(words.question) ?? ""
    let screening = record.screening.filter { $0.isRequired && !$0.isInForce }.map { line in
      line.isWithheld ? words.checkNotInForce : words.notInForce(line.item)
    }
    let (credited, needed) = (record.facts.creditedMinutes, record.policy.trainingMinutes)
    let training = workspace.may(.seeContactData) && credited < needed ? [words.trainingNotInForce] : []
    return [question].filter { !$0.isEmpty } + screening + training
  }

  private func screening(on today: CivilDate) -> RecordSection {
    RecordSection(
      English.Record.screening,
      record.screening.map { line in
        RecordFact(
          line.item.kind.rawValue,
          line.isWithheld
            ? English.NeedToKnow.withheld(isInForce: line.isInForce)
            : English.Record.screening(line.item, exemptReason: line.exemptReason ?? line.concernReason, today: today),
          isNotice: line.isRequired && !line.isInForce)
      })
  }

  private var training: RecordSection {
    let credited = record.facts.creditedMinutes
    let needed = record.policy.trainingMinutes
    return RecordSection(
      English.Record.training,
      [
        RecordFact(
          English.Record.credited, English.Record.training(credited, of: needed), isNotice: credited < needed)
      ] + record.training.map { RecordPage.training($0, today: workspace.clock.today()) })
  }

  private var profile: RecordSection {
    let profile = record.profile
    return RecordSection(
      English.MentorForm.wishes,
      [
        RecordFact(English.MentorForm.occupation, profile.occupation),
        RecordFact(English.Record.employer, record.employer ?? ""),
        RecordFact(
          English.Record.youthAges, English.Record.ages(from: profile.youthMinimumAge, to: profile.youthMaximumAge)),
        RecordFact(English.MentorForm.youthGender, profile.youthGender?.rawValue ?? ""),
        RecordFact(
          English.MentorForm.preferences, English.list(profile.preferences.elements.map(English.preference))),
        RecordFact(English.MentorForm.distance, profile.maximumDistance.map(String.init) ?? ""),
        RecordFact(English.MentorForm.strengths, profile.strengths),
        RecordFact(English.YouthForm.notes, profile.notes ?? ""),
      ])
  }
}
