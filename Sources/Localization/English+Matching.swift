package import Domain

extension English {
  /// Who fits whom and why, in words.
  package enum Matching {
    /// What a criterion saw, in a few words.
    ///
    /// - Parameters:
    ///   - shared: The names of what is shared, for interests and languages; the times, for common times; what was preferred, for
    ///   preferences.
    package static func reason(_ criterion: MatchCriterion, _ evidence: MatchEvidence, shared: String) -> String {
      switch evidence {
      case .notKnown(let youth, let mentor): notKnown(criterion, youth: youth, mentor: mentor)
      case .notAsked where criterion == .length: "no age limit, so any length is expected"
      case .notAsked where criterion == .preferences: "nobody has said what they would prefer, so not counted"
      case .notAsked: "\(subject(of: criterion)) does not matter at a site"
      case .sharedInterests(0, _): "no shared interest"
      case .sharedInterests: "both like \(shared)"
      case .kilometers(0): "lives less than 1 km away"
      case .kilometers(let kilometers): "lives \(kilometers) km away"
      case .commonTimes: "both can meet \(shared)"
      case .sharedLanguages(0): "no shared language"
      case .sharedLanguages: "both speak \(shared)"
      case .sharedThemes(0): "strengths do not speak of the goals"
      case .sharedThemes: "brings what the goals ask for: \(shared)"
      case .monthsLeft(let months, let promised) where months < promised:
        "could last \(Mentoring.count(months, "month", "months")), and \(promised) are promised"
      case .monthsLeft(_, let promised): "could last the \(promised) months that are promised"
      case .preferences: shared
      case .waitingDays(0): "has not been waiting"
      case .waitingDays(let days): "has been waiting \(Mentoring.count(days, "day", "days"))"
      }
    }

    private static func notKnown(_ criterion: MatchCriterion, youth: Bool, mentor: Bool) -> String {
      if criterion == .strengths { return "goals and strengths name nothing that is looked for, so not counted" }
      let whose = youth && mentor ? "of both" : youth ? "of the youth" : "of the mentor"
      return "\(subject(of: criterion)) \(whose) not on file, so not counted"
    }

    package static func subject(of criterion: MatchCriterion) -> String {
      switch criterion {
      case .interests: "interests"
      case .distance: "distance"
      case .times: "times"
      case .language: "languages"
      case .strengths: "goals and strengths"
      case .length: "expected length"
      case .mentorWait: "mentor's wait"
      case .preferences: "preferences"
      }
    }

    /// What forbids a match, and what would lift it.
    ///
    /// - Parameter language: The language the family has asked for.
    package static func blocker(_ blocker: MatchBlocker, language: String?) -> String {
      switch blocker {
      case .anotherProgram: "belongs to another program; one of them would have to change it"
      case .inFamily(let kind): Guards.inFamily(kind)
      case .youthNotWaiting(let state): "the youth is in state \(state.rawValue), not waiting"
      case .mentorNotReady(let state): "the mentor is in state \(state.rawValue), not yet waiting"
      case .mentorSuspended: "suspended: screening or training isn't in force"
      case .mentorHeld(.safety): "suspended: a match was closed for safety, and a supervisor has to decide"
      case .mentorHeld(.availability): "ended a match; ask first whether the mentor is still available"
      case .screeningEnded(let day): Guards.screeningEnded(day)
      case .screeningMissing: Guards.screeningMissing
      case .trainingMissing(let day): Guards.training(endedOn: day)
      case .mentorBirthDateMissing: "the mentor's birth date is missing"
      case .mentorTooYoung(let minimum): Guards.tooYoung(minimum)
      case .consent(let kind, let standing): Guards.noConsent(kind, standing)
      case .programAge(let minimum, let maximum, let age): Guards.programAge(minimum, maximum, age: age)
      case .notEligible(let isDecided): Guards.notEligible(isDecided: isDecided)
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
      case .matchedBefore(let reason?):
        "were matched before, closed because of “\(reason.rawValue)”; a supervisor can reopen that match"
      case .matchedBefore(nil): "were matched before; a supervisor can reopen that match"
      }
    }

    package static func pairedAlready(_ youth: Reference, _ mentor: Reference, _ match: Reference) -> String {
      "\(youth) and \(mentor) are \(match) already. Open \(match) instead."
    }
    /// Said of two who are a pair already.
    package static func paired(_ match: Reference, _ state: MatchState) -> String {
      "They are \(match), \(state.rawValue). This is how the two fit as that pair:"
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
    package static func points(_ score: Int) -> String { "\((score + 50) / 100)" }

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
    package static func fits(_ youth: Reference, _ mentor: Reference, score: Int) -> String {
      "\(youth) and \(mentor) may be matched; they score \(points(score)) of 100."
    }
    package static func nobodyFits(_ person: Reference) -> String {
      "Nobody fits \(person) now; 'matchbook match suggest \(person) --blocked 10' shows who comes nearest."
    }
    package static func more(_ number: Int) -> String { "\(number) more fit; see them with --limit." }
    package static let needsPair = "Name one youth and one mentor, such as 'matchbook match why Y-1042 A-311'."
    package static func wrongReference(_ text: String, youth: Bool) -> String {
      let example = youth ? "a youth such as Y-1042" : "the right kind, such as M-104 for a match or A-311 for a mentor"
      return "\(text) is no reference of the kind that belongs here; name \(example)."
    }

    // The screen.
    package static let group = "Matching"
    package static let name = "Name"
    package static let days = "Days"
    package static let fit = "Fit"
    package static let score = "Score"
    package static let about = "About"
    package static let town = "Town"
    package static let why = "Why"
    package static let blockedSign = "no"
    package static let notCounted = "?"
    package static let nobodyWaits =
      "Nobody waits for a mentor. Youth come here once they are enrolled and intake moves them to waiting."
    package static let noMentors =
      "No mentor of this program has a free seat. Mentors come here once they are screened, trained and waiting."
    package static let noSeats =
      "No mentor has a free seat. Mentors come here once they are screened, trained and waiting."
    package static let choose = "Choose somebody on the left to see who fits."
    package static let propose = "Propose"
    package static let proposeHelp = "Proposes the two who are selected for each other; asks why these two."
    package static let keep = "Do not propose"
    package static let rationale = "Why these two?"
    package static let rationaleMissing = "A proposal needs a rationale; say why these two."
    package static let noneSelected = "Select a youth and a mentor first."
    package static let open = "Open"
    package static let openHelp = "From those who wait goes to who fits; from there opens the record."
    package static let record = "Record"
    package static let recordHelp = "Opens the record of whoever is selected on the left."
    package static let pane = "Other side"
    package static let paneHelp = "Goes from those who wait to who fits, and back."
    package static let turn = "Turn round"
    package static let turnHelp =
      "Lists the mentors with free seats, longest waiting first, and the youth who fit each; again lists the youth."
    package static let queue = "Queue"
    package static let queueHelp = "Shows the proposals that wait for somebody's word."

    /// `122 !`: the sign says that the program calls the wait too long.
    package static func waited(_ days: Int, isLong: Bool) -> String { isLong ? "! \(days)" : "\(days)" }
    package static func mentors(for youth: PersonName, age: Int?, fitting: Int) -> String {
      let who = ([Mentoring.called(youth)] + (age.map { ["\($0)"] } ?? [])).joined(separator: ", ")
      return "\(who): \(Mentoring.count(fitting, "mentor fits", "mentors fit"))"
    }
    package static func youth(for mentor: PersonName, fitting: Int) -> String {
      "\(Mentoring.called(mentor)): \(fitting) youth \(fitting == 1 ? "fits" : "fit")"
    }
    package static let seats = "Seats"
    package static func seats(free: Int, of capacity: Int) -> String { "\(free) of \(capacity)" }
    package static let cost = "Cost"
    /// What a match costs all who wait, in one cell: who is left out, or so many points fewer.
    package static func cost(leftOut: Int, points: Int) -> String {
      leftOut > 0 ? "\(leftOut) out" : self.points(max(0, -points))
    }
    /// What matching two people would cost all who wait.
    package static func againstBest(_ price: String) -> String { "Against the best slate: \(price)" }
    package static let findingPrice = "Against the best slate: being found out"
    package static func pair(_ youth: PersonName, _ mentor: PersonName) -> String {
      Mentoring.pair(youth, mentor)
    }
    package static func cannot(_ blockers: [String]) -> String {
      "These two cannot be matched: \(blockers.joined(separator: "; "))."
    }
  }
}
