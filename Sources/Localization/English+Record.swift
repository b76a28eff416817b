package import Domain

extension English {
  /// The record of a youth or a mentor.
  package enum Record {
    package static let youth = "Youth"
    package static let mentor = "Mentor"
    package static let person = "Person"
    package static let name = "Name"
    package static let address = "Address"
    package static let state = "State"
    package static let next = "Next"
    package static let waitingSince = "Waiting since"
    package static let specialist = "Specialist"
    package static let family = "Family"
    package static let consents = "Consents"
    package static let consentMissing = "missing"
    package static let birthDateMissing = "birth date missing"
    package static let missing = "missing"
    package static let intake = "Intake"
    package static let interview = "Interview"
    package static let eligible = "Eligible"
    package static let baseline = "First survey"
    package static let open = "not yet"
    package static let openYouth = "Open youth"
    package static let openYouthHelp = "Opens the record of the youth this person is about."
    package static let noYouth = "No youth is related to this person."
    package static let rationale = "Rationale"
    package static let meeting = "Match meeting"
    package static let sessions = "Sessions"
    package static let closure = "Ended"
    package static let acceptances = "Acceptances"

    package static func editTitle(_ reference: Reference) -> String { "Edit \(reference)" }
    package static func saved(_ reference: Reference) -> String { "Saved \(reference)." }
    package static func pair(_ youth: PersonName, _ mentor: PersonName) -> String { "\(youth.full) and \(mentor.full)" }
    package static func sessions(_ count: Int, minutes: Int) -> String { "\(count), \(minutes) minutes" }
    package static func acceptance(_ isAccepted: Bool, on day: CivilDate) -> String {
      "\(isAccepted ? "accepted" : "declined") \(day)"
    }
    package static func ward(_ name: PersonName, as relation: String) -> String { "\(name.full), as \(relation)" }
    package static let matches = "Matches"
    package static let timeline = "Timeline"
    package static let screening = "Screening"
    package static let training = "Training"
    package static let credited = "Credited"
    package static let suspended = "Suspended"
    package static let seats = "Seats"
    package static let employer = "Employer"
    package static let youthAges = "Youth aged"

    package static func state(_ state: String, since day: CivilDate) -> String { "\(state) since \(day)" }
    package static func program(_ name: String, _ organization: String) -> String { "\(name), \(organization)" }
    package static func birth(_ day: CivilDate, age: Int) -> String { "\(day), \(age) years old" }
    package static func suspended(on day: CivilDate, because reasons: [String]) -> String {
      let why = reasons.isEmpty ? "" : ": \(English.list(reasons))"
      return "since \(day)\(why). No new proposals"
    }
    package static func question(_ question: MentorQuestion) -> String {
      switch question {
      case .safety: "a match was closed for safety, and a supervisor has to decide"
      case .availability: "ended a match, so ask whether they're still available"
      }
    }
    package static let checkNotInForce = "a criminal check isn't in force"
    package static let trainingNotInForce = "training isn't in force"
    /// `interview is a concern`.
    package static func notInForce(_ item: ScreeningItem) -> String {
      switch item.status {
      case .cleared, .exempt: "\(item.kind.rawValue) has ended"
      case .concern: "\(item.kind.rawValue) is a concern"
      case .notCleared: "\(item.kind.rawValue) was not cleared"
      case .notStarted, .requested, .received, .reviewed: "\(item.kind.rawValue) isn't cleared"
      }
    }
    package static func seats(_ taken: Int, of capacity: Int) -> String { "\(taken) of \(capacity) taken" }
    package static func eligibility(_ isEligible: Bool?) -> String { isEligible.map { $0 ? "yes" : "no" } ?? open }

    package static func address(_ street: String, _ town: String, _ state: String, _ zip: String) -> String {
      [
        street,
        [town, [state, zip].filter { !$0.isEmpty }.joined(separator: " ")].filter { !$0.isEmpty }
          .joined(separator: ", "),
      ].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    package static func ages(from low: Int?, to high: Int?) -> String {
      switch (low, high) {
      case (let low?, let high?): "\(low) to \(high)"
      case (let low?, nil): "\(low) or more"
      case (nil, let high?): "up to \(high)"
      case (nil, nil): ""
      }
    }

    package static func relative(
      _ name: PersonName, _ reference: Reference, phone: PhoneNumber?, email: String
    ) -> String {
      ["\(name.full) (\(reference))", phone?.description ?? "", email].filter { !$0.isEmpty }.joined(separator: ", ")
    }

    package static func consent(_ consent: Consent, signedBy signer: PersonName, today: CivilDate) -> String {
      let signed = "signed \(consent.signedOn) by \(signer.full)"
      if let revoked = consent.revokedOn { return "ended \(revoked); \(signed)" }
      if consent.signerMayNot { return "not in force; \(signed)" }
      guard let expires = consent.expiresOn else { return signed }
      return consent.isInForce(on: today) ? "until \(expires); \(signed)" : "ran out \(expires); \(signed)"
    }

    package static func match(
      with name: PersonName, _ reference: Reference, _ state: MatchState, since day: CivilDate
    ) -> String {
      "with \(reference) \(name.full), \(state.rawValue) since \(day)"
    }

    package static func transition(from: String?, to: String, by actor: String?, because reason: String) -> String {
      (from.map { "\($0) → \(to)" } ?? to) + (actor.map { ", \($0)" } ?? "") + (reason.isEmpty ? "" : ": \(reason)")
    }

    package static func screening(_ item: ScreeningItem, exemptReason: String?, today: CivilDate) -> String {
      var words = item.status.rawValue
      if let day = item.decidedOn { words += " \(day)" }
      if let end = item.validUntil { words += end < today ? ", ran out \(end)" : ", until \(end)" }
      if let exemptReason { words += ": \(exemptReason)" }
      return words
    }

    package static func training(_ credited: Int, of needed: Int) -> String { "\(credited) of \(needed) minutes" }
  }
}
