package import Domain

extension English {
  /// Fields of a person.
  package enum PersonForm {
    package static let givenName = "Given name"
    package static let familyName = "Family name"
    package static let preferredName = "Goes by"
    package static let preferredNameHint = "if not the given name"
    package static let birthDate = "Birth date"
    package static let birthDateHint = "such as 3/5/2016 or 5 Mar 2016"
    package static let gender = "Gender"
    package static let genderHint = "as they state it"
    package static let phone = "Phone"
    package static let secondPhone = "Second phone"
    package static let email = "E-mail"
    package static let postalCode = "ZIP"
    package static let postalCodeHint = "fills in the town"
    package static let town = "Town"
    package static let state = "State"
    package static let street = "Street"
    package static let languages = "Languages"
    package static let interests = "Interests"
    package static let listHint = "divided by commas"
    package static let availability = "Can meet"
    package static let availabilityHint = "arrows move, Space marks"
  }

  /// The form of a youth.
  package enum YouthForm {
    package static let newTitle = "New youth"
    package static let childHeading = "Child"
    package static let moreHeading = "More of the child"
    package static let homeHeading = "Home"
    package static let guardianHeading = "Guardian"
    package static let wishesHeading = "Hopes and needs"
    package static let program = "Program"
    package static let grade = "Grade"
    package static let school = "School"
    package static let goals = "Goals"
    package static let needs = "Needs"
    package static let notes = "Notes"
    package static let mentorGender = "Mentor's gender"
    package static let mentorLanguage = "Mentor speaks"
    package static let preferences = "Youth prefers"
    package static let guardianPreferences = "Guardian prefers"
    package static let ifPossible = "if possible; rules nobody out"
    package static let onlyIfRequired = "only where it is required"
    package static let relation = "Is the child's"
    package static let relationHint = "mother, uncle, foster parent"
    package static let guardianIsKnown = "Same guardian?"
    package static let guardianIsKnownHint = "whether it is the person on file shown beside the form"
    package static let consents = "Consents"
    package static let consentsSigned = "Signed"
    package static let consentsHint = "Space marks what was signed"
    /// Nothing is marked for somebody: what the guardian signed is on the paper.
    package static func consentsHint(missing: [ConsentKind]) -> String {
      missing.isEmpty
        ? consentsHint : "\(consentsHint); still missing: \(English.list(missing.map(English.consent)))"
    }
    package static let signedOn = "Signed on"
    package static let signedOnHint = "today unless changed"

    package static func editTitle(_ youth: Reference) -> String { "Edit youth \(youth)" }
    package static func added(_ youth: Reference) -> String { "Added youth \(youth)." }
    package static func saved(_ youth: Reference) -> String { "Saved youth \(youth)." }
    /// A kind of consent as the form offers it, where there is little room.
    package static func consent(_ kind: ConsentKind) -> String {
      kind == .dataSharing ? "Share data" : English.consent(kind)
    }
    package static func guardianOnFile(_ name: PersonName, guardianOf youth: Reference?) -> String {
      "On file with this name and phone: \(name.full)" + (youth.map { ", guardian of \($0)" } ?? "")
        + ". Say under “\(guardianIsKnown)” whether it is the same person."
    }
  }

  /// The form of a mentor.
  package enum MentorForm {
    package static let newTitle = "New mentor"
    package static let heading = "Mentor"
    package static let contactHeading = "Contact"
    package static let wishes = "Wishes"
    package static let occupation = "Occupation"
    package static let capacity = "Youth at a time"
    package static let capacityHint = "1 to 3"
    package static let minimumAge = "Youth from age"
    package static let maximumAge = "Youth up to age"
    package static let youthGender = "Youth's gender"
    package static let distance = "Kilometers"
    package static let distanceHint = "how far they go at most"
    package static let strengths = "Strengths"
    package static let preferences = "Prefers"

    package static func editTitle(_ mentor: Reference) -> String { "Edit mentor \(mentor)" }
    package static func added(_ mentor: Reference) -> String { "Added mentor \(mentor)." }
    package static func saved(_ mentor: Reference) -> String { "Saved mentor \(mentor)." }
  }

  /// People who may be on file already.
  package enum Duplicates {
    package static let title = "On file already?"
    package static let none = "Nobody like this is on file."
    package static let open = "Open the likely one"
    package static let openHelp =
      "Opens the record of the person who is likely on file already; the form is kept as a draft."
    package static let isNew = "Somebody new?"
    package static let isNewHint = "yes if it is none of the people on file shown beside the form"

    package static func person(_ reference: Reference, _ name: PersonName, bornOn day: CivilDate?) -> String {
      "\(reference) \(name.full)" + (day.map { ", born \($0)" } ?? "")
    }

    package static func facts(
      town: String, youth: YouthState?, mentor: MentorState?, guardianOf ward: Reference?
    ) -> String {
      var facts: [String] = []
      if let youth { facts.append("youth, \(youth.rawValue)") }
      if let mentor { facts.append("mentor, \(mentor.rawValue)") }
      if let ward { facts.append("guardian of \(ward)") }
      if !town.isEmpty { facts.append(town) }
      return facts.joined(separator: "; ")
    }

    /// `93 %: same name, same birth date`.
    package static func why(_ likelihood: DuplicateLikelihood) -> String {
      "\(likelihood.percent) %: " + likelihood.reasons.map(words(for:)).joined(separator: ", ")
    }

    private static func words(for reason: DuplicateLikelihood.Reason) -> String {
      switch reason {
      case .sameName: "same name"
      case .swappedNames: "names change places"
      case .nickname: "short form of the name"
      case .similarName: "similar name"
      case .sameBirthDate: "same birth date"
      case .swappedBirthDate: "day and month change places"
      case .nearBirthDate: "birth date one figure off"
      case .samePhone: "same phone"
      case .sameEmail: "same e-mail"
      case .samePostalCode: "same ZIP"
      case .sameGuardian: "same guardian"
      }
    }
  }

  /// What somebody would like of a mentor, as it stands on the form.
  package static func preference(_ preference: MentorPreference) -> String {
    switch preference {
    case .female: "Female"
    case .male: "Male"
    case .nonbinary: "Nonbinary"
    case .homeLanguage: "Home language"
    case .nearby: "Nearby"
    case .weekdayAfternoons: "Weekday afternoons"
    case .weekdayEvenings: "Weekday evenings"
    case .weekends: "Weekends"
    }
  }

  /// What a mentor would like of a youth, as it stands on the form.
  package static func preference(_ preference: YouthPreference) -> String {
    switch preference {
    case .female: "Female"
    case .male: "Male"
    case .nonbinary: "Nonbinary"
    case .upToTen: "Age up to 10"
    case .elevenToThirteen: "Age 11 to 13"
    case .fromFourteen: "Age 14 and up"
    case .nearby: "Nearby"
    }
  }

  /// A kind of consent as it stands on the form.
  package static func consent(_ kind: ConsentKind) -> String {
    switch kind {
    case .participation: "Taking part"
    case .media: "Photos and media"
    case .survey: "Surveys"
    case .schoolRecords: "School records"
    case .dataSharing: "Sharing data with a named organization"
    case .transport: "Transport"
    case .medical: "Medical care"
    }
  }
}

extension English {
  /// The intake queue.
  package enum Intake {
    package static let stage = "State"
    package static let days = "Days"
    package static let name = "Name"
    package static let age = "Age"
    package static let town = "Town"
    package static let next = "Next"
    package static let reference = "Ref"
    package static let program = "Program"
    package static let phone = "Phone"
    package static let since = "Since"
    package static let empty =
      "Nobody is in intake. Press n for a new youth or N for a new mentor, or import a web form."
    package static let youth = "youth"
    package static let mentor = "mentor"
    package static let group = "Intake"
    package static let doNext = "Do next"
    package static let doNextHelp = "Does the next thing that the record waits for."
    package static let edit = "Edit"
    package static let editHelp = "Opens the form of the record."
    package static let newYouthHelp = "Opens the form for a young person, the guardian and the consents."
    package static let noProgram =
      "There is no program to take anybody into; 'matchbook init' makes one where policies are installed."
    package static let newMentorHelp = "Opens the form for a mentor."
    package static let filterHelp = "Shows the next part of the list: youth, mentors, who has nobody yet, who has left."
    package static let everybody = "All"
    package static let youthOnly = "Youth"
    package static let mentorsOnly = "Mentors"
    package static let matchEnded = "Match ended"
    package static let suspended = "Suspended"
    package static let inactive = "Inactive"
    package static let matching = "Waiting or matched"
    package static let left = "Left or referred"
    package static let nobodyHere = "Nobody is on this part of the list. Press f for the next part."
    package static let nobodySelected = "Nobody is selected; press n for a new youth or N for a new mentor."

    package static func stage(_ state: String, isYouth: Bool) -> String { "\(isYouth ? youth : mentor), \(state)" }
    package static func since(_ day: CivilDate, days: Int) -> String {
      "\(day), \(days) \(days == 1 ? "day" : "days")"
    }

    /// What somebody waits for, in a few words.
    package static func next(_ step: NextStep) -> String {
      switch step {
      case .provide(.guardianConsent(let kind, _)): "consent: \(kind.rawValue)"
      case .provide(.eligibility): "decide eligibility"
      case .provide(.baselineSurvey): "first survey"
      case .provide(.trainingMinutes(let credited, let needed)): "training \(credited)/\(needed) min"
      case .provide(.trainingTopic(let topic)): "training: \(topic.rawValue)"
      case .provide(.birthDate): Record.birthDateMissing
      case .provide(let requirement): English.words(for: requirement)
      case .moveYouth(let state): move(state.rawValue)
      case .moveMentor(let state): move(state.rawValue)
      case .decide: "decide how to go on"
      case .decideAfterMatch: "decide: rematch or alumni"
      }
    }

    private static func move(_ state: String) -> String {
      switch state {
      case "application", "applied": "take application"
      case "enrolled": "enroll"
      case "waiting": "move to waiting"
      case "screening": "begin screening"
      case "approved": "approve"
      case "trained": "confirm training"
      default: "move to \(state)"
      }
    }

    /// `12 application, 3 enrolled · 4 applied`: the states of the youth, then those of the mentors.
    package static func summary(youth: [(String, Tally)], mentors: [(String, Tally)]) -> String {
      [youth, mentors].filter { !$0.isEmpty }
        .map { counts in counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ") }.joined(separator: " · ")
    }
  }
}
