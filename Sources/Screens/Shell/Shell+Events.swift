import Localization
package import TerminalUI

extension Shell {
  /// Answers one event: the overlay has it first, then a field being typed in, then the screen's keys, then everyone's.
  package func handle(_ event: InputEvent) {
    if case .resize(let size) = event {
      self.size = size
      return
    }
    if event == .pasteStalled {
      if !isLocked { say(English.Console.pasteStalled, .warning) }
      return
    }
    if isLocked { return answerLocked(inside(event)) }
    defer { noteWhatWasDone() }
    messages.settle()
    defer { tellFailedReads() }
    if let overlay {
      if case .key(.control("c")) = event {
        overlay.cancel()
        return self.overlay = nil
      }
      if !overlay.handle(inside(event)), self.overlay === overlay { self.overlay = nil }
      return
    }
    switch event {
    case .key(let key): press(key)
    case .mouse(let mouse) where mouse.position.y == Frame.tabRow: click(at: mouse)
    default: _ = screen.handle(inside(event))
    }
  }

  private func press(_ key: Key) {
    let typing = screen.isTyping
    if pending.isEmpty, typing {
      if screen.handle(.key(key)) { return }
    }
    guard !typing || key.typed == nil else { return }
    var pendingHere = pending
    var outcome = screen.dispatch(key, pending: &pendingHere)
    if outcome == .unknown, pending.isEmpty, !typing, screen.handle(.key(key)) { return }
    if outcome == .unknown {
      pendingHere = pending
      outcome = dispatch(key, pending: &pendingHere)
    }
    pending = pendingHere
    switch outcome {
    case .disabled(let why): say(why, .warning)
    case .unknown where !typing && key.typed != nil: say(English.Console.unknownKey, .warning)
    case .performed, .begun, .unknown: break
    }
  }

  private func dispatch(_ key: Key, pending: inout [Key]) -> CommandOutcome {
    switch Self.commands.dispatch(key, pending: &pending, in: self) {
    case .performed: .performed
    case .disabled(_, let why): .disabled(why)
    case .begun: .begun
    case .unknown: .unknown
    }
  }

  /// Does what the palette chose, whichever table has it.
  func perform(id: String) {
    var outcome = screen.perform(id: id)
    if outcome == .unknown, let command = Self.commands.command(withID: id) {
      if case .disabled(_, let why) = Self.commands.perform(command, in: self) { outcome = .disabled(why) }
    }
    if case .disabled(let why) = outcome { say(why, .warning) }
  }

  private func click(at mouse: MouseEvent) {
    guard mouse.action == .press(.left) else { return }
    if let tab = frame.tab(atColumn: mouse.position.x, width: size.width) { go(to: tabs[tab]) }
  }

  /// The event with mouse positions counted from the corner of the content.
  private func inside(_ event: InputEvent) -> InputEvent {
    guard case .mouse(let mouse) = event else { return event }
    return .mouse(mouse.moved(by: Point(x: 0, y: -Frame.contentTop)))
  }
}
