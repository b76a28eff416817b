package import Domain

extension English {
  /// What keeps two people from a match, or from meeting, and what to do about it.
  package enum Guards {
    /// `participation ended Mar 3, 2026`.
    package static func consent(_ kind: ConsentKind, _ standing: ConsentStanding) -> String {
      switch standing {
      case .inForce(let until?): "\(kind.rawValue) until \(date(until))"
      case .inForce(nil): "\(kind.rawValue) never expires"
      case .ended(let day): "\(kind.rawValue) ended \(date(day))"
      case .revoked(let day): "\(kind.rawValue) revoked \(date(day))"
      case .neverSigned: "\(kind.rawValue) never signed"
      case .signerMayNot: "\(kind.rawValue) \(signerMayNot)"
      }
    }

    /// What keeps a signed consent from being in force, and what to do.
    package static let signerMayNot = "signed by somebody who may not consent: ask another guardian"

    /// `No participation consent in force: ended Mar 3, 2026`.
    package static func noConsent(_ kind: ConsentKind, _ standing: ConsentStanding) -> String {
      let what = "No \(kind.rawValue) consent in force"
      return switch standing {
      case .ended(let day): "\(what): ended \(date(day))"
      case .revoked(let day): "\(what): revoked \(date(day))"
      case .neverSigned, .inForce: "\(what): never signed"
      case .signerMayNot: "\(what): \(signerMayNot)"
      }
    }

    /// Said after something was logged on a day on which something was not in force.
    package static func warning(_ match: Reference, _ missing: [Requirement], on day: CivilDate) -> String {
      "Warning: on \(date(day)), \(match) was without \(list(missing.map(words(for:)))). Tell a supervisor."
    }

    /// Why a mentor is not matched with a child of their own family.
    package static func inFamily(_ kind: RelationshipKind) -> String {
      "not in the family: the mentor is on the youth's record as \(kind.rawValue); choose another mentor"
    }

    /// `the participation consent ends Dec 5, 2026`.
    package static func end(_ end: GuardEnd) -> String {
      let what =
        switch end.requirement {
        case .guardianConsent(let kind, _): "the \(kind.rawValue) consent"
        case .screeningItem(let kind): "the mentor's \(kind.rawValue)"
        case .trainingMinutes, .trainingTopic: "the mentor's training"
        case .ageWithin(_, let high): "the youth's time in the program, at \(high + 1) years,"
        default: words(for: end.requirement)
        }
      return "\(what) ends" + (end.lastDay.map { " \(date($0))" } ?? "")
    }

    /// Said after something was logged for a match in which something is not in force.
    package static func warning(_ match: Reference, _ missing: [Requirement], canPause: Bool) -> String {
      let next = canPause ? "Pause the match until it is in order." : "Tell the match specialist."
      return "Warning: \(match) needs \(list(missing.map(words(for:)))). \(next)"
    }

    /// `guardian's consent`, as what is or is not in force.
    package static func name(of guarding: MatchGuard) -> String {
      switch guarding {
      case .consents: "guardian's consent"
      case .youthAge: "youth's age"
      case .eligibility: "eligibility"
      case .mentorAge: "mentor's age"
      case .screening: "screening"
      case .training: "training"
      case .mentorDecision: "decision on the mentor"
      case .family: "mentor from outside the family"
      }
    }
    /// What blocks somebody, in a narrow column.
    package static func mark(_ requirement: Requirement) -> String {
      switch requirement {
      case .guardianConsent: "no consent"
      case .birthDate, .mentorBirthDate: "no age"
      case .ageWithin: "wrong age"
      case .eligibility: "ineligible"
      case .mentorAge: "too young"
      case .screeningItem: "unscreened"
      case .trainingMinutes, .trainingTopic: "untrained"
      case .outsideFamily: "family"
      default: "not ready"
      }
    }

    /// `M-7: meetings stop until the consent is back; ask Zofia Nowak`.
    package static func meetingsStop(_ match: Reference, ask name: String?) -> String {
      "\(match): \(stopped(ask: name))"
    }
    package static func stopped(ask name: String?) -> String {
      "meetings stop until the consent is back; ask \(name ?? "a match specialist")"
    }
    package static func paused(_ match: Reference) -> String {
      "Warning: \(match) is paused, so mentor and youth shouldn't meet now. Tell the match specialist."
    }

    package static let notInForce = "Not in force"
    /// - Parameter nextStep: What to do about it; nil where somebody else does it.
    package static func notInForce(_ missing: [Requirement], nextStep: String?) -> String {
      (["needs \(list(missing.map(words(for:))))"] + [nextStep].compactMap(\.self)).joined(separator: "; ")
    }
    package static let pressPause = "press p to pause the match"
    package static let inForce = "In force"
    package static let allInForce = "consents, ages, eligibility, screening and training"
    package static let pause = "Pause"
    package static let pauseHelp = "Pauses the match with a reason: mentor and youth don't meet; check-ins go on."
    package static func pauseTitle(_ match: Reference) -> String { "Pause \(match)?" }
    package static let pauseBody = "Mentor and youth don't meet until you resume the match. Check-ins go on."
    package static let pausePrompt = "Why do you pause it?"
    package static let cancel = "Cancel"
    package static let resume = "Resume"
    package static let resumeHelp = "Resumes a paused match, if consents, screening and training are in force."
    package static let notMeeting = "Only an active match can be paused."
    package static let notPaused = "Only a paused match can be resumed."
    package static let youth = "Youth"
    package static let youthHelp = "Opens the record of the youth, with consents and family."

    /// Said of somebody whom no match is possible for now.
    package static func blocked(_ person: Reference, _ reasons: [String]) -> String {
      "\(person) can't be matched now: \(reasons.joined(separator: "; "))."
    }
    package static func next(_ person: Reference) -> String {
      "Open \(person) in the console and press a: it shows the missing step."
    }
    package static func chosen(_ youth: PersonName, _ reasons: [String]) -> String {
      "\(Mentoring.called(youth)): \(reasons.joined(separator: "; "))"
    }
    package static let consentHelp = "Opens the form for what a guardian of the selected youth has signed."

    /// `participation ends in 12 days`, `participation revoked Mar 3, 2026`.
    package static func consentTask(_ kind: ConsentKind, _ standing: ConsentStanding, today: CivilDate) -> String {
      guard case .inForce(let until?) = standing else { return consent(kind, standing) }
      return ends(kind.rawValue, until, today: today)
    }

    /// What a live match lacks of age and eligibility, and what to do.
    ///
    /// - Parameter day: The day on which it comes; nil where it is so now.
    package static func eligibilityTask(_ requirement: Requirement, on day: CivilDate?, today: CivilDate) -> String {
      switch requirement {
      case .eligibility: "the youth isn't eligible; pause or close the match"
      case .birthDate: "the youth's birth date is missing; add it"
      case .mentorBirthDate: "the mentor's birth date is missing; add it"
      case .mentorAge(let low): "the mentor is under \(low); pause the match"
      case .outsideFamily(let kind): "the mentor is the child's \(kind.rawValue); pause or close the match"
      case .ageWithin(let low, let high):
        if let day {
          "the youth turns \(high + 1) \(Mentoring.distance(from: day, to: today)); plan the end of the match"
        } else {
          "the youth is not \(low) to \(high) years old; pause or close the match"
        }
      default: words(for: requirement)
      }
    }

    /// - Parameter kind: nil where the reader may not know more.
    package static func screeningTask(_ kind: ScreeningKind?, until: CivilDate?, today: CivilDate) -> String {
      guard let kind else { return "a criminal check needs a look by somebody on the need-to-know list" }
      return until.map { ends(kind.rawValue, $0, today: today) } ?? "\(kind.rawValue) isn't cleared"
    }

    package static func trainingTask(until: CivilDate?, today: CivilDate) -> String {
      until.map { ends("training", $0, today: today) } ?? "training isn't finished"
    }

    /// `training ends in 12 days`, `training ends today`, `training ended Mar 3, 2026`.
    private static func ends(_ what: String, _ day: CivilDate, today: CivilDate) -> String {
      day < today ? "\(what) ended \(date(day))" : "\(what) ends \(Mentoring.distance(from: day, to: today))"
    }

    package static func programAge(_ minimum: Int, _ maximum: Int, age: Int?) -> String {
      let program = "the program is for ages \(minimum) to \(maximum)"
      return age.map { "\(program); the youth is \($0)" } ?? "\(program); add the youth's birth date"
    }

    package static func notEligible(isDecided: Bool) -> String {
      isDecided ? "the youth is not eligible for the program" : "decide whether the youth is eligible"
    }

    package static let screeningMissing = "a screening item isn't cleared; finish the screening"
    package static func screeningEnded(_ day: CivilDate) -> String { "screening ended \(date(day)); renew it" }
    package static func training(endedOn day: CivilDate?) -> String {
      day.map { "training ended \(date($0)); renew it" } ?? "training isn't finished; log the missing training"
    }
    package static func tooYoung(_ minimum: Int) -> String { "mentors are \(minimum) or older here" }
  }

  /// Whole sentences one after the other.
  package static func sentences(_ sentences: [String?]) -> String {
    sentences.compactMap(\.self).joined(separator: " ")
  }

  /// `Mar 3, 2026`.
  package static func date(_ day: CivilDate) -> String {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let parts = day.components
    return "\(months[parts.month - 1]) \(parts.day), \(parts.year)"
  }
}
