import Domain
import Localization
import TerminalUI
import ViewModels

/// A screen that is the record of somebody or something: its page, and the verbs of its kind.
protocol RecordScreen: Screen {
  associatedtype Model: RecordViewModel
  var shell: Shell { get }
  var model: Model { get }
  var view: RecordPageView { get set }
  /// What the ids of its commands begin with.
  static var kind: String { get }
  /// The heading of its commands in help.
  static var group: String { get }
}

extension RecordScreen {
  var title: String { "\(model.reference)" }

  func fit(_ size: Size) { view.fit(size, page: model.page) }

  func draw(on canvas: inout Canvas) {
    guard let failure = model.failure else { return view.draw(model.page, on: &canvas) }
    canvas.drawWrapped(failure, in: canvas.bounds.inset(left: 2), role: .error)
    canvas.moveCursor(to: .zero)
  }

  func handle(_ event: InputEvent) -> Bool { view.handle(event) }

  func reload() { model.reload() }

  /// Opens one of the records that this one lists; of several, the one that is picked.
  func open(oneOf listed: [ListedRecord], title: String, emptyText: String) {
    guard listed.count != 1 else { return shell.open(listed[0].reference) }
    let choices = listed.map {
      ChoiceFinder.Choice(id: "\($0.reference)", title: $0.name, detail: "\($0.reference)")
    }
    let picker = PickOverlay(title: title, choices: choices, emptyText: emptyText) { [shell] id in
      if let reference = Reference(id) { shell.open(reference) }
    }
    shell.show(picker)
  }

  /// A verb of the record, refused to roles without the permission.
  static func command(
    _ id: String, _ key: Character, _ title: String, _ help: String, _ permission: Permission? = nil,
    isHinted: Bool = false, perform: @escaping (Self) -> Void, why: @escaping (Self) -> String? = { _ in nil }
  ) -> Command<Self> {
    Command(
      "\(kind).\(id)", keys: [KeySequence(.character(key))], title: title, help: help, group: group,
      isHinted: isHinted,
      whyDisabled: { screen in
        if let permission, !screen.shell.model.may(permission) {
          return English.sentence(for: .notPermitted(permission))
        }
        return why(screen)
      }, perform: perform)
  }
}
