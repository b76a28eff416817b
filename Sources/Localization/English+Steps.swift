package import Domain

extension English {
  /// The steps of intake: their forms, questions and results.
  package enum Steps {
    package static let signer = "Signed by"
    package static let consent = "Consent"
    package static let maySignHint = "ask; nobody has asked yet"
    package static let from = "From"
    package static let reason = "Reason"
    package static let reasonHint = "needed for holds, endings and past days"
    package static let item = "Item"
    package static let status = "Status"
    package static let day = "Day"
    package static let exemptUntil = "Exempt until"
    package static let exemptHint = "for an exemption"
    package static let screeningReasonHint = "for an exemption or a concern; never for a criminal check"
    package static let duration = "Duration"
    package static let durationHint = "such as 90m or 1h30"
    package static let newState = "New state"
    package static let dayPrompt = "On which day?"
    package static let undecided = "Choose an answer below first."
    package static let done = "Done"
    package static let declined = "Declined"
    package static let eligible = "Eligible"
    package static let notEligible = "Not eligible"
    package static let cancel = "Cancel"
    package static let void = "Void"
    package static let voidPrompt = "Why?"
    package static let reasonMissing = "Say why first."
    package static let today = "today"
    package static let consentsHelp = "Records what a guardian has signed."
    package static let endConsent = "End a consent"
    package static let endConsentHelp = "Ends a consent that a guardian takes back, with the reason."
    package static let relative = "Add family"
    package static let relativeHelp = "Adds a guardian, sibling, caseworker or emergency contact, new or on file."
    package static let editFamily = "Edit family"
    package static let editFamilyHelp = "Changes what somebody in the family is, may do, and how to reach them."
    package static let removeFamily = "Remove family"
    package static let removeFamilyHelp = "Takes somebody out of the family, with a reason."
    package static let noFamily = "Nobody is in the family yet. Press r to add somebody."
    package static let interviewHelp = "Records the intake interview with the family."
    package static let mentorInterviewHelp = "Records the interview with the mentor."
    package static let eligibilityHelp = "Decides whether the youth belongs in the program."
    package static let baselineHelp = "Records that the first survey was taken, or declined."
    package static let changeState = "Change state"
    package static let changeStateHelp = "Moves to another state, with a day and a reason."
    package static let byMatching = "The match decides the state now; see the match."
    package static let openMatch = "Open match"
    package static let openMatchHelp = "Opens the newest match."
    package static let noMatch = "There is no match yet."
    package static let screeningHelp = "Records how far a screening item has come, or exempts from it."
    package static let trainingHelp = "Logs training that the mentor has had, in one line."
    package static let nothingNext = "There is no next step to do here."

    package static func consentTitle(_ youth: Reference) -> String { "Consents for \(youth)" }
    package static func revokeTitle(_ youth: Reference) -> String { "End a consent for \(youth)" }
    package static func screeningTitle(_ mentor: Reference) -> String { "Screening of \(mentor)" }
    package static func moveTitle(_ reference: Reference) -> String { "Change the state of \(reference)" }
    package static func interviewTitle(_ reference: Reference) -> String { "Interview with \(reference)" }
    package static let interviewBody = "The intake interview with the family has been held."
    package static func eligibilityTitle(_ youth: Reference) -> String { "Is \(youth) eligible?" }
    package static let eligibilityBody = "Whether the youth belongs in the program, by its policy."
    package static func baselineTitle(_ youth: Reference) -> String { "First survey of \(youth)" }
    package static let baselineBody = "Later surveys are compared with it. The family may decline."
    package static func clearTitle(_ mentor: Reference, _ kind: ScreeningKind) -> String {
      "\(kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()) of \(mentor)"
    }
    package static let clearBody = "Somebody has looked at the item. What came of it?"
    package static let clear = "Clear"
    package static let more = "Other result"
    package static func voidTitle(_ reference: Reference) -> String { "Void \(reference)?" }
    package static let voidBody = "It is taken out of every list; its history stays."

    package static func minutes(_ count: Int) -> String { "\(count) minutes" }
    package static func interviewed(_ youth: Reference) -> String { "Recorded the interview with \(youth)." }
    package static func eligible(_ youth: Reference, _ isEligible: Bool, state: YouthState) -> String {
      let decided = "\(youth) is \(isEligible ? "eligible" : "not eligible")."
      guard state == .ineligible else { return decided }
      return "\(decided) The record is in Intake under Left. To refer the family elsewhere, change the state."
    }
    package static func notEligibleTitle(_ youth: Reference) -> String { "\(youth) is not eligible" }
    package static let notEligibleBody = "The youth leaves intake and the waiting list. The record stays under Left."
    package static func baseline(_ youth: Reference, _ survey: BaselineSurvey) -> String {
      "First survey of \(youth): \(survey.rawValue)."
    }
    package static func moved(_ reference: Reference, to state: String) -> String { "\(reference) is now: \(state)." }
    package static func consented(_ youth: Reference, _ kinds: [ConsentKind]) -> String {
      "Recorded for \(youth): \(English.list(kinds.map { English.consent($0).lowercased() }))."
    }
    package static func revoked(_ youth: Reference, _ kind: ConsentKind) -> String {
      "Ended the consent for \(youth): \(English.consent(kind).lowercased())."
    }
    /// Another guardian's consent goes on where one is ended.
    package static func stillSigned(by name: PersonName) -> String {
      "\(name.full) has signed it too, and that still counts: end it as well if the child shouldn't go on."
    }
    /// What stands on a consent that was taken back, and who has it on Today.
    package static func standsOnConsent(
      _ match: Reference, isLive: Bool, isPaused: Bool, specialist: String?, mayPause: Bool
    ) -> String {
      let whom = specialist ?? "a match specialist or a supervisor"
      if isPaused { return "\(match) is paused and stays so." }
      guard isLive else { return "\(match) is a proposal and can't go on. Tell \(whom)." }
      return mayPause
        ? "\(match) is live: pause it, or ask \(whom). It is on their Today."
        : "\(match) is live: tell \(whom) now. It is on their Today."
    }
    package static func screened(_ mentor: Reference, _ kind: ScreeningKind, _ status: ScreeningStatus) -> String {
      "\(mentor), \(kind.rawValue): \(status.rawValue)."
    }
    /// Said of a mentor about whom a check raised a concern.
    package static func liveMatches(_ matches: [Reference]) -> String {
      let names = English.list(matches.map(\.description))
      return matches.count == 1
        ? "\(names) is live: pause it, or tell its match specialist now."
        : "\(names) are live: pause them, or tell their match specialists now."
    }
    package static func voided(_ reference: Reference) -> String { "Voided \(reference)." }
  }
}
