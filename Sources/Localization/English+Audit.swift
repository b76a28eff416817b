package import Domain

extension English {
  /// The audit log by command, and the letter to a guardian.
  package enum Audit {
    package static let nothingYet = "The audit log is empty, so there is no head to publish."
    package static func notAHead(_ text: String) -> String {
      "\(text) is no head of the log; write SEQUENCE:HASH as `matchbook audit head` prints it."
    }
    /// Why a console ended that nobody ended; in the log.
    package static let dismissed = "put out"
    package static let lineCut = "the line was cut"
    package static let nowhereToSend =
      "Say where to send the head: --file, --mail or --through, or set MATCHBOOK_HEAD_FILE, MATCHBOOK_HEAD_MAIL or "
      + "MATCHBOOK_HEAD_COMMAND."
    package static func sent(_ sequence: Int64, to place: String) -> String {
      "Sent the head, event \(sequence), to \(place)."
    }
    package static func notSent(_ place: String, _ why: String) -> String {
      "The head was not sent to \(place) (\(why)). Check it, and run 'matchbook audit send' again."
    }
    package static func endedWith(_ status: Int32) -> String { "it ended with \(status)" }
    package static func notAnAddress(_ text: String) -> String { "\(text) is not a mail address; write NAME@HOST." }
    package static let noMailer =
      "This computer has no sendmail, so the head was not mailed. Install a mail server, or send to a file."
    package static let mailSubject = "Matchbook: head of the audit log"
    package static func holdsUpTo(_ head: Int64) -> String {
      "Event \(head) is the one that was published; nothing up to it has been changed."
    }
    package static func departs(from head: Int64, events: Int64) -> String {
      events < head
        ? "The audit log departs from the published head: it ends at event \(events), and event \(head) was published, "
          + "so its end was cut off; keep the file as it is, and compare it with a backup."
        : "The audit log departs from the published head: its event \(head) is another than was published, so the log was "
          + "written anew at or before it; keep the file as it is, and compare it with a backup."
    }
    package static func noLetter(from sequence: Int64) -> String {
      "The audit log does not hold: event \(sequence) is not what was written, so no letter is written from it; keep the "
        + "file as it is, and compare it with a backup."
    }
    package static func unsureLooks(from sequence: Int64) -> String {
      "The audit log does not hold: event \(sequence) is not what was written, so looks may be missing here or made up; "
        + "keep the file as it is, and compare it with a backup."
    }
    /// Of a log that does not hold.
    package static func nobodyLeft(_ reference: Reference) -> String {
      "The audit log as it is now names nobody who opened \(reference)."
    }
    package static let letterIsForYouth = "A letter is about a youth; write a reference such as Y-1042."

    // MARK: The log as a list

    package static let title = "Audit log"
    package static let eventTitle = "Audit event"
    package static let listHelp = "Show the audit log: who did what, and who has seen which record."
    package static let number = "#"
    package static let when = "When"
    package static let who = "Who"
    package static let did = "Did"
    package static let what = "About"
    package static let why = "Why"
    package static let shown = "Shows"
    package static let terminal = "Where"
    package static let hash = "Kept in the log as"
    package static let empty = "The audit log has no such events."
    package static let noneSelected = "Choose an event first."
    package static let openHelp = "Show all that the event tells."
    package static let filterHelp = "Show openings, lists, searches, files, changes, refusals or the rest."
    package static let aboutTitle = "Record"
    package static let aboutHelp = "Show only events about one record, or that show it."
    package static let aboutBody = "Whose record? Leave it empty for all records."
    package static let aboutPrompt = "Record"
    package static let actorTitle = "User"
    package static let actorHelp = "Show only what one user did."
    package static let everybody = "Everybody"
    package static let nobodyNamed = "No user of that name is in the log."
    package static let daysTitle = "Days"
    package static let daysHelp = "Show only events of some days."
    package static let daysBody = "Which days? One day, or two with “to” between. Leave it empty for all."
    package static let daysPrompt = "Days"
    package static let actionTitle = "Action"
    package static let actionHelp = "Show only events of one action, such as export."
    package static let everyAction = "Every action"
    package static let noAction = "No such action is in the log."
    package static let clearTitle = "All"
    package static let allShown = "All events are shown already."
    package static let clearHelp = "Show all events again."
    package static let looksTitle = "Seen by"
    package static let looksHelp = "Show who has seen the record of the event."
    package static let noRecord = "The event is about no one record."
    package static let recordTitle = "Open record"
    package static let recordHelp = "Open the record that the event is about."
    package static let show = "Show"
    package static let cancel = "Cancel"
    package static func notDays(_ text: String) -> String {
      "“\(text)” isn't a day. Write Nov 3, or Nov 3 to Nov 9."
    }
    package static let daysTurned = "The first day is after the last. Write the earlier day first."
    package static func noEvent(_ text: String) -> String {
      "You can't see an event \(text). `matchbook audit list` shows the numbers."
    }

    package static func name(of kind: AuditKind?) -> String {
      switch kind {
      case nil: "All"
      case .opened: "Opened"
      case .listed: "Lists"
      case .searched: "Searches"
      case .exported: "Files"
      case .changed: "Changes"
      case .refused: "Refused"
      case .other: "Other"
      }
    }

    /// `about Y-12, by sue, Nov 3 to Nov 9`; empty for all events.
    package static func filtered(
      about record: Reference?, by actor: String?, action: String?, from first: CivilDate?, to last: CivilDate?
    ) -> String {
      let days =
        switch (first, last) {
        case (let first?, let last?) where first == last: "on \(first)"
        case (let first?, let last?): "\(first) to \(last)"
        case (let first?, nil): "from \(first)"
        case (nil, let last?): "to \(last)"
        case (nil, nil): ""
        }
      let parts = [record.map { "about \($0)" }, actor.map { "by \($0)" }, action.map { "action \($0)" }, days]
      return parts.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// `20 youth, 3 adults`; empty for nobody.
    package static func count(youth: Int, adults: Int, matches: Int) -> String {
      let parts = [
        youth == 0 ? nil : "\(youth) youth", adults == 0 ? nil : Mentoring.count(adults, "adult", "adults"),
        matches == 0 ? nil : Mentoring.count(matches, "match", "matches"),
      ]
      return parts.compactMap(\.self).joined(separator: ", ")
    }

    package static let changes = "What changed"
    package static let records = "Whose records"
    package static let youth = "Youth"
    package static let adults = "Adults"
    package static let matches = "Matches"
    package static let notNoted = "not noted by the version of that time"
    package static let sealedTerm = "a hashed term"
    package static func row(_ operation: String, _ table: String) -> String { "\(operation) \(table)" }
    /// `before → after`.
    package static func change(_ before: String, _ after: String) -> String {
      "\(before.isEmpty ? "–" : before) → \(after.isEmpty ? "–" : after)"
    }
    package static let sealed = "kept only as a hash"
    package static func more(_ count: Int) -> String { "and \(count) more" }
  }
}
