import Domain

/// Which screen stands behind a tab, and which shows a record.
enum Screens {
  static func root(of tab: Tab, in shell: Shell) -> any Screen {
    switch tab {
    case .intake: IntakeScreen(shell: shell)
    default: EmptyScreen(tab.title)
    }
  }

  /// The screen of a record; nil where there is none of that kind, or none that the user may see.
  static func record(_ reference: Reference, in shell: Shell) -> (any Screen)? {
    switch reference.kind {
    case .youth: YouthRecordScreen(reference, shell: shell)
    case .adult: MentorRecordScreen(reference, shell: shell)
    default: nil
    }
  }
}

import TerminalUI
final class EmptyScreen: Screen {
  let title: String
  init(_ title: String) { self.title = title }
  var table: CommandTable<EmptyScreen> { CommandTable([]) }
  func fit(_ size: Size) {}
  func draw(on canvas: inout Canvas) { canvas.draw(title, at: .zero) }
  func handle(_ event: InputEvent) -> Bool { false }
  func reload() {}
}
