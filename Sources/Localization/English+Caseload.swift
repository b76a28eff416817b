package import Domain

extension English {
  /// Who has which youth, mentors and matches.
  package enum Caseload {
    package static let unowned = "Nobody's yet"
    package static let unownedMatches = "Matches nobody has yet"
    package static let nothingUnowned = "Every youth and mentor has somebody who looks after them."
    package static let owner = "With"
    package static let nobody = "nobody yet"

    /// `youth, application, 3 days`.
    package static func unowned(_ state: String, since: CivilDate, today: CivilDate) -> String {
      "\(state), \(Mentoring.count(today - since, "day", "days"))"
    }

    package static let kindColumn = "What"
    package static let recordColumn = "Record"
    package static let nameColumn = "Name"
    package static let stateColumn = "State"
    package static let sinceColumn = "Since"
    package static let supervisorColumn = "Supervisor"
    package static let alongColumn = "With it"
    package static let toColumn = "To"
    package static let ends = "ends"
    package static let toOneOrNobody = "Name the people or nobody, not both."
    package static let whom = "Name the login of the user who gets them, or add --nobody."
    package static let supervisorOrNone = "Name the supervisor's login, or add --none."

    package static func title(of duty: Duty) -> String {
      switch duty {
      case .youth: "Youth"
      case .mentors: "Mentors"
      case .matches: "Matches"
      case .entrusted: "Ambassador"
      case .team: "Team"
      case .officials: "Officials"
      case .asks: "Asks"
      case .needToKnow: "Need to know"
      }
    }
    package static func hasNothing(_ login: String) -> String { "\(login) has no youth, mentors or matches." }
    package static func notAReference(_ text: String) -> String {
      "I can't read “\(text)”. Name records such as Y-12, A-4 or M-7, divided by commas."
    }
    /// `Y-1, with M-2, is now with Bob X.`
    package static func handedOver(_ reference: Reference, along: [Reference], to name: String?) -> String {
      let what = along.isEmpty ? "\(reference) is" : "\(list(([reference] + along).map(\.description))) are"
      return "\(what) now \(name.map { "with \($0)" } ?? "on the list “\(unowned)”")."
    }
    /// - Parameter shares: Logins, nil for nobody, and how many things each gets.
    package static func shares(_ shares: [(String?, Int)], of login: String) -> String {
      guard !shares.isEmpty else { return hasNothing(login) }
      return shares.map { "\($0.0 ?? nobody): \($0.1)" }.joined(separator: ", ")
    }
    /// Of forms that were typed and not saved.
    package static func draftsWent(_ count: Int, of login: String, to receiver: String) -> String {
      "\(count == 1 ? "1 unfinished form" : "\(count) unfinished forms") of \(login) went to \(receiver)."
    }
    package static func handedOut(_ shares: String, of login: String) -> String {
      "Handed over from \(login). \(shares)."
    }
    package static func notYet(_ shares: String, of login: String) -> String {
      "\(shares). Add --apply to hand this over from \(login)."
    }

    package static let listTitle = "Who has whom"
    package static let listHelp = "Shows who has which youth, mentors and matches, and deals them out."
    package static let group = "Who has whom"
    package static let everybody = "All"
    package static let busy = "With records"
    package static let noneSelected = "Choose a person first."
    package static let evenly = "Everybody, evenly"
    package static let noSupervisor = "Nobody: in every supervisor's team"
    package static let handOver = "Hand over"
    package static let handOverHelp = "Hands the selected or marked records over to somebody, or to nobody."
    package static let nothingChosen = "Choose a record first."
    package static let deal = "Deal out"
    package static let dealHelp = "Deals out everything the selected person has, after showing who would get it."
    package static let team = "Supervisor"
    package static let teamHelp = "Puts the selected person into a supervisor's team."
    package static let openHelp = "Shows the records of the selected person."
    package static let noReceiver = "Nobody here can have these records."
    package static let cancel = "Cancel"
    package static let recordsTitle = "Records"
    package static let filterHelp = "Shows all records, or youth, mentors, matches or officials."
    package static func handOverTitle(_ references: [Reference]) -> String {
      references.count == 1 ? "Hand over \(references[0]) to" : "Hand over \(references.count) records to"
    }
    package static func dealTitle(_ name: String) -> String { "Deal out what \(name) has" }
    package static func teamTitle(_ name: String) -> String { "Supervisor of \(name)" }
    package static func summary(done: Int, refused: Int) -> String {
      refused == 0
        ? "Handed over \(done)." : "Handed over \(done). \(refused) couldn't be: press : and choose Messages."
    }
    package static func supervised(_ login: String, by supervisor: String?) -> String {
      supervisor.map { "\(login) is now in the team of \($0)." } ?? "\(login) is now in every supervisor's team."
    }

    /// `12 youth, 3 mentors`.
    package static func counts(_ counts: [Duty: Int]) -> String {
      Duty.allCases.compactMap { duty in counts[duty].map { words(for: duty, $0) } }.joined(separator: ", ")
    }

    package static func words(for duty: Duty, _ count: Int) -> String {
      switch duty {
      case .youth: "\(count) youth"
      case .mentors: Mentoring.count(count, "mentor", "mentors")
      case .matches: Mentoring.count(count, "match", "matches")
      case .entrusted: Mentoring.count(count, "match as ambassador", "matches as ambassador")
      case .team: Mentoring.count(count, "person in the team", "people in the team")
      case .officials: Mentoring.count(count, "official", "officials")
      case .asks: Mentoring.count(count, "ask", "asks")
      case .needToKnow: "a need-to-know entry"
      }
    }

    /// The thing as a sentence names it.
    static func name(of duty: Duty) -> String {
      switch duty {
      case .youth: "youth"
      case .mentors: "mentors"
      case .matches: "matches"
      case .entrusted: "matches as an ambassador"
      case .team: "a team"
      case .officials: "officials"
      case .asks: "asks of officials"
      case .needToKnow: "a need-to-know entry"
      }
    }
  }

  /// Why something is not handed over, and what to do about it.
  static func sentence(for refusal: CaseloadRefusal) -> String {
    switch refusal {
    case .stillHas(let login, let counts):
      "\(login) still has \(Caseload.counts(counts)). Add --deal-to LOGIN to hand them over, or --to-nobody."
    case .cannotHold(let login, let role, let duty):
      "\(login) is \(role.rawValue) and can't have \(Caseload.name(of: duty)). Choose "
        + choice(of: Role.allCases.filter { $0.mayHold(duty) }.map { "a \($0.rawValue)" }) + "."
    case .otherOrganization(let login):
      "\(login) works for another organization. Choose somebody of the record's organization."
    case .disabled(let login): "\(login) is disabled. Choose somebody else, or enable \(login) first."
    case .notInTeam(let login): "\(login) is not in your team. Choose somebody in your team, or ask a director."
    case .hasOwner(let reference, let owner):
      "\(reference) is with \(owner). Ask a supervisor to hand it over."
    case .onlyForYourself:
      "You can take what nobody has yet, for yourself. Ask a supervisor to hand over anything else."
    case .notOwned(let reference):
      "\(reference) can't be handed over. Name youth (Y-1), mentors (A-1) or matches (M-1)."
    case .ownSupervisor(let login):
      "\(login) is that user or works under them, so can't be their supervisor. Choose somebody else."
    case .dealsToItself(let login):
      "\(login) is named twice, or is the user who hands over. Name each receiver once."
    }
  }
}
