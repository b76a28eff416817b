package import Domain
import Localization
package import Repository

/// The steps of a match, each one verb on one match, with the sentence that tells what came of it.
package final class MatchSteps {
  private let workspace: Workspace
  private let advisor: MatchAdvisor

  package init(workspace: Workspace, advisor: MatchAdvisor) {
    self.workspace = workspace
    self.advisor = advisor
  }

  package func may(_ permission: Permission) -> Bool { workspace.may(permission) }

  /// Proposes a pair, unless a rule forbids it by what is on file at this moment.
  package func propose(youth: Reference, mentor: Reference, rationale: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      let pair = try advisor.why(youth: youth, mentor: mentor)
      guard pair.isEligible else { return .refused(English.Matching.blocked(youth, mentor, pair.blockers)) }
      let match = try workspace.proposeMatch(youth: youth, mentor: mentor, rationale: rationale, score: pair.score)
      return .done(English.Matching.proposed(match, youth, mentor))
    }
  }

  package func approve(_ match: Reference) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.decideProposal(match, .approve)
      return .done(English.Matching.approved(match))
    }
  }

  package func decline(_ match: Reference, reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.decideProposal(match, .decline(reason: reason))
      return .done(English.Matching.declined(match))
    }
  }

  /// Records that these parties accept, one after the other.
  package func accept(_ match: Reference, by parties: [MatchParty]) -> VerbResult {
    attempt { () throws(RepositoryError) in
      var state = MatchState.presented
      for party in parties { state = try workspace.recordAcceptance(of: match, by: party) }
      return .done(English.Matching.accepted(match, by: parties, state: state))
    }
  }

  package func decline(_ match: Reference, by party: MatchParty, reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.recordDecline(of: match, by: party, reason: reason)
      return .done(English.Matching.declined(match))
    }
  }

  /// - Parameter day: As people write it.
  package func schedule(_ match: Reference, on day: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      guard let day = DateReader(today: workspace.clock.today()).day(day) else {
        throw .invalid(field: "meeting_on", .notADate)
      }
      try workspace.scheduleMeeting(of: match, on: day)
      return .done(English.Matching.scheduled(match, on: day))
    }
  }

  /// - Parameter day: As people write it; empty is today.
  package func activate(_ match: Reference, on day: String = "", reason: String = "") -> VerbResult {
    attempt { () throws(RepositoryError) in
      let start = try read(day, field: "started_on")
      try workspace.activateMatch(match, on: start, reason: reason)
      let record = try workspace.matches(named: [match]).first
      return .done(
        English.Matching.activated(
          match, on: start ?? workspace.clock.today(), firstCheckIn: record?.vitals.nextCheckIn))
    }
  }

  package func close(_ match: Reference, _ closure: MatchClosure) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.closeMatch(match, closure)
      return .done(English.Matching.closed(match, closure.reason))
    }
  }

  package func reopen(_ match: Reference, reason: String) -> VerbResult {
    attempt { () throws(RepositoryError) in
      try workspace.reopenMatch(match, reason: reason)
      return .done(English.Matching.reopened(match))
    }
  }

  private func read(_ day: String, field: String) throws(RepositoryError) -> CivilDate? {
    guard day.contains(where: { !$0.isWhitespace }) else { return nil }
    guard let read = DateReader(today: workspace.clock.today()).day(day) else {
      throw .invalid(field: field, .notADate)
    }
    return read
  }

  private func attempt(_ work: () throws(RepositoryError) -> VerbResult) -> VerbResult {
    do throws(RepositoryError) { return try work() } catch { return .refused(English.sentence(for: error)) }
  }
}
