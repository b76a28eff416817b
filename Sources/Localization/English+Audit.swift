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
    package static func nobodyLooked(_ reference: Reference) -> String { "Nobody has opened \(reference)." }
    /// Of a log that does not hold.
    package static func nobodyLeft(_ reference: Reference) -> String {
      "The audit log as it is now names nobody who opened \(reference)."
    }
    package static let letterIsForYouth = "A letter is about a youth; write a reference such as Y-1042."

    /// A look, as the letter counts it: a day, a role and the reason that was given.
    package struct LetterLine: Hashable, Sendable {
      package var day: CivilDate
      package var role: Role?
      package var reason: String

      package init(day: CivilDate, role: Role?, reason: String) {
        self.day = day
        self.role = role
        self.reason = reason
      }
    }

    /// The letter to a guardian who asks who has seen a child's record, in plain words.
    ///
    /// - Parameters:
    ///   - lines: In the order of days, each with how often.
    ///   - people: How many different people those were.
    package static func letter(
      about name: String?, on day: CivilDate, lines: [(line: LetterLine, times: Int)], people: Int
    ) -> String {
      let child = name ?? "your child"
      let total = lines.reduce(0) { $0 + $1.times }
      let opening = """
        \(day)

        Who has seen the record of \(child)

        You asked who has seen what we keep about \(child). Each time one of our staff
        opens the record, we write down who it was and when. This is the whole list.
        """
      let closing = """
        The list is kept so that nobody can change it afterwards, not even we.
        If there is something here that you do not understand, or you want to know
        the name of somebody on it, please ask us. It is your right.
        """
      guard total > 0 else { return "\(opening)\n\nNobody has opened the record so far.\n\n\(closing)" }
      let list = lines.map { line, times in
        let often = times == 1 ? "" : ", \(times) times"
        let why = line.reason.isEmpty ? "" : "\n              Reason given: \(line.reason)"
        return "  \(line.day)  \(who(line.role))\(often)\(why)"
      }
      let sum =
        "That is \(total == 1 ? "once" : "\(total) times") in all, by \(people == 1 ? "one person" : "\(people) people")."
      return "\(opening)\n\n\(list.joined(separator: "\n"))\n\n\(sum)\n\n\(closing)"
    }

    private static func who(_ role: Role?) -> String {
      switch role {
      case .director: "the director, who answers for the program"
      case .supervisor: "a supervisor, who answers for the staff"
      case .matchSpecialist: "a match specialist, who looks after young people and mentors"
      case .frontDesk: "the front desk, who take applications and calls"
      case .ambassador: "an ambassador, who works with the pair on site"
      case .coriOfficer: "the officer for background checks of mentors"
      case .qualityLead: "the lead for quality"
      case .advocacyLead: "the lead for advocacy"
      case .auditor: "an auditor, who checks how we keep records"
      case nil: "somebody who no longer works with us"
      }
    }
  }
}
