package import Domain

extension English {
  /// The screens of officials, measures and contacts.
  package enum Officials {
    package static let group = "Officials"
    package static let official = "Official"
    package static let measure = "Measure"
    package static let measures = "Measures"
    package static let contact = "Contact"
    package static let contacts = "Contacts"
    package static let countBoard = "Count board"

    package static let name = "Name"
    package static let chamber = "Chamber"
    package static let district = "District"
    package static let party = "Party"
    package static let lastContact = "Last contact"
    package static let standing = "Standing"
    package static let holder = "Held by"
    package static let holderLong = "Relationship held by"
    package static let never = "never"
    package static let nobody = "nobody"
    package static let reference = "Ref"

    package static func title(_ filter: OfficialFilter) -> String {
      switch filter {
      case .inOffice: "In office"
      case .lower: "House"
      case .upper: "Senate"
      case .mine: "Mine"
      case .unowned: "Nobody's"
      case .unmet: "Never met"
      case .left: "Left"
      }
    }
    package static let empty =
      "No official here. 'matchbook import officials FILE' brings them in; n adds one by hand."
    package static let noneSelected = "No official is selected."
    package static let openHelp = "Opens the record of the official."
    package static let filterHelp =
      "Shows the officials in office, of a chamber, mine, those never met, or those who left."
    package static let log = "Log contact"
    package static let logHelp = "Logs a contact with the selected official, or with all that are marked, in one line."
    package static let logTitle = "Log a contact"
    package static let logExample = "meeting 30m +7061-9634 support \"will ask Ways & Means\" --due fri"
    package static let logExampleNamed =
      "\"7th Hampden\" meeting 30m +7061-9634 support \"will ask the chair\" --due fri"
    package static let whom = "With the official named first, by name, district or reference; Tab completes"
    package static let newOfficial = "New official"
    package static let newOfficialHelp = "Adds an official whom no list brings, such as a mayor."
    package static let editOfficial = "Edit official"
    package static let edit = "Edit"
    package static let editHelp = "Edits what is on file."
    package static let goMeasures = "Measures"
    package static let goMeasuresHelp = "Shows the bills and budget lines, each with its count board."
    package static let goContacts = "Contacts"
    package static let goContactsHelp = "Shows the contacts with officials, newest first."
    package static let contactsOfHelp = "Shows all contacts with this official."
    package static let aide = "New aide"
    package static let aideHelp = "Adds somebody on the official's staff."
    package static let goneAide = "Aide has gone"
    package static let goneAideHelp = "Takes an aide who has gone off the record; contacts still name them."
    package static let noAide = "No aide is on file."

    // MARK: - Record

    package static let person = "Office"
    package static let since = "In office since"
    package static let leftOn = "Left office"
    package static let state = "State"
    package static let phone = "Phone"
    package static let email = "E-mail"
    package static let address = "Address"
    package static let districtPhone = "District phone"
    package static let districtAddress = "District address"
    package static let website = "Website"
    package static let note = "Note"
    package static let reach = "How to reach"
    package static let committees = "Committees"
    package static let aides = "Aides"
    package static let asks = "Asks"
    package static let history = "History"
    package static let organizations = "Organizations of the district"
    package static let openOrganization = "Organization"
    package static let openOrganizationHelp = "Opens an organization of the district, picked by a few letters."
    package static let noOrganization = "No organization on file is known to be in the district."
    package static let others = "Others"
    package static func moreOrganizations(_ count: Int) -> String {
      "\(count) more \(count == 1 ? "organization" : "organizations")"
    }
    package static let unsureOrganizations =
      "Of the counties in the district's name; which of them the district contains, the name does not tell."
    package static let standingNow = "Standing"
    package static let more = "Earlier"

    package static func lastContact(_ day: CivilDate?, today: CivilDate) -> String {
      day.map { "\(Mentoring.distance(from: $0, to: today)), \($0)" } ?? never
    }
    package static func moreContacts(_ count: Tally) -> String { "\(count) more; c shows all" }
    package static func change(_ part: OfficialPart, from before: String, to after: String, by actor: String?) -> String
    {
      let by = actor.map { " (\($0))" } ?? ""
      if part == .office { return after + by }
      return "\(part.rawValue): \(before.isEmpty ? "nothing" : before) → \(after.isEmpty ? "nothing" : after)\(by)"
    }
    package static func ask(_ ask: Ask, owner: String?, next: String) -> String {
      var parts = ["\(ask.state.rawValue) since \(ask.since)"]
      if let isDelivered = ask.isDelivered { parts.append(isDelivered ? "delivered" : "not delivered") }
      if let owner { parts.append("next: \(owner)" + (next.isEmpty ? "" : ", \(next)")) }
      return parts.joined(separator: " · ")
    }
    /// `meeting of 30 minutes, 7061-9634: support · “will ask” by 2026-12-10`.
    package static func contact(
      _ medium: ContactMedium, minutes: Int, officials: [String], measures: [String], response: OfficialResponse?,
      commitment: String, due: CivilDate?, done: CivilDate?
    ) -> String {
      var parts = [Advocacy.what(medium, minutes: minutes).lowercased()]
      if !officials.isEmpty { parts[0] += " with \(list(officials))" }
      if !measures.isEmpty {
        parts[0] += ", \(measures.joined(separator: ", "))" + (response.map { ": \($0.rawValue)" } ?? "")
      }
      if let due {
        parts.append("“\(commitment)” " + (done.map { "done \($0)" } ?? "by \(due)"))
      }
      return parts.joined(separator: " · ")
    }

    // MARK: - Fields

    package static let givenName = "First name"
    package static let familyName = "Last name"
    package static let committeesHint = "One a line; the role in parentheses: Ways and Means (vice chair)"
    package static let districtHint = "As it is called, such as 7th Hampden"
    package static let stateHint = "Two letters"
    package static let aideTitle = "Title"
    package static func aideAdded(_ name: String, _ official: Reference) -> String {
      "\(name) is on file as an aide of \(official)."
    }
    package static func aideGone(_ official: Reference) -> String { "The aide is off the record of \(official)." }
  }

  /// The contacts with officials on screen.
  package enum Contacts {
    package static let group = "Contacts"
    package static let day = "Day"
    package static let medium = "How"
    package static let officials = "With"
    package static let measures = "Measures"
    package static let response = "Answer"
    package static let due = "Follow-up"
    package static let minutes = "Length"
    package static let kind = "Kind"
    package static let ask = "Asked for"
    package static let commitment = "Promised"
    package static let dueOn = "Due"
    package static let note = "Note"
    package static let participants = "Took part"
    package static let loggedBy = "Logged by"
    package static let aides = "Aides"
    package static let voided = "Voided"
    package static let done = "Done"
    package static let empty = "No contact is logged here yet; l logs one."
    package static let noneSelected = "No contact is selected."
    package static let openHelp = "Opens the contact."
    package static let filterHelp = "Shows all contacts, those with a follow-up to be done, or mine."
    package static let logHelp = "Logs a contact in one line that names the official first."
    package static let doneTitle = "Follow-up done"
    package static let doneHelp = "Says that what was promised has been done."
    package static let voidHelp = "Takes the entry out of all lists and counts, with a reason."
    package static let void = "Void"
    package static let voidBody = "It stays on file with the reason, and counts no more."
    package static let openOfficial = "Official"
    package static let openOfficialHelp = "Opens the record of the first official."
    package static func noOfficial(_ contact: Reference) -> String { "\(contact) is with no official." }
    package static let newTitle = "Contact with officials"
    package static func editTitle(_ contact: Reference) -> String { "Correct \(contact)" }
    package static func voidTitle(_ contact: Reference) -> String { "Void \(contact)?" }
    package static let officialsHint = "Names, districts or references, with commas between them"
    package static let measuresHint = "Numbers, with commas between them"
    package static let participantsHint = "Logins, with commas between them; empty is you"
    package static let minutesHint = "Such as 30m or 1h30; a letter needs none"
    package static let dueHint = "With what was promised"
    package static let usualKind = "By itself direct lobbying with a measure, else education"

    package static func title(_ filter: ContactFilter) -> String {
      switch filter {
      case .all: "All"
      case .open: "Follow-ups"
      case .mine: "Mine"
      }
    }
    package static func due(_ day: CivilDate, today: CivilDate) -> String {
      day < today ? "! \(day)" : "\(day)"
    }
    package static func doneOn(_ day: CivilDate) -> String { "done \(day)" }
  }

  /// Measures and their count boards on screen.
  package enum Measures {
    package static let group = "Measures"
    package static let code = "Number"
    package static let term = "Year or session"
    package static let kind = "Kind"
    package static let title = "Title"
    package static let stage = "Stage"
    package static let amount = "Amount"
    package static let requested = "We ask for"
    package static let favorable = "For"
    package static let notAsked = "Not asked"
    package static let against = "Against"
    package static let note = "Note"
    package static let empty = "No measure here yet; n adds a bill or a budget line."
    package static let noneSelected = "No measure is selected."
    package static let openHelp = "Opens the count board of the measure: who stands where, and who has not been asked."
    package static let filterHelp = "Shows open measures, or those that are law or dead."
    package static let new = "New measure"
    package static let newHelp = "Adds a bill or a budget line."
    package static let edit = "Edit"
    package static let editHelp = "Edits number, title, kind and what we ask for."
    package static func editTitle(_ code: String) -> String { "Edit \(code)" }
    package static let move = "Stage"
    package static let moveHelp = "Says that the measure has reached a stage, with the amount in it."
    package static func moveTitle(_ code: String) -> String { "New stage of \(code)" }
    package static let on = "From"
    package static let amountHint = "Whole dollars"
    package static let notDollars = "Write whole dollars, such as 1800000 or $1,800,000."
    package static let codeHint = "As it is printed, such as 7061-9634 or H.4000"

    package static func title(_ filter: MeasureFilter) -> String {
      switch filter {
      case .open: "Open"
      case .ended: "Ended"
      }
    }

    // MARK: - Count board

    package static let ask = "Ask"
    package static let owner = "Next step by"
    package static let next = "Next step"
    package static let askKey = "Set ask"
    package static let askHelp = "Says where the official stands, who of us goes on, and whether the word was kept."
    package static func askTitle(_ official: Reference, _ code: String) -> String { "\(official) about \(code)" }
    package static let delivered = "Delivered"
    package static let boardFilterHelp =
      "Shows everybody, those not asked, those without an answer, and those for, leaning, neutral or against."
    package static let boardEmpty = "Nobody stands here."

    package static func title(_ filter: CountFilter) -> String {
      switch filter {
      case .everybody: "All"
      case .notAsked: "Not asked"
      case .asked: "Asked"
      case .favorable: "For"
      case .lean: "Lean"
      case .neutral: "Neutral"
      case .oppose: "Against"
      }
    }
    package static func ask(_ ask: Ask?) -> String {
      guard let ask else { return "–" }
      switch ask.isDelivered {
      case .some(true): return "\(ask.state.rawValue) ✓"
      case .some(false): return "\(ask.state.rawValue) ✗"
      case nil: return ask.state.rawValue
      }
    }
    /// `governor's budget since 2026-01-28 · $1,800,000 of $2,000,000`.
    package static func standing(_ stage: MeasureStage, since: CivilDate, amount: Int?, requested: Int?) -> String {
      var text = "\(stage.rawValue) since \(since)"
      let figures = [amount, requested].compactMap(\.self).map(Advocacy.dollars)
      if !figures.isEmpty { text += " · " + (figures.count == 2 ? figures.joined(separator: " of ") : figures[0]) }
      return text
    }
  }
}
