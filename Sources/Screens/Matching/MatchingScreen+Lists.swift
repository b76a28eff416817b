import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchingScreen {
  static func waitingList(of model: MatchingViewModel) -> ListView<WaitingItem> {
    let words = English.Matching.self
    var columns: [ListColumn<WaitingItem>] = [
      ListColumn("name", title: words.name, minimumWidth: 12, flex: 1, isSortable: false) { ListCell($0.name.listed) },
      ListColumn("days", title: words.days, minimumWidth: 6, alignment: .trailing, isSortable: false) {
        ListCell(words.waited($0.days, isLong: $0.isLong), role: $0.isLong ? .warning : .text)
      },
      ListColumn("fit", title: words.fit, minimumWidth: 10, priority: 1, alignment: .trailing, isSortable: false) {
        guard $0.blocked.isEmpty else { return ListCell($0.blocked, role: .warning) }
        let count = model.eligibleCount(of: $0)
        return ListCell(count.map(String.init) ?? words.notCounted, role: count == 0 ? .warning : .text)
      },
    ]
    if model.listed == .mentors {
      columns.append(
        ListColumn("seats", title: words.seats, minimumWidth: 6, priority: 2, isSortable: false) { ListCell($0.seats) })
    }
    columns.append(
      ListColumn("town", title: words.town, minimumWidth: 8, priority: 3, isSortable: false) { ListCell($0.town) })
    return ListView(
      columns: columns, order: ListOrder(by: "days", descending: true),
      emptyText: model.listed == .youth ? words.nobodyWaits : words.noSeats,
      count: { try model.count(text: $0).description }, describe: English.sentence(describing:),
      source: { try model.items(ListPlace($0.place), limit: $0.limit, text: $0.filter) })
  }

  static func suggestionList(of model: MatchingViewModel) -> ListView<MatchSuggestion> {
    let words = English.Matching.self
    let columns: [ListColumn<MatchSuggestion>] = [
      ListColumn("score", title: words.score, minimumWidth: 7, alignment: .trailing, isSortable: false) {
        ListCell($0.isEligible ? words.points($0.score) : words.blockedSign, role: $0.isEligible ? .text : .muted)
      },
      ListColumn("cost", title: words.cost, minimumWidth: 5, alignment: .trailing, isSortable: false) {
        ListCell(
          $0.price.map { words.cost(leftOut: $0.leftOut.count, points: $0.points) } ?? "",
          role: $0.price?.leftOut.isEmpty == false ? .warning : .muted)
      },
      ListColumn("name", title: words.name, minimumWidth: 14, flex: 1, isSortable: false) {
        ListCell($0.name.full, role: $0.isEligible ? .text : .muted)
      },
      ListColumn("why", title: words.why, minimumWidth: 16, flex: 2, priority: 1, isSortable: false) {
        ListCell($0.summary, role: $0.isEligible ? .text : .muted)
      },
      ListColumn("about", title: words.about, minimumWidth: 16, flex: 1, priority: 2, isSortable: false) {
        ListCell($0.detail, role: .muted)
      },
    ]
    return ListView(
      columns: columns, order: ListOrder(by: "score", descending: true),
      emptyText: model.listed == .youth ? words.noMentors : words.nobodyWaits,
      describe: English.sentence(describing:),
      source: { request in
        let text = request.filter.lowercased()
        let found = model.suggestions.filter { text.isEmpty || $0.name.full.lowercased().contains(text) }
        return found.page(ListPlace(request.place), limit: request.limit)
      })
  }
}
