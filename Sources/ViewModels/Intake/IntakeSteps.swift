package import Domain
import Localization
package import Repository

/// The small steps of intake: each one verb on one record, with the sentence that tells what came of it.
package final class IntakeSteps {
  package let workspace: Workspace
  private let asked = AskedDoubts()

  package init(workspace: Workspace) { self.workspace = workspace }

  package func may(_ permission: Permission) -> Bool { workspace.may(permission) }

  /// - Parameter day: As people write it; empty is today.
  package func recordInterview(of youth: Reference, on day: String) -> VerbResult {
    attempt(English.Steps.interviewed(youth)) { () throws(RepositoryError) in
      try workspace.recordInterview(of: youth, on: try read(day, field: "interviewed_on"))
    }
  }

  /// - Parameter reason: Why not.
  package func setEligibility(of youth: Reference, to isEligible: Bool, reason: String = "") -> VerbResult {
    do throws(RepositoryError) {
      let state = try workspace.setEligibility(of: youth, to: isEligible, reason: reason)
      return .done(English.Steps.eligible(youth, isEligible, state: state))
    } catch {
      return .refused(English.sentence(for: error))
    }
  }

  package func recordBaseline(of youth: Reference, as survey: BaselineSurvey) -> VerbResult {
    attempt(English.Steps.baseline(youth, survey)) { () throws(RepositoryError) in
      try workspace.recordBaseline(of: youth, as: survey)
    }
  }

  package func move(_ youth: Reference, to state: YouthState) -> VerbResult {
    attempt(English.Steps.moved(youth, to: state.rawValue)) { () throws(RepositoryError) in
      try workspace.moveYouth(youth, to: state)
    }
  }

  package func move(_ mentor: Reference, to state: MentorState) -> VerbResult {
    attempt(English.Steps.moved(mentor, to: state.rawValue)) { () throws(RepositoryError) in
      try workspace.moveMentor(mentor, to: state)
    }
  }

  package func clear(_ kind: ScreeningKind, of mentor: Reference, on day: String) -> VerbResult {
    attempt(English.Steps.screened(mentor, kind, .cleared)) { () throws(RepositoryError) in
      try workspace.recordScreening(kind, of: mentor, as: .cleared, on: try read(day, field: "decided_on"))
    }
  }

  package func void(_ reference: Reference, reason: String) -> VerbResult {
    attempt(English.Steps.voided(reference)) { () throws(RepositoryError) in
      try workspace.voidPerson(reference, reason: reason)
    }
  }

  private func read(_ day: String, field: String) throws(RepositoryError) -> CivilDate? {
    guard day.contains(where: { !$0.isWhitespace }) else { return nil }
    guard let read = DateReader(today: workspace.clock.today(), .past).day(day) else {
      throw .invalid(field: field, .notADate)
    }
    return read
  }

  private func attempt(_ done: String, _ work: () throws(RepositoryError) -> Void) -> VerbResult {
    asked.attempt { () throws(RepositoryError) in
      try work()
      return done
    }
  }
}
