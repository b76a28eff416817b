package import Domain

extension English.Matches {
  package static let acceptances = "Accepted"
  package static let acceptBy = "Clock"
  package static let people = "People"
  package static let guardian = "Guardian"
  package static let course = "Course"
  package static let companions = "Other matches of these families and this mentor"
  package static let sibling = " (sibling)"
  package static let program = "Program"
  package static let specialist = "Specialist"
  package static let ambassador = "Ambassador"
  package static let nobodyYet = "nobody yet"
  package static let proposed = "Proposed"
  package static let started = "Began"
  package static let meeting = "Match meeting"
  package static let sessions = "Sessions"
  package static let rationale = "Rationale"
  package static let timeline = "Timeline"
  package static let details = "Details"
  package static let detailsHelp =
    "Shows people, course and the rest of the record in place of the timeline, or the timeline again."
  package static let nothingHappened = "Nothing has happened yet; press l to log the first session."
  package static let onlySessions = "Only sessions and attempts can be voided or changed here."
  package static let checkInVerb = "Check-in"
  package static let checkInHelp = "Records that staff spoke with the mentor, the youth or a guardian."
  package static let voidVerb = "Void"
  package static let voidHelp = "Takes the selected session out of all counting; it stays here with your reason."
  package static let editVerb = "Edit"
  package static let editHelp = "Corrects the selected session."
  package static let voidPrompt = "Why is it void?"
  package static let reasonMissing = "Say why first."
  package static let keep = "Keep it"
  package static let day = "Day"
  package static let kind = "What"
  package static let event = "Told"
  package static let by = "By"
  package static let doseChart = "Minutes each 30 days"

  package static func voidTitle(_ session: Reference) -> String { "Void \(session)?" }
  package static func standing(_ state: MatchState, since: CivilDate, today: CivilDate) -> String {
    "\(state.rawValue) since \(since), \(months(today - since))"
  }
  package static func lastMet(_ day: CivilDate, today: CivilDate) -> String {
    "\(day), \(English.Mentoring.distance(from: day, to: today))"
  }
  package static func partyDue(_ party: MatchParty, _ day: CivilDate, today: CivilDate) -> String {
    day < today ? "\(party.rawValue) ! since \(day)" : "\(party.rawValue) \(day)"
  }
  package static func acceptance(_ party: MatchParty, isAccepted: Bool?) -> String {
    switch isAccepted {
    case true?: "\(party.rawValue) yes"
    case false?: "\(party.rawValue) NO"
    case nil: "\(party.rawValue) –"
    }
  }
  package static func age(_ years: Int) -> String { "age \(years)" }
  package static func sessionTotals(_ sessions: Int, minutes: Int) -> String {
    "\(English.Mentoring.count(sessions, "session", "sessions")), \(minutes / 60) h \(minutes % 60) min together"
  }
}
