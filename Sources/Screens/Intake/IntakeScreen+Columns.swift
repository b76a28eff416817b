import Domain
import Localization
import TerminalUI
import ViewModels

extension IntakeScreen {
  /// Days after which a row is shown as long in its state.
  private static let longDays = 30

  static func columns(for filter: IntakeFilter) -> [ListColumn<IntakeItem>] {
    typealias Sort = IntakeViewModel.Sort
    let words = English.Intake.self
    // Those out of intake may be many, and no index has them by name.
    let isSortable = filter.isShort
    let last =
      filter.isCounted
      ? ListColumn<IntakeItem>("next", title: words.next, minimumWidth: 22, flex: 1, priority: 1, isSortable: false) {
        ListCell($0.next)
      }
      : ListColumn("owner", title: English.Caseload.owner, minimumWidth: 16, flex: 1, priority: 1, isSortable: false) {
        ListCell($0.owner, role: $0.isUnowned ? .warning : .text)
      }
    return [
      ListColumn("reference", title: words.reference, minimumWidth: 8, priority: 3, isSortable: false) {
        ListCell("\($0.reference)")
      },
      ListColumn(Sort.name.rawValue, title: words.name, minimumWidth: 16, flex: 3, isSortable: isSortable) {
        ListCell($0.name.listed)
      },
      ListColumn(
        "age", title: words.age, minimumWidth: 3, priority: 4, alignment: .trailing, isSortable: false
      ) { ListCell($0.age) },
      ListColumn(Sort.stage.rawValue, title: words.stage, minimumWidth: 11) { ListCell($0.state) },
      ListColumn(Sort.days.rawValue, title: words.days, minimumWidth: 6, priority: 2, alignment: .trailing) { item in
        ListCell("\(item.days)", role: item.days > longDays ? .warning : .text)
      },
      last,
      ListColumn("town", title: words.town, minimumWidth: 12, flex: 1, priority: 5, isSortable: false) {
        ListCell($0.town)
      },
    ]
  }
}
