import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchesScreen {
  static func columns(for filter: MatchFilter) -> [ListColumn<MatchItem>] {
    let words = English.Matches.self
    let match = ListColumn<MatchItem>("match", title: words.match, minimumWidth: 7, isSortable: false) {
      ListCell("\($0.reference)")
    }
    let youth = ListColumn<MatchItem>(MatchSort.name.rawValue, title: words.youth, minimumWidth: 12, flex: 2) {
      ListCell($0.youth)
    }
    let mentor = ListColumn<MatchItem>(
      "mentor", title: words.mentor, minimumWidth: 12, flex: 2, priority: 3, isSortable: false
    ) { ListCell($0.mentor) }
    let state = ListColumn<MatchItem>("state", title: words.state, minimumWidth: 12, priority: 4, isSortable: false) {
      ListCell($0.state.rawValue, role: $0.state == .active ? .text : .accent)
    }
    let since = ListColumn<MatchItem>(MatchSort.since.rawValue, title: words.since, minimumWidth: 10, priority: 1) {
      ListCell($0.since)
    }
    switch filter {
    case .live, .attention: return [match, youth, mentor] + health + [state]
    case .proposals, .unowned, .fellThrough: return [match, youth, mentor, state, since]
    case .closed:
      return [
        match, youth, mentor,
        ListColumn(MatchSort.since.rawValue, title: words.ended, minimumWidth: 10, priority: 1) { ListCell($0.since) },
        ListColumn("reason", title: words.reason, minimumWidth: 14, flex: 1, priority: 2, isSortable: false) {
          ListCell($0.closureReason)
        },
        ListColumn("length", title: words.length, minimumWidth: 9, priority: 4, isSortable: false) {
          ListCell($0.length)
        },
      ]
    }
  }

  /// Health, last contact, dose and next check-in: each says by mark and words what its colour says.
  private static var health: [ListColumn<MatchItem>] {
    let words = English.Matches.self
    return [
      ListColumn("health", title: words.health, minimumWidth: 10, priority: 1, isSortable: false) { item in
        ListCell(words.health(item.health), role: item.health.map { Tone($0).role } ?? .muted)
      },
      ListColumn(MatchSort.contact.rawValue, title: words.contact, minimumWidth: 10, priority: 2) {
        ListCell($0.contact, role: $0.isQuiet ? .warning : .text)
      },
      ListColumn(
        "dose", title: words.dose, minimumWidth: 7, priority: 5, alignment: .trailing, isSortable: false
      ) { ListCell($0.dose, role: $0.isDoseLow ? .warning : .text) },
      ListColumn(MatchSort.checkIn.rawValue, title: words.checkIn, minimumWidth: 12, priority: 2) {
        ListCell($0.checkIn, role: $0.isCheckInDue ? .warning : .text)
      },
      ListColumn(MatchSort.start.rawValue, title: words.start, minimumWidth: 10, priority: 6) { ListCell($0.start) },
    ]
  }
}
