package import Domain
import Localization
package import Repository

/// The record of a youth, and what can be done about it.
package final class YouthRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  package let steps: IntakeSteps
  private var reading: RecordReading<YouthRecord>

  package init(_ reference: Reference, workspace: Workspace) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    steps = IntakeSteps(workspace: workspace)
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.youthRecord(reference, isRefresh: isRefresh)
    }
  }

  package var record: YouthRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() { reading.reload() }

  package var newestMatch: Reference? { record.matches.toOpen }
  package var nextTask: IntakeTask? { IntakeTask(record.next) }

  /// Who is in the family, by the row id of the relationship.
  package var family: [FamilyMember] {
    record.relatives.map {
      FamilyMember(id: $0.id, name: $0.name.full, relation: English.Family.relation($0.kind, $0.label))
    }
  }

  /// The states that can be chosen by hand now, as their raw values.
  package var nextStates: [String] {
    let byMatching: Set<YouthState> = [.proposed, .matched, .closed]
    guard record.state != .proposed, record.state != .matched else { return [] }
    return YouthState.allCases.filter { record.state.next.contains($0) && !byMatching.contains($0) }.map(\.rawValue)
  }

  package var page: RecordPage {
    let today = workspace.clock.today()
    let standing = RecordSection(
      "",
      [
        RecordFact(English.Record.state, English.Record.state(record.state.rawValue, since: record.since)),
        RecordFact(
          English.Record.next, record.next.map(English.Intake.next) ?? "", isNotice: record.next != nil),
        RecordFact(
          English.PersonForm.birthDate, record.facts.birthDate == nil ? English.Record.missing : "", isNotice: true),
        RecordFact(
          English.YouthForm.program, English.Record.program(record.program.name, record.program.organization)),
        RecordFact(English.Record.waitingSince, record.waitingSince?.description ?? ""),
        RecordFact(English.Record.specialist, record.specialist ?? ""),
      ])
    return RecordPage(
      title: "\(reference) \(record.person.name.full)",
      sections: [
        standing, guardians, consents(on: today), intake,
        RecordPage.person(record.person, availability: record.profile.availability, today: today), profile,
        RecordPage.matches(record.matches), RecordPage.timeline(record.timeline),
      ])
  }

  private var guardians: RecordSection {
    RecordSection(
      English.Record.family,
      record.relatives.flatMap { relative in
        [
          RecordFact(
            English.Family.relation(relative.kind, relative.label),
            English.Record.relative(
              relative.name, relative.reference, phone: PhoneNumber(kept: relative.phone), email: relative.email))
        ] + relative.bars.map { RecordFact("", English.Family.notice(of: $0), isNotice: true) }
          + RecordPage.rights(relative.rights, of: relative.kind)
      })
  }

  private func consents(on today: CivilDate) -> RecordSection {
    let missing = record.policy.consentsToEnroll.filter { !record.facts.consents.contains($0) }
    return RecordSection(
      English.Record.consents,
      missing.map { RecordFact(English.consent($0), English.Record.consentMissing, isNotice: true) }
        + record.consents.map { line in
          let flaw = flaw(of: line, on: today)
          return RecordFact(
            English.consent(line.consent.kind),
            English.Record.consent(line.consent, signedBy: line.signer, today: today) + (flaw.map { "; \($0)" } ?? ""),
            isNotice: flaw != nil)
        })
  }

  /// What is wrong with who signed a consent that would be in force; nil where nothing is.
  private func flaw(of line: ConsentLine, on today: CivilDate) -> String? {
    guard line.consent.runs(on: today) else { return nil }
    let isGuardian = record.relatives.contains { $0.personID == line.signerID && $0.kind == .guardian }
    if !isGuardian { return English.Family.signerGone }
    return line.consent.signerMayNot ? English.Guards.signerMayNot : nil
  }

  private var intake: RecordSection {
    RecordSection(
      English.Record.intake,
      [
        RecordFact(English.Record.interview, record.facts.interviewedOn?.description ?? English.Record.open),
        RecordFact(English.Record.eligible, English.Record.eligibility(record.facts.isEligible)),
        RecordFact(English.Record.baseline, record.facts.baselineSurvey.rawValue),
      ])
  }

  private var profile: RecordSection {
    let profile = record.profile
    return RecordSection(
      English.YouthForm.wishesHeading,
      [
        RecordFact(English.YouthForm.grade, profile.grade),
        RecordFact(English.YouthForm.school, profile.school),
        RecordFact(English.YouthForm.goals, profile.goals),
        RecordFact(English.YouthForm.needs, profile.needs ?? ""),
        RecordFact(English.YouthForm.mentorGender, profile.mentorGender?.rawValue ?? ""),
        RecordFact(English.YouthForm.mentorLanguage, profile.mentorLanguage ?? ""),
        RecordFact(
          English.YouthForm.preferences, English.list(profile.preferences.elements.map(English.preference))),
        RecordFact(
          English.YouthForm.guardianPreferences,
          English.list(profile.guardianPreferences.elements.map(English.preference))),
        RecordFact(English.YouthForm.notes, profile.notes ?? ""),
      ])
  }
}
