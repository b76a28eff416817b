package import Domain
import Localization
import Matching
package import Repository

/// A match day on the screen: it is held step by step, looked through, settled pair by pair, and proposed.
package final class MatchDayViewModel: ListViewModel {
  package let workspace: Workspace
  package private(set) var filter = MatchDayFilter.slate
  package private(set) var request: MatchDayRequest
  /// What was found; nil while it is worked on, or where it failed.
  package private(set) var day: MatchDay?
  /// What came of proposing the slate, once that is done.
  package private(set) var applied: MatchDayApplied?

  private var work: MatchDayWork?
  private var proposing: MatchDayProposing?
  private var failure: String?

  /// How long proposals are made in one step: half a frame.
  private static let proposing = Duration.milliseconds(8)

  package init(workspace: Workspace, request: MatchDayRequest = MatchDayRequest()) {
    self.workspace = workspace
    self.request = request
    begin(request)
  }

  // MARK: Work

  /// Starts a match day; what was settled before is asked for again.
  package func begin(_ request: MatchDayRequest) {
    self.request = request
    (day, failure) = (nil, nil)
    work = MatchDayWork(workspace: workspace, request: request)
  }

  package var isWorking: Bool { work != nil || proposing != nil }

  /// How far the work is, in a sentence; nil while there is none.
  package var progress: String? { proposing?.progress ?? work?.progress }

  /// Takes a step of the work.
  package func step() {
    if let proposing {
      proposing.advance(for: Self.proposing)
      if proposing.isDone { (self.proposing, applied) = (nil, proposing.applied) }
    } else if let work {
      do throws(MatchDayTrouble) {
        try work.advance()
        guard let found = work.day else { return }
        (self.work, day) = (nil, found)
      } catch {
        (self.work, failure) = (nil, error.sentence)
      }
    }
  }

  /// Stops the work: what is proposed stays.
  package func cancel() {
    if work != nil { (work, failure) = (nil, English.MatchDay.sentence(for: .cancelled)) }
    guard let proposing else { return }
    proposing.stop()
    (self.proposing, applied) = (nil, proposing.applied)
  }

  // MARK: The list

  package func show(_ filter: MatchDayFilter) { self.filter = filter }

  package func title(of filter: MatchDayFilter) -> String {
    let title = filter == .slate ? English.MatchDay.slate : English.MatchDay.leftOut
    guard let day else { return title }
    return "\(title) \(filter == .slate ? day.slate.served : day.slate.leftOut.count)"
  }

  package var note: String { day.map { English.MatchDay.shortPolicy($0.problem.policy) } ?? "" }

  /// What stands in place of the list: why there is none, or that nobody is on it.
  package var emptyText: String {
    if let failure { return failure }
    return filter == .slate ? English.MatchDay.nobodyServed : English.MatchDay.nobodyLeftOut
  }

  package var noneSelected: String { English.MatchDay.noneSelected }
  package func refresh() -> String? { nil }

  package func items(_ request: ListRequest<MatchDayItem>) throws(RepositoryError) -> [MatchDayItem] {
    guard let day else { return [] }
    let text = request.text.lowercased()
    let rows = day.problem.youth.indices.filter { row in
      (day.slate[row] != nil) == (filter == .slate)
        && (text.isEmpty || day.listedName(row: row).lowercased().contains(text))
    }
    // Only what is shown is put into words.
    let shown: [Int] =
      switch request.place {
      case .first: Array(rows.prefix(request.limit))
      case .last: Array(rows.suffix(request.limit))
      case .before(let item): Array(rows.prefix { $0 < item.row }.suffix(request.limit))
      case .after(let item): Array(rows.drop { $0 <= item.row }.prefix(request.limit))
      case .only(let id): rows.filter { day.problem.youth[$0] == id.number }
      }
    try day.noteShown(rows: shown)
    return shown.map(item)
  }

  package func count(text: String) throws(RepositoryError) -> Tally? {
    guard let day, text.isEmpty else { return nil }
    return .exact(filter == .slate ? day.slate.served : day.slate.leftOut.count)
  }

  private func item(_ row: Int) -> MatchDayItem {
    guard let day else { preconditionFailure("a row without a match day") }
    let days = Int(day.problem.days[row])
    let column = day.slate[row]
    let pair = column.flatMap { day.suggestion(row: row, column: $0) }
    return MatchDayItem(
      reference: day.youth(row: row), row: row, youth: day.listedName(row: row), days: days,
      isLong: days > day.longWaitDays(row: row), mentor: column.map(day.name(column:)) ?? "",
      score: pair.map { English.Matching.points($0.score) } ?? "", isSet: day.isSet(row: row),
      why: pair?.summary ?? day.leftOut(row: row).why)
  }

  package func peek(_ item: MatchDayItem) -> ListPeek {
    guard let day, item.row < day.problem.youth.count else { return ListPeek(title: item.youth, parts: []) }
    return day.details(row: item.row)
  }

  // MARK: Verbs

  /// Puts the run on file and begins to propose it.
  ///
  /// - Returns: Why it was not begun; nil where it was.
  package func apply(reason: String) -> String? {
    guard let day else { return noneSelected }
    do throws(RepositoryError) {
      proposing = MatchDayProposing(day, as: try day.keep(reason: reason))
      return nil
    } catch {
      return English.sentence(for: error)
    }
  }

  package var whyNotApply: String? {
    guard let day else { return English.MatchDay.notReady }
    return day.slate.served == 0 ? English.MatchDay.nobodyServed : nil
  }

  /// Holds the match day again under the other policy.
  package func changePolicy() {
    var request = request
    request.edits = day?.outcome.edits ?? request.edits
    switch request.policy {
    case .strict:
      request.policy = .weighted(
        pointsPerDay: workspace.reading(or: MatchingFigures.standard.pointsPerWaitingDay) {
          try MatchDayWork.pointsPerDay(request.selection, in: workspace)
        })
    case .weighted: request.policy = .strict
    }
    begin(request)
  }

  /// The pools there are to choose from: everybody, each setting, each program.
  package var pools: [(title: String, selection: MatchDaySelection)] {
    let programs = workspace.reading(or: []) { try workspace.matchDayPrograms(MatchDaySelection()) }
    return [(English.MatchDay.everyProgram, MatchDaySelection())]
      + ProgramSetting.allCases.map { ($0.rawValue, MatchDaySelection(setting: $0)) }
      + programs.map { ("\($0.name) (\(Reference(.program, $0.id)))", MatchDaySelection(programs: [$0.id])) }
  }

  package func choose(_ selection: MatchDaySelection) {
    var request = request
    request.selection = selection
    request.edits = MatchDayEdits()
    begin(request)
  }
}
