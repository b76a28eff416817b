package import Domain

extension English {
  /// Who has seen a record: on the screen, by command, and in the letter to a guardian.
  package enum Looks {
    package static let title = "Who has seen this record"
    package static let openTitle = "Seen by"
    package static let openHelp = "Show who has seen this record: opened, on a list, in a search, in a file."
    package static let when = "When"
    package static let record = "Record"
    package static let how = "How"
    package static let who = "Who"
    package static let role = "Role"
    package static let place = "Where"
    package static let why = "Why"
    package static let all = "All"
    package static let openedFilter = "Opened"
    package static let listedFilter = "On lists"
    package static let foundFilter = "Searches"
    package static let exportedFilter = "Files"
    package static let empty = "The log names nobody here."
    package static let noneSelected = "Choose a line first."
    package static let eventHelp = "Show the whole event from the audit log."
    package static let filterHelp = "Show openings, lists, searches or files."

    package static func name(of filter: ShownPlace.Way?) -> String {
      switch filter {
      case nil: all
      case .opened: openedFilter
      case .listed: listedFilter
      case .found: foundFilter
      case .exported: exportedFilter
      }
    }

    /// How a record was seen at a place, after a name: `Sue Visor  on the match list`.
    package static func words(for place: ShownPlace?) -> String {
      switch place {
      case .page: "opened it"
      case .file: "in a file"
      case .search: "found by a search"
      case .applications: "on the list of applications"
      case .matches: "on the match list"
      case .proposals: "on the list of proposals"
      case .waitingYouth: "on the list of waiting youth"
      case .waitingMentors: "on the list of waiting mentors"
      case .suggestions: "among suggested matches"
      case .comparison: "in a comparison of two people"
      case .matchDay: "on a match day"
      case .today: "on the Today screen"
      case .caseload: "on a caseload"
      case .likelyDuplicates: "as a possible duplicate"
      case .lackingGuards: "in a warning about a match"
      case .session: "with a session"
      case .family: "on another person's record"
      case .trainingLog: "in the training log"
      case .classRoster: "on a class list"
      case .auditEvent: "in an event of the audit log"
      case .ownChanges: "among their own changes"
      case .register: "in the register, without the name"
      case nil: "on a list"
      }
    }

    /// From when more than openings is known; in two lines.
    package static func knownSince(_ day: CivilDate) -> [String] {
      [
        "Lists, searches and files are known from \(day) on.",
        "Before that, only who opened the record is known.",
      ]
    }
    package static let whole = "Lists, searches and files are known for the whole time."
    package static func onlyOpened(_ reference: Reference) -> [String] {
      ["Of \(reference), only who opened it is known.", "Lists and files are noted for people and matches."]
    }
    package static func copies(_ count: Int, last: CivilDate?) -> String {
      let when = last.map { ", the last on \($0)" } ?? ""
      return count == 1
        ? "One copy of the whole database holds this record too\(when)."
        : "\(count) copies of the whole database hold this record too\(when)."
    }
    package static let notCounted = "Not counted: a name alone on a list, and copies made outside Matchbook."
    package static func nobody(_ reference: Reference) -> String { "The log names nobody who has seen \(reference)." }
    package static let checking = "Checking the log…"
    package static let checked = "Log checked"
    package static let broken = "Log changed"
    package static func unsure(from sequence: Int64) -> String {
      "The log does not hold from event \(sequence) on. Looks may be missing here or made up."
    }
  }
}
