/// Where people's records are shown or leave the program: on a list, in an answer to a search, in a file, on a page.
///
/// The one table of what is shown where; commands and screens name the places that are theirs.
package enum ShownPlace: String, CaseIterable, Hashable, Sendable {
  case search
  case applications
  case matches
  case proposals
  case waitingYouth = "waiting youth"
  case waitingMentors = "waiting mentors"
  case suggestions
  case comparison
  case matchDay = "match day"
  case today
  case caseload
  case likelyDuplicates = "likely duplicates"
  case lackingGuards = "what a match lacks"
  case session
  case family
  case trainingLog = "training log"
  case classRoster = "class roster"
  case auditEvent = "audit event"
  /// What the user has changed, to be taken back.
  case ownChanges = "own changes"
  /// References and states without names.
  case register
  /// The page of a record that somebody opened.
  case page
  case file

  /// How the record comes to be seen there.
  package enum Way: String, CaseIterable, Sendable {
    case opened, found, listed, exported
  }

  package var way: Way {
    switch self {
    case .page: .opened
    case .search: .found
    case .file: .exported
    default: .listed
    }
  }

  /// What is shown of a person there, beside name and reference.
  package var facts: Set<ShownFact> {
    switch self {
    case .search: [.birthDate, .town, .state]
    case .applications: [.birthDate, .town, .phone, .state, .program, .nextStep]
    case .matches: [.state, .match, .consents]
    case .proposals: [.state, .match, .caseNotes, .lacks]
    case .waitingYouth, .waitingMentors: [.age, .town, .program, .state, .lacks]
    case .suggestions, .comparison, .matchDay: [.age, .town, .state, .lacks, .fit]
    case .today: [.state, .match, .consents, .lacks, .nextStep]
    case .caseload: [.state]
    case .register: [.state, .program]
    case .likelyDuplicates: [.birthDate, .town, .state, .family]
    case .lackingGuards: [.lacks]
    case .session: [.match, .caseNotes]
    case .family: [.family, .state]
    case .trainingLog, .classRoster: [.training, .state]
    case .auditEvent, .ownChanges: [.changes]
    case .page, .file: Set(ShownFact.allCases)
    }
  }
}

/// Something that a list tells of a person beside the name.
package enum ShownFact: String, CaseIterable, Sendable {
  case birthDate = "birth date"
  case age, town, phone, state, program
  case nextStep = "next step"
  case match, consents
  case caseNotes = "case notes"
  case lacks = "what is missing"
  case fit = "how two people fit"
  case family, training, changes
  case contact = "address and phone"
  case school
}
