package import Domain

extension English {
  /// What needs the user, in words.
  package enum Today {
    package static let decisions = "Proposals to decide"
    package static let acceptances = "Acceptances to collect"
    package static let clocks = "Accept clocks running out"
    package static let checkIns = "Check-ins due"
    package static let quiet = "Matches gone quiet"
    package static let suspensions = "Suspended mentors: decide, and look after their matches"
    package static let unownedAdvocacy = "Officials and asks nobody has"
    package static let stopped = "Meetings that stop"
    package static let entrusted = "Your match"
    package static let staffTraining = "Staff training that ends or has ended"
    package static let inquiries = "Inquiries to answer"
    package static let applications = "Applications in hand"
    package static let consents = "Consents that end or have ended"
    package static let unconsented = "Live matches without consent"
    package static let eligibility = "Live matches outside the program's rules"
    package static let screening = "Screening that ends or has ended"
    package static let mentorTraining = "Mentor training that ends or has ended"
    package static let followUps = "Follow-ups with officials"

    package static func title(_ kind: TaskKind) -> String {
      switch kind {
      case .unconsented: unconsented
      case .stopped: stopped
      case .eligibility: eligibility
      case .screening: screening
      case .mentorTraining: mentorTraining
      case .decisions: decisions
      case .acceptances: acceptances
      case .clocks: clocks
      case .checkIns: checkIns
      case .quiet: quiet
      case .suspensions: suspensions
      case .unowned: Caseload.unowned
      case .unownedMatches: Caseload.unownedMatches
      case .unownedAdvocacy: unownedAdvocacy
      case .staffTraining: staffTraining
      case .inquiries: inquiries
      case .applications: applications
      case .consents: consents
      case .needToKnow: NeedToKnow.title
      case .followUps: followUps
      case .drafts: Drafts.title
      }
    }
    package static let nothing = "Nothing waits for you. Well done."

    package static func proposed(_ day: CivilDate, by: CivilDate, today: CivilDate) -> String {
      "\(Mentoring.distance(from: day, to: today)), \(clock(by, today: today))"
    }
    /// `2 days left: youth and guardian`.
    package static func missing(_ parties: [MatchParty], by: CivilDate, today: CivilDate) -> String {
      let left =
        by < today
        ? clock(by, today: today) : by == today ? "last day" : "\(Mentoring.count(by - today, "day", "days")) left"
      return parties.isEmpty ? "all have accepted" : "\(left): \(list(parties.map(\.rawValue)))"
    }
    package static func clock(_ by: CivilDate, today: CivilDate) -> String {
      by < today
        ? "expired \(Mentoring.distance(from: by, to: today))" : "expires \(Mentoring.distance(from: by, to: today))"
    }
    package static func checkIn(due: CivilDate, today: CivilDate) -> String {
      due < today ? "\(Mentoring.count(today - due, "day", "days")) overdue" : "due today"
    }
    package static func quiet(since: CivilDate, today: CivilDate) -> String {
      "no session for \(Mentoring.count(today - since, "day", "days"))"
    }
    package static func suspended(since: CivilDate, today: CivilDate) -> String {
      "mentor suspended \(Mentoring.distance(from: since, to: today))"
    }
    package static func unheld(since: CivilDate, today: CivilDate) -> String {
      "nobody holds the relationship, \(Mentoring.count(today - since, "day", "days"))"
    }
    /// `ask about H.4000, 3 days`.
    package static func unownedAsk(_ measure: String, since: CivilDate, today: CivilDate) -> String {
      "ask about \(measure), \(Mentoring.count(today - since, "day", "days"))"
    }
    /// `ambassador: boundaries, 60 minutes`, `ambassador: training ends in 12 days`.
    package static func staffTraining(_ role: Role, _ what: String) -> String { "\(role.rawValue): \(what)" }
    package static func held(_ question: MentorQuestion, since: CivilDate, today: CivilDate) -> String {
      let when = Mentoring.distance(from: since, to: today)
      return switch question {
      case .safety: "a match was closed for safety \(when): decide"
      case .availability: "ended a match \(when): ask whether they're still available"
      }
    }
    package static func toSchedule(by: CivilDate, today: CivilDate) -> String {
      let left =
        by < today ? "late" : by == today ? "last day" : "\(Mentoring.count(by - today, "day", "days")) left"
      return "\(left): set the day of the match meeting"
    }
    package static func toBegin(on day: CivilDate, today: CivilDate) -> String {
      "match meeting \(Mentoring.distance(from: day, to: today)): begin the match, or move the day"
    }
    package static func inquiry(since: CivilDate, today: CivilDate) -> String {
      "came in \(Mentoring.distance(from: since, to: today))"
    }
    package static func application(since: CivilDate, next: String?, today: CivilDate) -> String {
      let age = Mentoring.count(today - since, "day", "days")
      return next.map { "\($0), \(age)" } ?? age
    }
    /// `in 3 days: send the fact sheet`.
    package static func followUp(_ commitment: String, due: CivilDate, today: CivilDate) -> String {
      let when =
        due < today
        ? "\(Mentoring.count(today - due, "day", "days")) overdue" : Mentoring.distance(from: due, to: today)
      return "\(when): \(commitment)"
    }
    /// `Ann Berg and 2 others`.
    package static func official(_ name: String, others: Int) -> String {
      others > 0 ? "\(name) and \(Mentoring.count(others, "other", "others"))" : name
    }
    package static let openHelp = "Opens the record, or the list of all of this kind."
    package static let kindColumn = "Task"
    package static let recordColumn = "Record"
    package static let aboutColumn = "About"
    package static let matterColumn = "Why"
    package static func more(_ number: Tally) -> String { "and \(number) more" }
  }
}
