package import Domain
package import Repository

/// The form, or the line, that a draft is of: the one list of all that can be gone on with.
package enum DraftedForm {
  /// The forms by the name in their ``DraftKey``.
  package static let names: [String] = forms.keys.sorted()

  /// The form as it would be opened by hand; nil for a form that was removed, or whose record cannot be read off the draft.
  ///
  /// - Throws: What opening it would be refused with.
  package static func form(
    of draft: Draft, in workspace: Workspace, places: PlaceLookup?
  ) throws(RepositoryError) -> (any RecordFormViewModel)? {
    let about = draft.key.subject.split { $0 == " " || $0 == "," }.compactMap { Reference($0) }
    return try forms[draft.key.form]?(
      Opening(subject: draft.key.subject, about: about, workspace: workspace, places: places))
  }

  /// The line that a draft is of; nil for a form.
  package static func line(
    of draft: Draft, in workspace: Workspace
  ) throws(RepositoryError) -> (any PromptedLine)? {
    let about = draft.key.subject.split(separator: ",").compactMap { Reference($0) }
    switch draft.key.form {
    case "session-line": return SessionPrompt(matches: about, workspace: workspace)
    case "training-line": return TrainingPrompt(people: about, workspace: workspace)
    case "contact-line":
      return try ContactPrompt(
        officials: about.filter { $0.kind == .official }, measure: about.first { $0.kind == .measure },
        workspace: workspace)
    default: return nil
    }
  }

  /// What a form is opened with.
  private struct Opening {
    let subject: String
    let about: [Reference]
    let workspace: Workspace
    let places: PlaceLookup?

    var record: Reference? { about.first }
  }

  private typealias Open = (Opening) throws(RepositoryError) -> (any RecordFormViewModel)?

  private static let forms: [String: Open] = people.merging(matches) { $1 }.merging(others) { $1 }

  private static let people: [String: Open] = [
    "youth": { opening throws(RepositoryError) in
      guard let youth = opening.record else {
        return YouthIntakeViewModel(workspace: opening.workspace, places: opening.places)
      }
      return try RecordEditViewModel.youth(youth, workspace: opening.workspace, places: opening.places)
    },
    "mentor": { opening throws(RepositoryError) in
      guard let mentor = opening.record else {
        return MentorIntakeViewModel(workspace: opening.workspace, places: opening.places)
      }
      return try RecordEditViewModel.mentor(mentor, workspace: opening.workspace, places: opening.places)
    },
    "person": { opening throws(RepositoryError) in
      guard let person = opening.record else { return nil }
      return try RecordEditViewModel.person(person, workspace: opening.workspace, places: opening.places)
    },
    "consent": { opening throws(RepositoryError) in
      guard let youth = opening.record else { return nil }
      return try StepFormViewModel.consents(for: youth, in: opening.workspace)
    },
    "revocation": { opening throws(RepositoryError) in
      guard let youth = opening.record else { return nil }
      return try StepFormViewModel.revocation(for: youth, in: opening.workspace)
    },
    "relative": { opening throws(RepositoryError) in
      guard let youth = opening.record else { return nil }
      guard let id = opening.subject.split(separator: " ").dropFirst().first.flatMap({ Int64($0) }) else {
        return try FamilyFormViewModel(of: youth, in: opening.workspace)
      }
      return try RecordEditViewModel.relative(id, of: youth, workspace: opening.workspace)
    },
    "gone-relative": { opening throws(RepositoryError) in
      guard let youth = opening.record else { return nil }
      return try FamilyForms.removal(from: youth, in: opening.workspace)
    },
    "sibling": { opening throws(RepositoryError) in
      guard let youth = opening.record else { return nil }
      return try YouthIntakeViewModel(siblingOf: youth, workspace: opening.workspace, places: opening.places)
    },
    "screening": { opening throws(RepositoryError) in
      opening.record.map { StepFormViewModel.screening(of: $0, in: opening.workspace) }
    },
    "reinstatement": { opening throws(RepositoryError) in
      guard let mentor = opening.record,
        let question = try opening.workspace.mentorRecord(mentor).facts.heldFor?.mentorQuestion
      else { return nil }
      return StepFormViewModel.answer(to: question, about: mentor, in: opening.workspace)
    },
    "move": { opening throws(RepositoryError) in
      guard let record = opening.record else { return nil }
      let states =
        record.kind == .youth
        ? try YouthRecordViewModel(record, workspace: opening.workspace).nextStates
        : try MentorRecordViewModel(record, workspace: opening.workspace).nextStates
      return StepFormViewModel.move(record, to: states, in: opening.workspace)
    },
    "need-to-know": { opening throws(RepositoryError) in
      try StepFormViewModel.needToKnow(in: opening.workspace)
    },
  ]

  private static let matches: [String: Open] = [
    "session": { opening throws(RepositoryError) in
      guard let session = opening.record else {
        return SessionFormViewModel(matches: [], workspace: opening.workspace)
      }
      return try SessionFormViewModel(correcting: session, workspace: opening.workspace)
    },
    "check-in": { opening throws(RepositoryError) in
      opening.record.map { CheckInFormViewModel(match: $0, with: nil, workspace: opening.workspace) }
    },
    "entrustment": { opening throws(RepositoryError) in
      guard let match = opening.record else { return nil }
      return try StepFormViewModel.entrustment(of: match, in: opening.workspace)
    },
    "closure": { opening throws(RepositoryError) in
      opening.record.map { StepFormViewModel.closing(of: MatchChoice($0), in: opening.workspace) }
    },
    "reopening": { opening throws(RepositoryError) in
      opening.record.map { StepFormViewModel.reopening(of: MatchChoice($0), in: opening.workspace) }
    },
    "training": { opening throws(RepositoryError) in StepFormViewModel.training(of: [], in: opening.workspace) },
    "course": { opening throws(RepositoryError) in
      guard let course = opening.record else { return StepFormViewModel.course(in: opening.workspace) }
      return try RecordEditViewModel.course(course, in: opening.workspace)
    },
    "class": { opening throws(RepositoryError) in
      guard let training = opening.record else { return try StepFormViewModel.trainingClass(in: opening.workspace) }
      return try RecordEditViewModel.trainingClass(training, in: opening.workspace)
    },
    "attendance": { opening throws(RepositoryError) in
      guard let training = opening.record, let person = opening.about.dropFirst().first else { return nil }
      return try RecordEditViewModel.attendance(of: person, in: training, workspace: opening.workspace)
    },
  ]

  private static let others: [String: Open] = [
    "organization": { opening throws(RepositoryError) in
      guard let organization = opening.record else {
        return NewRecordViewModel.organization(in: opening.workspace, places: opening.places)
      }
      return try RecordEditViewModel.organization(
        organization, workspace: opening.workspace, places: opening.places)
    },
    "organization-contact": { opening throws(RepositoryError) in
      opening.record.map { StepFormViewModel.contact(of: $0, in: opening.workspace) }
    },
    "gone-contact": { opening throws(RepositoryError) in
      guard let organization = opening.record else { return nil }
      return try StepFormViewModel.goneContact(of: organization, in: opening.workspace)
    },
    "official": { opening throws(RepositoryError) in
      guard let official = opening.record else { return NewRecordViewModel.official(in: opening.workspace) }
      return try RecordEditViewModel.official(official, workspace: opening.workspace)
    },
    "aide": { opening throws(RepositoryError) in
      opening.record.map { StepFormViewModel.aide(of: $0, in: opening.workspace) }
    },
    "gone-aide": { opening throws(RepositoryError) in
      guard let official = opening.record else { return nil }
      return try StepFormViewModel.goneAide(of: official, in: opening.workspace)
    },
    "contact": { opening throws(RepositoryError) in
      guard let contact = opening.record else {
        let today = opening.workspace.clock.today()
        return ContactFormViewModel(
          ContactEntry(officials: [], heldOn: today), vocabulary: try opening.workspace.contactVocabulary(),
          workspace: opening.workspace)
      }
      return try ContactFormViewModel(correcting: contact, workspace: opening.workspace)
    },
    "measure": { opening throws(RepositoryError) in
      guard let measure = opening.record else { return NewRecordViewModel.measure(in: opening.workspace) }
      return try RecordEditViewModel.measure(measure, workspace: opening.workspace)
    },
    "stage": { opening throws(RepositoryError) in
      guard let measure = opening.record else { return nil }
      return try StepFormViewModel.stage(of: measure, in: opening.workspace)
    },
    "ask": { opening throws(RepositoryError) in
      guard let official = opening.record, let measure = opening.about.dropFirst().first else { return nil }
      return try RecordEditViewModel.ask(of: official, about: measure, in: opening.workspace)
    },
  ]
}
