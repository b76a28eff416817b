package import Domain
import Localization
package import Repository

/// One step in the course of a match, as console and commands take it.
package enum MatchStep: Equatable, Sendable {
  case approve
  case decline(reason: String)
  /// A party's word; on a day given, else today.
  case accept(MatchParty, on: CivilDate?)
  case refuse(MatchParty, reason: String, on: CivilDate?)
  case schedule(on: CivilDate)
  /// A day in the past needs the reason.
  case activate(on: CivilDate?, reason: String)
  case pause(reason: String)
  case resume
  case close(MatchClosure)
  case reopen(reason: String)
  /// To the ambassador with this login, nil takes it back; from today where no day is given.
  case entrust(to: String?, from: CivilDate?, until: CivilDate?)

  package var permission: Permission {
    switch self {
    case .approve, .decline: .decideProposal
    case .accept, .refuse: .recordAcceptance
    case .schedule, .activate, .pause, .resume: .activateMatch
    case .close: .closeMatch
    case .reopen: .reopenMatch
    case .entrust: .entrustMatch
    }
  }

  /// Takes the step for each match by itself: one that is refused leaves the others done.
  ///
  /// - Parameters:
  ///   - confirmation: What is right although it is unlikely.
  ///   - next: How to say so of what is asked about.
  package func perform(
    for choices: [MatchChoice], in workspace: Workspace, _ confirmation: Confirmation = .none,
    next: String = English.Doubts.doAgain
  ) -> [MatchStepResult] {
    choices.map { choice in
      let match = choice.match
      do throws(RepositoryError) {
        let sentence = try confirmation.during { () throws(RepositoryError) in
          try perform(for: match, expecting: choice.version, in: workspace)
        }
        return MatchStepResult(match: match, sentence: sentence, error: nil)
      } catch {
        let sentence =
          switch error {
          case .refused(.done(let step)): English.sentence(for: step, about: match.description)
          case .unlikely(let doubts): English.Proposals.refused(match, English.Doubts.asking(about: doubts, next))
          default: English.Proposals.refused(match, English.sentence(for: error))
          }
        return MatchStepResult(match: match, sentence: sentence, error: error)
      }
    }
  }

  /// - Returns: What has been done, in a sentence.
  func perform(
    for match: Reference, expecting version: Int?, in workspace: Workspace
  ) throws(RepositoryError) -> String {
    let words = English.Proposals.self
    switch self {
    case .approve:
      try workspace.decideProposal(match, .approve, expecting: version)
      return words.approved(match)
    case .decline(let reason):
      try workspace.decideProposal(match, .decline(reason: reason), expecting: version)
      return words.declined(match)
    case .accept(let party, let day):
      let state = try workspace.recordAcceptance(of: match, by: party, on: day, expecting: version)
      return words.accepted(match, by: party, state: state)
    case .refuse(let party, let reason, let day):
      try workspace.recordDecline(of: match, by: party, reason: reason, on: day, expecting: version)
      return words.declined(match)
    case .schedule(let day):
      try workspace.scheduleMeeting(of: match, on: day, expecting: version)
      return words.scheduled(match, on: day)
    case .activate(let day, let reason):
      try workspace.activateMatch(match, on: day, reason: reason, expecting: version)
      return words.activated(match, on: day ?? workspace.clock.today())
    case .pause(let reason):
      try workspace.pauseMatch(match, reason: reason, expecting: version)
      return words.paused(match)
    case .resume:
      try workspace.resumeMatch(match, expecting: version)
      return words.resumed(match)
    case .close(let closure):
      let closed = try workspace.closeMatch(match, closure, expecting: version)
      return words.closed(
        match, youth: closed.youth, state: closed.state, mentor: closed.mentor, question: closure.reason.mentorQuestion)
    case .reopen(let reason):
      try workspace.reopenMatch(match, reason: reason, expecting: version)
      return words.reopened(match)
    case .entrust(let login, let first, let last):
      guard let login else {
        try workspace.entrustMatch(match, to: nil)
        return English.Entrusting.takenBack(match)
      }
      guard let user = try workspace.users().first(where: { $0.login == login }) else {
        throw .notFound(login)
      }
      try workspace.entrustMatch(match, to: user.id, since: first, until: last)
      return English.Entrusting.entrusted(match, to: login, from: first ?? workspace.clock.today(), until: last)
    }
  }
}

/// A match that a step is taken for, as the user saw it.
package struct MatchChoice: Hashable, Sendable, CustomStringConvertible {
  package let match: Reference
  /// The version that was shown; nil where the match was named without having been looked at.
  package let version: Int?

  package init(_ match: Reference, version: Int? = nil) {
    self.match = match
    self.version = version
  }

  package var description: String { match.description }
}

/// What came of a step for one match, in a sentence that names it.
package struct MatchStepResult: Equatable, Sendable {
  package let match: Reference
  package let sentence: String
  /// Why it was refused; nil where it was done.
  package let error: RepositoryError?

  package var isDone: Bool { error == nil }

  /// What has to be asked about before it is done.
  package var doubts: [Doubt] { if case .unlikely(let doubts) = error { doubts } else { [] } }
}
