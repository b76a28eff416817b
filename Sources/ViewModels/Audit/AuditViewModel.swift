package import Domain
import Localization
package import Repository

/// The audit log by the page, newest first, under filters by record, user, action and days.
package final class AuditViewModel: ListViewModel {
  /// What is shown of the log: one kind of events, or all.
  nonisolated package enum Filter: CaseIterable, Equatable, Hashable, Sendable {
    case all
    case kind(AuditKind)

    package static let allCases = [all] + AuditKind.allCases.map(Self.kind)

    fileprivate var kind: AuditKind? { if case .kind(let kind) = self { kind } else { nil } }
  }

  package let workspace: Workspace
  package private(set) var filter = Filter.all
  /// By what events are asked for, besides their kind.
  private var asked = AuditFilter()

  package init(workspace: Workspace, about record: Reference? = nil) {
    self.workspace = workspace
    asked.object = record
  }

  package func show(_ filter: Filter) { self.filter = filter }
  package func title(of filter: Filter) -> String { English.Audit.name(of: filter.kind) }
  package var heading: [String] {
    let words = English.Audit.filtered(
      about: asked.object, by: asked.actor, action: asked.action?.rawValue, from: asked.from, to: asked.to)
    return words.isEmpty ? [] : [words]
  }
  package var emptyText: String { English.Audit.empty }
  package var noneSelected: String { English.Audit.noneSelected }
  package func refresh() -> String? { nil }

  package func items(_ request: ListRequest<AuditLine>) throws(RepositoryError) -> [AuditLine] {
    var filter = asked
    filter.kind = self.filter.kind
    // What is typed in the list is a record or a login.
    let text = request.text.filter { !$0.isWhitespace }
    if let reference = Reference(text) {
      filter.object = reference
    } else if !text.isEmpty {
      filter.actorBeginning = text
    }
    let place: RowPlace<Int64> =
      switch request.place {
      case .first: .first
      case .last: .last
      case .before(let line): .before(line.id)
      case .after(let line): .after(line.id)
      case .only(let id): .after(id + 1)
      }
    let isOne = if case .only = request.place { true } else { false }
    let lines = try workspace.auditEvents(filter, place, limit: isOne ? 1 : request.limit).map {
      AuditLine($0, workspace.clock)
    }
    guard case .only(let id) = request.place else { return lines }
    return lines.filter { $0.id == id }
  }

  package func peek(_ item: AuditLine) -> ListPeek {
    let words = English.Audit.self
    return ListPeek(
      title: "\(item.id) \(item.did)",
      facts: [
        RecordFact(words.when, item.when), RecordFact(words.who, item.who), RecordFact(words.what, item.about),
        RecordFact(words.shown, item.shown), RecordFact(words.why, item.why),
      ])
  }

  // MARK: Filters

  /// The filters as they would be typed again; empty for none.
  package var askedRecord: String { asked.object?.description ?? "" }
  package var askedDays: String {
    [asked.from, asked.to == asked.from ? nil : asked.to].compactMap { $0?.description }.joined(separator: " to ")
  }

  /// - Returns: Why it can't be, in a sentence; nil where it is.
  package func ask(about text: String) -> String? {
    guard !text.allSatisfy(\.isWhitespace) else {
      asked.object = nil
      return nil
    }
    guard let reference = Reference(text.filter { !$0.isWhitespace }) else {
      return English.Session.notAReference(text)
    }
    asked.object = reference
    return nil
  }

  /// The logins and the actions that are in the log.
  package func choices() -> (actors: [String], actions: [String]) {
    workspace.reading(or: ([], [])) {
      let found = try workspace.auditChoices()
      return (found.actors, found.actions.map(\.rawValue))
    }
  }

  /// - Parameter login: nil for everybody.
  package func ask(by login: String?) { asked.actor = login }
  /// - Parameter name: nil for every action.
  package func ask(action name: String?) { asked.action = name.map { AuditAction($0) } }

  /// Reads one day, or two with “to” between them.
  ///
  /// - Returns: Why it can't be, in a sentence; nil where it is.
  package func ask(days text: String) -> String? {
    guard !text.allSatisfy(\.isWhitespace) else {
      (asked.from, asked.to) = (nil, nil)
      return nil
    }
    let reader = DateReader(today: workspace.clock.today(), .past)
    let days = text.split(separator: " ").split(omittingEmptySubsequences: false) { $0.lowercased() == "to" }.map {
      reader.day($0.joined(separator: " "))
    }
    guard let first = days.first ?? nil, let last = days.last ?? nil, days.count <= 2 else {
      return English.Audit.notDays(text)
    }
    guard first <= last else { return English.Audit.daysTurned }
    (asked.from, asked.to) = (first, last)
    return nil
  }

  package var showsAll: Bool { asked == AuditFilter() && filter == .all }
  package func askAll() { (asked, filter) = (AuditFilter(), .all) }
}
