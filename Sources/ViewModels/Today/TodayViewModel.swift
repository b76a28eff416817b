package import Domain
import Localization
package import Repository

/// What needs the user now, by role, with the count of each kind and the first of them.
package final class TodayViewModel {
  package let workspace: Workspace
  package private(set) var sections: [TodayList] = []
  package private(set) var failure: String?

  private let limit: Int

  /// - Parameter limit: The most lines of each kind.
  package init(workspace: Workspace, limit: Int = 5) {
    self.workspace = workspace
    self.limit = limit
  }

  package func load() {
    let (names, today) = (workspace.names, workspace.clock.today())
    do throws(RepositoryError) {
      sections = try workspace.today(limit: limit).map { TodayList($0, names, today: today) }
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  /// The lines that can be opened, in order.
  package var items: [TodayItem] { sections.flatMap(\.items) }
}

/// Where opening a line leads.
nonisolated package enum TodayDestination: Equatable, Sendable {
  case record(Reference)
  case intake
  case matching
  /// The contacts with officials that have a follow-up to be done.
  case followUps
  /// The match list under a filter, sorted by a column.
  case matches(MatchFilter, MatchSort)
  case trainingLog
  case needToKnow
}

/// One kind of thing that waits.
package struct TodayList: Equatable, Identifiable {
  package let kind: TaskKind
  package let title: String
  package let count: Int
  package let items: [TodayItem]

  package var id: TaskKind { kind }

  init(_ section: TodaySection, _ names: ListedNames, today: CivilDate) {
    kind = section.kind
    title = English.Today.title(section.kind)
    count = section.count
    let more = section.count - section.rows.count
    items =
      section.rows.map { TodayItem($0, names, today: today) }
      + (more > 0 ? [TodayItem(more: more, of: section.kind)] : [])
  }
}

/// One line that can be opened.
nonisolated package struct TodayItem: Equatable, Identifiable, Sendable {
  package let id: String
  package let reference: Reference?
  /// `Maya Alvarez with Jon Berg`.
  package let subject: String
  /// Why it waits: `overdue since 2026-11-20, 3 days`.
  package let matter: String
  /// The day it hangs on: proposed, due, expiring, or come in.
  package let day: CivilDate?
  package let isLate: Bool
  /// Whether it is a live match, for which a session can be logged.
  package let takesSessions: Bool
  /// Stands for the rest of its kind.
  package let isMore: Bool
  package let destination: TodayDestination

  init(_ row: TodayRow, _ names: ListedNames, today: CivilDate) {
    id = "\(row.kind.rawValue) \(row.key)"
    reference = row.reference
    let name = row.kind == .needToKnow ? row.name : names.shown(row.name)
    subject =
      if case .followUp(_, _, let others) = row.matter {
        English.Today.official(row.name.full, others: others)
      } else {
        row.mentor.map { English.Mentoring.pair(name, names.shown($0)) } ?? English.Mentoring.called(name)
      }
    matter = row.matter.words(today: today)
    isLate = row.matter.isLate(today: today)
    day = row.matter.day
    takesSessions = row.kind == .checkIns || row.kind == .quiet
    isMore = false
    destination =
      row.kind == .needToKnow
      ? .needToKnow : row.reference.map { .record($0) } ?? .intake
  }

  init(more: Int, of kind: TaskKind) {
    id = "\(kind.rawValue) more"
    reference = nil
    subject = English.Today.more(more)
    matter = ""
    day = nil
    isLate = false
    takesSessions = false
    isMore = true
    destination =
      switch kind {
      case .decisions, .clocks: .matching
      case .acceptances: .matches(.proposals, .since)
      case .checkIns: .matches(.live, .checkIn)
      case .quiet: .matches(.attention, .contact)
      case .suspensions, .staffTraining: .trainingLog
      case .needToKnow: .needToKnow
      case .followUps: .followUps
      case .inquiries, .applications, .consents, .drafts: .intake
      }
  }
}

nonisolated extension TodayRow.Matter {
  package func words(today: CivilDate) -> String {
    let words = English.Today.self
    return switch self {
    case .decision(let day, let by): words.proposed(day, by: by, today: today)
    case .acceptance(let missing, let by): words.missing(missing, by: by, today: today)
    case .clock(let by): words.clock(by, today: today)
    case .checkIn(let due): words.checkIn(due: due, today: today)
    case .quiet(let since): words.quiet(since: since, today: today)
    case .suspended(let since): words.suspended(since: since, today: today)
    case .staffTraining(let row): Self.lacks(row)
    case .inquiry(let since): words.inquiry(since: since, today: today)
    case .application(let since, let next):
      words.application(since: since, next: next.map(English.Intake.next), today: today)
    case .consent(let kind, let until): words.consent(kind, until: until, today: today)
    case .needToKnow(let until): English.NeedToKnow.ending(until, today: today)
    case .followUp(let commitment, let due, _): words.followUp(commitment, due: due, today: today)
    case .draft(let form, let savedAt): words.draft(form: form, savedOn: savedAt.utcDay, today: today)
    }
  }

  private static func lacks(_ row: TrainingLogRow) -> String {
    guard case .user(let role, _) = row.standing else { return "" }
    let lacks = English.TrainingLog.lacks(row.lacks, minutes: row.minutes, of: row.requirement.minutes)
    return English.Today.staffTraining(role, lacks: lacks)
  }

  package var day: CivilDate? {
    switch self {
    case .decision(_, let day), .acceptance(_, let day), .clock(let day), .checkIn(let day), .quiet(let day),
      .suspended(let day), .inquiry(let day), .application(let day, _), .consent(_, let day), .needToKnow(let day),
      .followUp(_, let day, _):
      day
    case .staffTraining(let row): row.until
    case .draft(_, let savedAt): savedAt.utcDay
    }
  }

  package func isLate(today: CivilDate) -> Bool {
    switch self {
    case .decision(_, let by), .acceptance(_, let by), .clock(let by), .needToKnow(let by): by < today
    case .checkIn(let due), .followUp(_, let due, _): due < today
    case .quiet, .suspended, .staffTraining: true
    case .inquiry, .application, .consent, .draft: false
    }
  }
}
