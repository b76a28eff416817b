package import Domain
import Localization
package import Repository

/// The queue of proposals: what waits for whom, and the steps that are taken from it.
package final class MatchQueueViewModel: CountedListViewModel {
  package let workspace: Workspace
  package var filter: ProposalFilter
  package var counts: [ProposalFilter: Tally] = [:]

  /// The version of each match as it was last listed.
  private var versions: [Reference: Int] = [:]

  package init(workspace: Workspace, filter: ProposalFilter = .all) {
    self.workspace = workspace
    self.filter = filter
  }

  package var today: CivilDate { workspace.clock.today() }

  package var emptyText: String { English.Proposals.empty }
  package var noneSelected: String { English.Proposals.noneSelected }

  /// A page of the list, always the oldest first.
  package func items(_ request: ListRequest<MatchQueueItem>) throws(RepositoryError) -> [MatchQueueItem] {
    let place: RowPlace<ProposalRow>
    switch request.place {
    case .first: place = .first
    case .last: place = .last
    case .before(let item): place = .before(item.row)
    case .after(let item): place = .after(item.row)
    case .only(let match):
      guard let row = try workspace.proposal(match, filter: filter, text: request.text) else { return [] }
      return items([row])
    }
    let rows = try workspace.proposalQueue(place, limit: request.limit, filter: filter, text: request.text)
    return items(rows)
  }

  private func items(_ rows: [ProposalRow]) -> [MatchQueueItem] {
    for row in rows { versions[row.reference] = row.version }
    return rows.map { [names = workspace.names] in MatchQueueItem($0, names, today: today) }
  }

  package func count(_ filter: ProposalFilter, text: String) throws(RepositoryError) -> Tally? {
    try workspace.proposalCount(filter: filter, text: text)
  }

  package func peek(_ item: MatchQueueItem) -> ListPeek { ListPeek(item) }

  package func name(of filter: ProposalFilter) -> String {
    switch filter {
    case .all: English.Proposals.all
    case .undecided: English.Proposals.undecided
    case .asked: English.Proposals.asked
    case .meeting: English.Proposals.meeting
    }
  }

  /// A match of the list as it is shown now, for a step that may be confirmed later.
  package func choice(_ match: Reference) -> MatchChoice { MatchChoice(match, version: versions[match]) }

  // MARK: Why a step cannot be taken

  /// - Parameters:
  ///   - permission: What the user must be allowed to do.
  ///   - states: In which the step is next.
  ///   - item: The selected proposal; nil where none is, or several are marked, which are asked one by one.
  package func whyNot(
    _ permission: Permission, in states: Set<MatchState>, item: MatchQueueItem?, hasMarks: Bool
  ) -> String? {
    guard workspace.may(permission) else { return English.sentence(for: .notPermitted(permission)) }
    if hasMarks { return nil }
    guard let item else { return English.Proposals.noneSelected }
    guard states.contains(item.state) else {
      return English.Proposals.notInOrder(item.reference, waits: item.waitsFor)
    }
    return nil
  }

  package func whyNotApprove(_ item: MatchQueueItem?, hasMarks: Bool) -> String? {
    if let why = whyNot(.decideProposal, in: [.proposed], item: item, hasMarks: hasMarks) { return why }
    let isOwn = !hasMarks && item?.row.proposerID == workspace.actor.id && workspace.actor.role != .director
    return isOwn ? English.sentence(for: TransitionRefusal.ownProposal) : nil
  }
}
