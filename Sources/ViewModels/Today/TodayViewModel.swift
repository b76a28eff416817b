package import Domain
import Localization
package import Repository

/// What needs the user now, by role, with the count of each kind and the first of them.
package final class TodayViewModel {
  package let workspace: Workspace
  package private(set) var sections: [TodayList] = []
  package private(set) var failure: String?

  package init(workspace: Workspace) { self.workspace = workspace }

  package func load() {
    let today = workspace.clock.today()
    do throws(RepositoryError) {
      sections = try workspace.today().map { TodayList($0, today: today) }
      failure = nil
    } catch {
      failure = English.sentence(for: error)
    }
  }

  /// The lines that can be opened, in order.
  package var items: [TodayItem] { sections.flatMap(\.items) }
}

/// Where opening a line leads.
package enum TodayDestination: Equatable, Sendable {
  case record(Reference)
  case intake
  case matching
  /// The match list under a filter, sorted by a column.
  case matches(MatchFilter, MatchSort)
}

/// One kind of thing that waits.
package struct TodayList: Equatable, Identifiable {
  package let id: String
  package let title: String
  package let count: Int
  package let items: [TodayItem]

  init(_ section: TodaySection, today: CivilDate) {
    id = section.kind.rawValue
    title = English.Today.title(section.kind)
    count = section.count
    let more = section.count - section.rows.count
    items =
      section.rows.map { TodayItem($0, today: today) }
      + (more > 0 ? [TodayItem(more: more, of: section.kind)] : [])
  }
}

/// One line that can be opened.
package struct TodayItem: Equatable, Identifiable {
  package let id: String
  package let reference: Reference?
  /// `Maya Alvarez with Jon Berg`.
  package let subject: String
  /// Why it waits: `overdue since 2026-11-20, 3 days`.
  package let matter: String
  package let isLate: Bool
  package let destination: TodayDestination

  init(_ row: TodayRow, today: CivilDate) {
    id = "\(row.kind.rawValue) \(row.key)"
    reference = row.reference
    subject = row.mentor.map { English.Mentoring.pair(row.name, $0) } ?? English.Mentoring.called(row.name)
    matter = row.matter.words(today: today)
    isLate = row.matter.isLate(today: today)
    destination = row.reference.map { .record($0) } ?? .intake
  }

  init(more: Int, of kind: TaskKind) {
    id = "\(kind.rawValue) more"
    reference = nil
    subject = English.Today.more(more)
    matter = ""
    isLate = false
    destination =
      switch kind {
      case .decisions, .clocks: .matching
      case .acceptances: .matches(.proposals, .since)
      case .checkIns: .matches(.live, .checkIn)
      case .quiet: .matches(.attention, .contact)
      case .inquiries, .applications, .consents, .drafts: .intake
      }
  }
}

extension TodayRow.Matter {
  package func words(today: CivilDate) -> String {
    let words = English.Today.self
    return switch self {
    case .decision(let day, let by): words.proposed(day, by: by, today: today)
    case .acceptance(let missing, let by): words.missing(missing, by: by, today: today)
    case .clock(let by): words.clock(by, today: today)
    case .checkIn(let due): words.checkIn(due: due, today: today)
    case .quiet(let since): words.quiet(since: since, today: today)
    case .inquiry(let since): words.inquiry(since: since, today: today)
    case .application(let since): words.application(since: since, next: nil, today: today)
    case .consent(let kind, let until): words.consent(kind, until: until, today: today)
    case .draft(let form, let savedAt): words.draft(form: form, savedOn: savedAt.utcDay, today: today)
    }
  }

  package func isLate(today: CivilDate) -> Bool {
    switch self {
    case .decision(_, let by), .acceptance(_, let by), .clock(let by): by < today
    case .checkIn(let due): due < today
    case .quiet: true
    case .inquiry, .application, .consent, .draft: false
    }
  }
}
