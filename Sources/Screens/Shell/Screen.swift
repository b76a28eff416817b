package import Domain
package import TerminalUI

/// One screen of the console: draws a view-model on a canvas, and turns events into the view-model's verbs.
///
/// Drawing is a pure function of the view-model and the canvas's size. What a key does stands in `table`, and nowhere
/// else: dispatch, hint row, help, palette and manual are made from it.
package protocol Screen: AnyObject {
  /// The places of the table ``ShownPlace`` that are shown here; empty where nothing of a person is shown but a name and a
  /// reference, and what the user has typed.
  static var shows: [ShownPlace] { get }
  /// What the header row and the terminal's title say; never a person's name.
  var title: String { get }
  var table: CommandTable<Self> { get }
  /// Whether letters are text here now, so that none of them is a command.
  var isTyping: Bool { get }
  /// Whether the keys of every list work here, so that help tells them.
  var hasList: Bool { get }

  /// Tells the size of the content area, before every drawing: lists read a screenful of rows here.
  func fit(_ size: Size)
  func draw(on canvas: inout Canvas)
  /// Answers what the table has no key for: moving in a list, typing in a field, the mouse in content coordinates.
  ///
  /// - Returns: Whether the event meant something here.
  func handle(_ event: InputEvent) -> Bool
  /// Reads again what is shown, keeping selection, filter and everything typed.
  func reload()
  /// The same where others may have changed what is shown: nothing then is chosen that the person has not chosen.
  func followOthers()
  /// Shows what follows the selection but need not keep step with a held key: called once keys have rested for a moment.
  ///
  /// - Returns: Whether there is something new to show.
  func rest() -> Bool
  /// Writes what is typed and unsaved to a draft: called on a pause in typing, and before the console ends.
  ///
  /// - Returns: Why it could not, in a sentence that has been said; nil where everything is kept.
  @discardableResult func keepDraft() -> String?
  /// Whether something typed or decided here is neither saved nor sent.
  var isUnsent: Bool { get }
  /// Called by Esc and `q`; true lets the console leave, false when the screen has to ask first or has something to end.
  func mayLeave() -> Bool
}

extension Screen {
  package var isTyping: Bool { false }
  package var hasList: Bool { false }
  package func followOthers() { reload() }
  package func rest() -> Bool { false }
  package func keepDraft() -> String? { nil }
  package var isUnsent: Bool { false }
  package func mayLeave() -> Bool { true }

  /// Sends a key through the table.
  func dispatch(_ key: Key, pending: inout [Key]) -> CommandOutcome {
    // What a command acts on has to be what follows the selection.
    if table.knows(key, after: pending) { _ = rest() }
    return switch table.dispatch(key, pending: &pending, in: self) {
    case .performed: .performed
    case .disabled(_, let why): .disabled(why)
    case .begun: .begun
    case .unknown: .unknown
    }
  }

  func perform(id: String) -> CommandOutcome {
    guard let command = table.command(withID: id) else { return .unknown }
    _ = rest()
    if case .disabled(_, let why) = table.perform(command, in: self) { return .disabled(why) }
    return .performed
  }

  var hints: [KeyHint] { table.hints(in: self) }
  var entries: [CommandEntry] { table.entries(in: self) }
}

/// What a key or a palette choice came to, whichever table had it.
enum CommandOutcome: Equatable {
  case performed
  case disabled(String)
  case begun
  case unknown
}
