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

    /// Why a change cannot be taken back.
    package static func sentence(_ what: String, _ obstacle: UndoObstacle) -> String {
      let record = what.isEmpty ? "The record" : what
      return switch obstacle {
      case .record(let table): "\(record) has \(thing(table)) by now. Take that back first."
      case .changedSince: "\(record) has been changed since, so this can't be taken back. Edit it instead."
      case .final: "This can't be taken back. Change the record instead."
      case .checksDue: "The checks for \(record) have to be made again. Do this step from its record."
      }
    }

    /// The change as a noun: `the session of Mon, Nov 30, Ana Rodrigues, 90 min`.
    package static func phrase(
      _ action: String, who: [String], reference: Reference?, values: [String], session: String
    ) -> String {
      let names = who.isEmpty ? reference.map { "\($0)" } ?? "" : English.pair(who)
      let named = who.isEmpty || reference == nil ? names : "\(names) (\(reference.map { "\($0)" } ?? ""))"
      let noun = noun(of: action)
      if !session.isEmpty { return [noun + session, names].filter { !$0.isEmpty }.joined(separator: ", ") }
      let phrase = named.isEmpty ? noun : "\(noun) \(joiner(of: action))\(named)"
      return values.isEmpty ? phrase : "\(phrase): \(values.joined(separator: ", "))"
    }

    /// ` of Mon, Nov 30, 90 min`.
    package static func session(_ day: CivilDate, minutes: Int) -> String {
      " of \(Forms.dayInWords(day)), \(minutes) min"
    }

    /// `street “2 Elm St” back to “1 Main St”`.
    package static func value(_ column: String, _ before: String, _ after: String) -> String {
      let name = column.split(separator: "_").joined(separator: " ")
      return "\(name) \(quoted(after)) back to \(quoted(before))"
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "nothing" : "“\(text)”" }

    private static func joiner(of action: String) -> String {
      ["add", "void", "close", "reopen", "retire", "cancel", "end"].contains { action.hasPrefix($0 + " ") }
        && action != "add relative" ? "" : "for "
    }

    private static func noun(of action: String) -> String {
      nouns[action]
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
