package import Domain

extension English {
  /// Proposals on their way to a match: what waits for whom, and what came of a step.
  package enum Proposals {
    package static let title = "Proposals"
    package static let group = "Proposals"
    package static let match = "Match"
    package static let youth = "Youth"
    package static let mentor = "Mentor"
    package static let waitsFor = "Waits for"
    package static let waiting = "Waiting"
    package static let clock = "Clock"
    package static let proposedBy = "Proposed by"
    package static let score = "Score"
    package static let accepted = "Accepted"
    package static let nobody = "nobody yet"
    package static let rationale = "Why these two"
    package static let openWhom = "Whose record?"
    package static let entry = "The entry"
    package static let mentorHelp = "Opens the record of the mentor, with screening and training."

    package static let all = "All"
    package static let undecided = "To decide"
    package static let asked = "Asked"
    package static let meeting = "To meet"
    package static let empty = "No proposal waits for anybody. Pairs are proposed on the screen Matching."
    package static let noneSelected = "No proposal is selected; move to one first."

    package static let openHelp = "Opens the record of the match."
    package static let approve = "Approve"
    package static let approveHelp =
      "Approves the proposal, or all that are marked; then mentor, youth and guardian are asked."
    package static let decline = "Decline"
    package static let declineHelp =
      "Declines the proposal, or all that are marked, with a reason; the youth are waiting again."
    package static let answer = "Answer"
    package static let answerHelp = "Records that mentor, youth or guardian accept or decline."
    package static let schedule = "Meeting"
    package static let scheduleHelp = "Sets the day on which mentor and youth meet with you for the first time."
    package static let activate = "Begin"
    package static let activateHelp = "Begins the match on the day of its meeting; check-ins are due from then on."
    package static let filterHelp =
      "Shows all proposals, those to decide, those being asked, or those whose meeting is due."

    package static let keep = "Leave as is"
    package static let reason = "Reason"
    package static let reasonMissing = "Say why; the reason stays with the match."
    package static let wholeMatch = "Which of them has answered?"
    package static let accepts = "Accepts"
    package static let declines = "Declines"
    package static let declineReason = "Reason, where the answer is no"
    package static let day = "Day, such as today, yesterday or 3/5"
    package static let comingDay = "Day, such as tomorrow, sat or 3/5"
    package static let isRight = "Yes, that is right"
    package static let dayMissing = "Say the day."
    package static let setDay = "Set the day"
    package static let scheduleBody = "When do mentor and youth meet for the first time?"
    package static let activateBody = "When did mentor and youth meet? The match begins on that day."
    package static let late = "Recorded late"
    package static func lateBody(_ day: CivilDate) -> String {
      "\(Mentoring.day(day)) is in the past, so the record asks why it is entered only now."
    }
    package static func approveBody(_ matches: [String]) -> String {
      "\(matches.count) proposals: \(list(matches)). Mentor, youth and guardian are asked next."
    }
    package static func declineBody(_ matches: [String]) -> String {
      "\(list(matches)): the youth take their old places in the queue, and the mentors' seats are free."
    }
    package static func answerTitle(_ party: MatchParty) -> String { "The \(party.rawValue)" }
    package static func partyTitle(_ party: MatchParty) -> String {
      party.rawValue.prefix(1).uppercased() + party.rawValue.dropFirst()
    }
    package static func notADay(_ text: String) -> String {
      "“\(text)” is no day; write it like 2026-03-05, 3/5, yesterday, sat or -3d."
    }

    /// What a proposal waits for, short enough for a column: `a decision`, `mentor and guardian`, `meeting 2026-03-09`.
    package static func waits(_ state: MatchState, for parties: [MatchParty], meeting: CivilDate?) -> String {
      switch state {
      case .proposed: "a decision"
      case .presented: parties.count > 2 ? "all answers" : list(parties.map(\.rawValue))
      default: meeting.map { "meeting \($0)" } ?? "a day to meet"
      }
    }

    package static func days(_ days: Int) -> String { days == 0 ? "today" : Mentoring.count(days, "day", "days") }

    /// The time left to accept: `5 days`, `! today`.
    package static func left(_ days: Int) -> String {
      switch days {
      case ..<0: "! over"
      case 0: "! today"
      case 1: "! 1 day"
      default: "\(days) days"
      }
    }

    package static func clockUntil(_ day: CivilDate) -> String { "until \(Mentoring.day(day))" }
    package static func proposed(by user: String?, on day: CivilDate) -> String {
      user.map { "\($0), \(day)" } ?? "\(day)"
    }
    package static func points(_ score: Int) -> String { "\(score / 100) of 100" }

    /// After several steps at once: `3 done, 1 refused; Messages has each.`
    package static func summary(done: Int, refused: Int) -> String {
      refused == 0 ? "All \(done) done." : "\(done) done, \(refused) refused; each stands under Messages."
    }
    /// `no consent: a decision`, of a proposal that something blocks.
    package static func waits(_ waitsFor: String, blocked: String) -> String {
      blocked.isEmpty ? waitsFor : "\(blocked): \(waitsFor)"
    }
    package static func refused(_ match: Reference, _ why: String) -> String { "\(match): \(why)" }
    package static func approved(_ match: Reference) -> String {
      "\(match) is approved; now mentor, youth and guardian are asked."
    }
    package static func declined(_ match: Reference) -> String { "\(match) is declined; the youth is waiting again." }
    package static func accepted(_ match: Reference, by party: MatchParty, state: MatchState) -> String {
      state == .accepted
        ? "\(match): the \(party.rawValue) accepts, so all four have; set the day of the match meeting."
        : "\(match): the \(party.rawValue) accepts."
    }
    package static func scheduled(_ match: Reference, on day: CivilDate) -> String {
      "\(match): the match meeting is on \(Mentoring.day(day))."
    }
    package static func activated(_ match: Reference, on day: CivilDate) -> String {
      "\(match) has begun on \(Mentoring.day(day))."
    }
    package static func closed(
      _ match: Reference, youth: Reference, state: YouthState, mentor: Reference, question: MentorQuestion?
    ) -> String {
      let closed = English.sentences([
        "\(match) is closed.", question.map { Reinstating.suspended(mentor, $0) } ?? "The mentor's seat is free.",
      ])
      return switch state {
      case .waiting: "\(closed) \(youth) is on the waiting list again."
      case .enrolled: "\(closed) \(youth) is in Intake: something is missing before the next wait."
      default: "\(closed) \(youth) is in Intake under Match ended: decide on a rematch or alumni."
      }
    }
    package static func reopened(_ match: Reference) -> String { "\(match) is active again from today." }
    package static func paused(_ match: Reference) -> String { "\(match) is paused; its check-ins go on." }
    package static func resumed(_ match: Reference) -> String { "\(match) is active again." }

    package static func notInOrder(_ match: Reference, waits: String) -> String {
      "\(match) waits for \(waits), so this is not its next step."
    }
    package static func notNext(_ match: Reference) -> String { "This is not the next step of \(match)." }
    package static func notAMatch(_ text: String) -> String {
      "“\(text)” is no match; write its reference, such as M-104."
    }
    package static func notAParty(_ text: String) -> String {
      "“\(text)” is none of those who are asked; take mentor, youth or guardian."
    }
    package static func notAClosureReason(_ text: String, choices: [String]) -> String {
      "“\(text)” is no closure reason; take one of: \(choices.joined(separator: ", "))."
    }
  }
}
