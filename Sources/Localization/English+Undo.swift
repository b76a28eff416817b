package import Domain

extension English {
  /// Taking changes back, in words.
  package enum Undo {
    package static let nothing =
      "There is nothing to take back in this sitting. For older changes, press : and type older."
    package static let nothingAtAll = "You have no change to take back."
    package static let nothingToRedo = "There is nothing to do again: what you did last was not an undo."
    package static let title = "Take this back?"
    package static let redoTitle = "Do this again?"
    package static let takeBack = "Take back"
    package static let doAgain = "Do again"
    package static let keep = "Keep"
    package static let redo = "Redo"
    package static let redoHelp = "Does again what you took back last."
    package static let older = "Take back an older change"
    package static let olderHelp = "Lists your changes, also of other days, to take one back after a question."
    package static let olderTitle = "Take back which change?"
    package static let reasonPrompt = "Reason"
    package static let reasonMissing = "Type a reason first. This change protects somebody."
    package static let needsReason = "Add --reason with why: this change protects somebody."
    package static let protects = "It protects somebody, so type why."
    package static let yesOrNo = "[y/N]"
    package static func needsYes(_ question: String) -> String { "\(question) Add --yes to take it back." }
    package static let whenColumn = "When"
    package static let whatColumn = "Change"
    package static let idColumn = "ID"
    package static let final = "can't be taken back"

    package static func question(_ phrase: String) -> String { "Take back \(phrase)?" }
    package static func redoQuestion(_ phrase: String) -> String { "Do again: \(phrase)?" }
    package static func done(_ phrase: String) -> String { "Took that back: \(phrase). Press U to do it again." }
    package static func doneByCommand(_ phrase: String) -> String { "Took back \(phrase)." }
    package static func redone(_ phrase: String) -> String { "Did that again: \(phrase)." }
    package static func isFinal(_ phrase: String) -> String {
      "What you did last can't be taken back: \(phrase). For older changes, press : and type older."
    }

    package static func isFinalByCommand(_ phrase: String) -> String {
      "What you did last can't be taken back: \(phrase). "
        + "'matchbook undo --list' shows older changes; take one back with 'matchbook undo' and its ID."
    }

    /// Why a change cannot be taken back.
    package static func sentence(_ what: String, _ obstacle: UndoObstacle) -> String {
      let record = what.isEmpty ? "The record" : what
      return switch obstacle {
      case .record(let table): "\(record) has \(thing(table)) by now. Take that back first."
      case .changedSince: "\(record) has been changed since, so this can't be taken back. Edit it instead."
      case .final: "This can't be taken back. Change the record instead."
      case .unmet(let requirement):
        "\(record) needs \(words(for: requirement)). Put that in order first, then do this step from its record."
      case .checksDue: "The checks for \(record) have to be made again. Do this step from its record."
      }
    }

    /// Why a record of an import stays.
    package static func stays(_ record: String, _ obstacle: UndoObstacle) -> String {
      guard case .record(let table) = obstacle else { return "\(record) has been changed since." }
      return "\(record) has \(thing(table)) by now."
    }

    /// The change as a noun: `the session of Mon, Nov 30, Ana Rodrigues, 90 min`.
    ///
    /// - Parameters:
    ///   - people: Whom of the family it is about, where the record is a child's; of a class, who comes.
    ///   - items: Which checks or consents it is about.
    ///   - others: How many records it is about besides `reference`.
    ///   - party: Whose answer it is.
    package static func phrase(
      _ action: String, who: [String], people: [String] = [], items: [String] = [], reference: Reference?,
      others: Int = 0,
      party: MatchParty? = nil, values: [String], session: String
    ) -> String {
      let names = who.isEmpty ? reference.map { "\($0)" } ?? "" : English.pair(who)
      var named = who.isEmpty || reference == nil ? names : "\(names) (\(reference.map { "\($0)" } ?? ""))"
      if others > 0 { named += " and \(others) \(others == 1 ? "other" : "others")" }
      let shown = people.count > 3 ? people.prefix(2) + ["\(people.count - 2) others"] : people[...]
      let noun =
        noun(of: action, people: English.list(Array(shown)), party: party)
        + (items.isEmpty ? "" : " (\(English.list(items)))")
      if !session.isEmpty { return [noun + session, names].filter { !$0.isEmpty }.joined(separator: ", ") }
      let phrase = named.isEmpty ? noun : "\(noun) \(joiner(of: action))\(named)"
      let rest = values.count - 3
      let told = values.prefix(3) + (rest > 0 ? ["and \(rest) more"] : [])
      return values.isEmpty ? phrase : "\(phrase): \(told.joined(separator: ", "))"
    }

    /// ` of Mon, Nov 30, 90 min`.
    package static func session(_ day: CivilDate, minutes: Int, isAttempt: Bool = false) -> String {
      " of \(Forms.dayInWords(day)), " + (isAttempt ? "nobody reached" : "\(minutes) min")
    }

    /// `street “2 Elm St” back to “1 Main St”`; nil for what nobody has typed.
    package static func value(_ column: String, _ after: String, backTo before: String) -> String? {
      label(column).map { "\($0) \(told(column, after)) back to \(told(column, before))" }
    }

    /// `street “1 Main St” to “2 Elm St”`.
    package static func value(_ column: String, _ before: String, to after: String) -> String? {
      label(column).map { "\($0) \(told(column, before)) to \(told(column, after))" }
    }

    private static func told(_ column: String, _ text: String) -> String {
      guard answers.contains(column) else { return text.isEmpty ? "nothing" : "“\(text)”" }
      return text.isEmpty ? "“not asked”" : text == "0" ? "“no”" : "“yes”"
    }

    /// Columns that hold a yes or a no.
    private static let answers: Set<String> = ["may_consent", "may_pick_up", "has_custody", "eligible", "delivered"]

    /// What a column is called on screen; nil for one that is worked out, or too long to be told.
    private static func label(_ column: String) -> String? {
      (labels[column] ?? (shownAsNamed.contains(column) ? column.replacing("_", with: " ") : nil))?.lowercased()
    }

    private static let labels = [
      "given_name": PersonForm.givenName, "family_name": PersonForm.familyName,
      "preferred_name": PersonForm.preferredName, "second_phone": PersonForm.secondPhone,
      "postal_code": PersonForm.postalCode, "label": YouthForm.relation, "kind": Family.kind,
      "may_consent": Family.mayConsent, "may_pick_up": Family.mayPickUp, "has_custody": Family.hasCustody,
      "held_on": "day", "on_date": "day", "meeting_on": "day of the meeting", "interviewed_on": "day of the interview",
      "start_minute": "start", "valid_until": "end",
    ]

    private static let shownAsNamed: Set<String> = [
      "birth_date", "gender", "phone", "email", "town", "street", "grade", "school", "status", "eligible",
      "baseline", "capacity", "occupation", "minutes", "medium", "place", "trainer", "seats", "title", "topic", "name",
      "role", "stage", "delivered", "value", "party", "district", "chamber", "website",
    ]

    private static func joiner(of action: String) -> String {
      ["add", "void", "close", "reopen", "retire", "cancel", "end"].contains { action.hasPrefix($0 + " ") }
        && action != "add relative" ? "" : "for "
    }

    private static func noun(of action: String, people: String, party: MatchParty?) -> String {
      if let party {
        if action == "record acceptance" { return "the \(party.rawValue)'s yes" }
        if action == "record decline" { return "the \(party.rawValue)'s no" }
      }
      if !people.isEmpty {
        switch action {
        case "add relative": return "adding \(people) to the family"
        case "edit relative": return "the change to \(people)"
        case "remove relative": return "the removal of \(people)"
        case "sign in to class", "take back sign-in", "enroll in class", "withdraw from class", "mark attendance":
          return "\(nouns[action] ?? action) of \(people)"
        default: break
        }
      }
      return nouns[action]
        ?? {
          let words = action.split(separator: " ").map(String.init)
          switch words.first {
          case "add": return "adding"
          case "save", "edit": return "the change"
          case "void": return "voiding"
          case "move": return "the new status"
          default: return "“\(action)”"
          }
        }()
    }

    private static let nouns = [
      "log session": "the session", "void session": "voiding the session", "edit session": "the change to the session",
      "record check-in": "the check-in", "log contact": "the contact", "log training": "the training",
      "follow up": "the follow-up", "propose match": "the proposal", "approve proposal": "the approval",
      "decline proposal": "the decline", "record acceptance": "the yes", "record decline": "the no",
      "entrust match": "the ambassador", "schedule match meeting": "the meeting", "activate match": "the start",
      "pause match": "the pause", "resume match": "the restart", "close match": "closing",
      "reopen match": "reopening", "record consent": "the consent", "revoke consent": "the end of a consent",
      "record screening": "the check", "exempt screening": "the exemption", "record interview": "the interview",
      "set eligibility": "the eligibility", "record baseline survey": "the baseline survey",
      "add relative": "the new family member", "remove relative": "the removal of a family member",
      "set house rule": "the site setting", "change role": "the new role", "disable user": "the closed login",
      "enable user": "the opened login", "revoke key": "the removal of a key",
      "tie user to person": "the link to a person", "add to need-to-know list": "the need-to-know entry",
      "confirm need-to-know entry": "the confirmed need to know",
      "take off need-to-know list": "the removal from the need-to-know list", "plan class": "the new class",
      "sign in to class": "the sign-in", "take back sign-in": "the removed sign-in",
      "complete class": "the end of the class", "mark attendance": "the attendance",
      "enroll in class": "the enrollment",
      "withdraw from class": "the withdrawal", "record ask": "the ask", "move measure": "the step of the measure",
      "import": "the import", "initialize": "setting up the database",
      "add policy": "adding a policy", "hand over": "the handover",
      "deal out caseload": "the shared-out caseload", "set supervisor": "the new supervisor",
      "take back import": "taking an import back", "retire course": "retiring", "cancel class": "calling off",
      "remove aide": "the removal of a staff member",
      "remove organization contact": "the removal of a contact person",
      "add user": "adding the user",
      "add key": "adding the key",
    ]

    private static func thing(_ table: String) -> String {
      things[table] ?? "something else on file"
    }

    private static let things = [
      "consent": "a consent", "match": "a match", "session": "a session", "session_match": "a session",
      "check_in": "a check-in", "screening_item": "a check", "relationship": "a family member",
      "person_relation": "a family member", "youth_profile": "a youth record", "mentor_profile": "a mentor record",
      "training_attendance": "training", "training_class": "a class", "program": "a program", "user": "a user",
      "advocacy_contact": "a contact", "contact_official": "a contact", "match_acceptance": "an answer",
      "organization_contact": "a contact person", "official_aide": "a staff member", "measure_ask": "an ask",
    ]
  }
}
