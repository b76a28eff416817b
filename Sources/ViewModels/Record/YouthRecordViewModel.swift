package import Domain
import Localization
package import Repository

/// The record of a youth, and what can be done about it.
package final class YouthRecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  package private(set) var record: YouthRecord
  /// Why the record could not be read again, in a sentence; nil while it is up to date.
  package private(set) var failure: String?

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    record = try workspace.youthRecord(reference)
  }

  package func reload() {
    do throws(RepositoryError) {
      record = try workspace.youthRecord(reference, isRefresh: true)
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  package var newestMatch: Reference? { record.matches.first?.reference }
  package var nextTask: IntakeTask? { IntakeTask(record.next) }

  /// The states that can be chosen by hand now, as their raw values.
  package var nextStates: [String] {
    let byMatching: Set<YouthState> = [.proposed, .matched, .closed]
    guard record.state != .proposed, record.state != .matched else { return [] }
    return YouthState.allCases.filter { record.state.next.contains($0) && !byMatching.contains($0) }.map(\.rawValue)
  }

  package var page: RecordPage {
    let today = workspace.clock.today()
    let standing = RecordPage.Section(
      "",
      [
        RecordPage.Fact(English.Record.state, English.Record.state(record.state.rawValue, since: record.since)),
        RecordPage.Fact(
          English.Record.next, record.next.map(English.Intake.next) ?? "", isNotice: record.next != nil),
        RecordPage.Fact(
          English.PersonForm.birthDate, record.facts.birthDate == nil ? English.Record.missing : "", isNotice: true),
        RecordPage.Fact(
          English.YouthForm.program, English.Record.program(record.program.name, record.program.organization)),
        RecordPage.Fact(English.Record.waitingSince, record.waitingSince?.description ?? ""),
        RecordPage.Fact(English.Record.specialist, record.specialist ?? ""),
      ])
    return RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        standing, guardians, consents(on: today), intake,
        RecordPage.person(record.person, availability: record.profile.availability, today: today), profile,
        RecordPage.matches(record.matches), RecordPage.timeline(record.timeline),
      ])
  }

  private var guardians: RecordPage.Section {
    RecordPage.Section(
      English.Record.family,
      record.relatives.map { relative in
        RecordPage.Fact(
          relative.label.isEmpty ? relative.kind.rawValue : relative.label,
          English.Record.relative(
            relative.name, phone: PhoneNumber(relative.phone), email: relative.email,
            mayConsent: relative.mayConsent, mayPickUp: relative.mayPickUp))
      })
  }

  private func consents(on today: CivilDate) -> RecordPage.Section {
    let missing = record.policy.consentsToEnroll.filter { !record.facts.consents.contains($0) }
    return RecordPage.Section(
      English.Record.consents,
      missing.map { RecordPage.Fact(English.consent($0), English.Record.consentMissing, isNotice: true) }
        + record.consents.map { line in
          RecordPage.Fact(
            English.consent(line.consent.kind),
            English.Record.consent(line.consent, signedBy: line.signer, today: today))
        })
  }

  private var intake: RecordPage.Section {
    RecordPage.Section(
      English.Record.intake,
      [
        RecordPage.Fact(English.Record.interview, record.facts.interviewedOn?.description ?? English.Record.open),
        RecordPage.Fact(English.Record.eligible, English.Record.eligibility(record.facts.isEligible)),
        RecordPage.Fact(English.Record.baseline, record.facts.baselineSurvey.rawValue),
      ])
  }

  private var profile: RecordPage.Section {
    let profile = record.profile
    return RecordPage.Section(
      English.YouthForm.wishesHeading,
      [
        RecordPage.Fact(English.YouthForm.grade, profile.grade),
        RecordPage.Fact(English.YouthForm.school, profile.school),
        RecordPage.Fact(English.YouthForm.goals, profile.goals),
        RecordPage.Fact(English.YouthForm.needs, profile.needs ?? ""),
        RecordPage.Fact(English.YouthForm.mentorGender, profile.mentorGender?.rawValue ?? ""),
        RecordPage.Fact(English.YouthForm.mentorLanguage, profile.mentorLanguage ?? ""),
        RecordPage.Fact(English.YouthForm.notes, profile.notes ?? ""),
      ])
  }
}
