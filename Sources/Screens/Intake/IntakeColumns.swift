import Domain
import Localization
import TerminalUI
import ViewModels

/// What the intake list shows of a row, and how its orders are asked for.
enum IntakeColumns {
  static let stage = "stage"
  static let days = "days"
  static let name = "name"

  static let all: [ListColumn<IntakeItem>] = {
    let words = English.Intake.self
    return [
      ListColumn("reference", title: words.reference, minimumWidth: 8, priority: 3, isSortable: false) {
        ListCell("\($0.reference)", role: .muted)
      },
      ListColumn(name, title: words.name, minimumWidth: 16, flex: 3) { ListCell($0.name.listed) },
      ListColumn(
        "age", title: words.age, minimumWidth: 3, priority: 4, alignment: .trailing, isSortable: false
      ) { ListCell($0.age) },
      ListColumn(stage, title: words.stage, minimumWidth: 11) { ListCell($0.state) },
      ListColumn(days, title: words.days, minimumWidth: 6, priority: 2, alignment: .trailing) { item in
        ListCell("\(item.days)", role: item.days > longDays ? .warning : .text)
      },
      ListColumn("next", title: words.next, minimumWidth: 22, flex: 1, priority: 1, isSortable: false) {
        ListCell($0.next, role: .accent)
      },
      ListColumn("town", title: words.town, minimumWidth: 12, flex: 1, priority: 5, isSortable: false) {
        ListCell($0.town, role: .muted)
      },
    ]
  }()

  /// Days after which a row is shown as long in its state.
  private static let longDays = 30

  static func items(_ request: RowRequest<IntakeItem>, from model: IntakeViewModel) throws -> [IntakeItem] {
    let order: IntakeOrder =
      switch request.order.column {
      case name: .name
      case days: .days
      default: .stage
      }
    return try model.items(
      ListPlace(request.place), limit: request.limit, order: order, isReversed: request.order.isDescending,
      text: request.filter)
  }

  static func peek(_ item: IntakeItem) -> PeekPane {
    PeekPane(
      title: item.name.full,
      parts: [
        .fact(English.Intake.reference, "\(item.reference)"), .fact(English.Intake.stage, item.stage),
        .fact(English.Intake.since, item.since), .fact(English.Intake.next, item.next, role: .accent), .blank,
        .fact(English.Intake.age, item.age), .fact(English.Intake.town, item.town),
        .fact(English.Intake.phone, item.phone), .fact(English.Intake.program, item.program),
      ])
  }
}
