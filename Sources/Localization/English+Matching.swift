package import Domain

extension English {
  /// Who fits whom and why, in words.
  package enum Matching {
    /// What a criterion saw, in a few words.
    ///
    /// - Parameters:
    ///   - shared: The names of what is shared, for interests and languages; the times, for common times.
    package static func reason(_ criterion: MatchCriterion, _ evidence: MatchEvidence, shared: String) -> String {
      switch evidence {
      case .notKnown(let youth, let mentor): notKnown(criterion, youth: youth, mentor: mentor)
      case .notAsked: "\(subject(of: criterion)) does not matter at a site"
      case .sharedInterests(0, _): "no shared interest"
      case .sharedInterests: "both like \(shared)"
      case .kilometers(0): "lives less than 1 km away"
      case .kilometers(let kilometers): "lives \(kilometers) km away"
      case .commonTimes: "both can meet \(shared)"
      case .sharedLanguages(0): "no shared language"
      case .sharedLanguages: "both speak \(shared)"
      case .waitingDays(0): "has not been waiting"
      case .waitingDays(let days): "has been waiting \(Mentoring.count(days, "day", "days"))"
      }
    }

    private static func notKnown(_ criterion: MatchCriterion, youth: Bool, mentor: Bool) -> String {
      let whose = youth && mentor ? "of both" : youth ? "of the youth" : "of the mentor"
      return "\(subject(of: criterion)) \(whose) not on file, so not counted"
    }

    package static func subject(of criterion: MatchCriterion) -> String {
      switch criterion {
      case .interests: "interests"
      case .distance: "distance"
      case .times: "times"
      case .language: "languages"
      case .mentorWait: "mentor's wait"
      }
    }

    /// What forbids a match, and what would lift it.
    ///
    /// - Parameter language: The language the family has asked for.
    package static func blocker(_ blocker: MatchBlocker, language: String?) -> String {
      switch blocker {
      case .anotherProgram: "belongs to another program; one of them would have to change it"
      case .youthNotWaiting(let state): "the youth is in state \(state.rawValue), not waiting"
      case .mentorNotReady(let state): "the mentor is in state \(state.rawValue), not yet waiting"
      case .mentorSuspended: "suspended; a screening that is in force lifts it"
      case .screeningEnded(let day): "a screening item ran out on \(day); renew it"
      case .noFreeSeat(let capacity): "\(capacity == 1 ? "the one seat is" : "all \(capacity) seats are") taken"
      case .ageOutside(let minimum, let maximum, let age): ages(minimum, maximum, age)
      case .mentorGender(let wanted, let found):
        "the family asks for a mentor who is \(wanted.rawValue)" + missing(found, "the mentor's gender")
      case .youthGender(let wanted, let found):
        "asks for a youth who is \(wanted.rawValue)" + missing(found, "the youth's gender")
      case .language: "the family asks for a mentor who speaks \(language ?? "their language")"
      case .tooFar(let kilometers, let limit): "\(kilometers) km away, and \(limit) is the limit"
      case .noCommonTime: "no common time; one more of either would do"
      case .declinedBefore(let party): "declined before by the \(party.rawValue)"
      }
    }

    private static func ages(_ minimum: Int?, _ maximum: Int?, _ age: Int?) -> String {
      let wanted =
        switch (minimum, maximum) {
        case (let low?, let high?): "\(low) to \(high)"
        case (let low?, nil): "\(low) or older"
        case (nil, let high?): "up to \(high)"
        case (nil, nil): "any age"
        }
      return "asks for ages \(wanted); " + (age.map { "the youth is \($0)" } ?? "the youth's birth date is not on file")
    }

    private static func missing(_ gender: Gender?, _ what: String) -> String {
      gender == nil ? "; \(what) is not on file" : ""
    }

    /// `87`: a score of 8,650 as people read it, 0 to 100.
    package static func score(_ score: Int) -> String { "\((score + 50) / 100)" }

    /// `35, Lowell, nurse`; what is not on file is left out.
    package static func person(age: Int?, town: String, occupation: String) -> String {
      [age.map(String.init) ?? "", town, occupation].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    package static func proposed(_ match: Reference, _ youth: Reference, _ mentor: Reference) -> String {
      "Proposed \(match): \(youth) with \(mentor). It waits for the supervisor."
    }
    package static func blocked(_ youth: Reference, _ mentor: Reference, _ blockers: [String]) -> String {
      "\(youth) and \(mentor) cannot be matched: \(blockers.joined(separator: "; "))."
    }
    package static func approved(_ match: Reference) -> String {
      "Approved \(match). Now mentor, youth and guardian are asked."
    }
    package static func declined(_ match: Reference) -> String {
      "Declined \(match). The youth waits again at the old place, and the seat is free."
    }
    package static func accepted(_ match: Reference, by parties: [MatchParty], state: MatchState) -> String {
      let said =
        "Recorded that the \(list(parties.map(\.rawValue))) of \(match) \(parties.count == 1 ? "accepts" : "accept")."
      return state == .accepted ? "\(said) All have accepted; the match can begin." : said
    }
    package static func scheduled(_ match: Reference, on day: CivilDate) -> String {
      "The match meeting of \(match) is on \(Mentoring.day(day))."
    }
    package static func activated(_ match: Reference, on day: CivilDate, firstCheckIn: CivilDate?) -> String {
      "\(match) is active since \(day)" + (firstCheckIn.map { "; the first check-in is due \($0)." } ?? ".")
    }
    package static func closed(_ match: Reference, _ reason: ClosureReason) -> String {
      "Closed \(match): \(reason.rawValue)."
    }
    package static func reopened(_ match: Reference) -> String { "\(match) is active again." }
    package static func expired(_ matches: [Reference]) -> String {
      "The accept clock of \(list(matches.map(\.description))) ran out; the youth wait again at their old places."
    }

    /// Whom a proposal waits for, and until when.
    package static func waits(
      _ state: MatchState, for parties: [MatchParty], by: CivilDate, meetingOn: CivilDate?, today: CivilDate
    ) -> String {
      switch state {
      case .proposed: "waits for the supervisor's decision, \(Today.clock(by, today: today))"
      case .presented: Today.missing(parties, by: by, today: today)
      case .scheduled: meetingOn.map { "meets \(Mentoring.distance(from: $0, to: today))" } ?? "is to meet"
      default: "all have accepted; ready to begin"
      }
    }

    package static func fits(_ youth: Reference, _ mentor: Reference, score: Int) -> String {
      "\(youth) and \(mentor) may be matched; they score \(self.score(score)) of 100."
    }
    package static func nobodyFits(_ person: Reference) -> String {
      "Nobody fits \(person) now; 'matchbook match suggest \(person) --blocked 10' shows who comes nearest."
    }
    package static func more(_ number: Int) -> String { "\(number) more fit; see them with --limit." }
    package static let queueEmpty = "No proposal waits for anybody."
    package static let needsPair = "Name one youth and one mentor, such as 'matchbook match why Y-1042 A-311'."
    package static func wrongReference(_ text: String, youth: Bool) -> String {
      let example = youth ? "a youth such as Y-1042" : "the right kind, such as M-104 for a match or A-311 for a mentor"
      return "\(text) is no reference of the kind that belongs here; name \(example)."
    }
    package static func notADay(_ text: String) -> String {
      "\(text) is no date; write it like 2026-03-05, 3/5/2026, today or -3d."
    }
    package static func notAClosureReason(_ text: String, _ reasons: [String]) -> String {
      "\(text) is no closure reason; take one of: \(reasons.joined(separator: ", "))."
    }

    /// What became of several decided at once: `2 approved, 1 not:` and a line for each.
    package static func outcome(_ match: Reference, _ sentence: String) -> String { "\(match): \(sentence)" }
    package static func tally(done: Int, refused: Int) -> String {
      refused == 0 ? "\(done) done." : "\(done) done, \(refused) not:"
    }
  }
}
