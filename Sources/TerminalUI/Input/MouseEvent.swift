/// A mouse button pressed or released, or a turn of the wheel, over a cell.
package struct MouseEvent: Equatable, Sendable {
  package var action: Action
  package var position: Point
  package var modifiers: Modifiers

  package enum Action: Equatable, Sendable {
    case press(Button)
    case release(Button)
    case wheelUp
    case wheelDown
  }

  package enum Button: Equatable, Sendable {
    case left, middle, right
  }

  package init(_ action: Action, at position: Point, modifiers: Modifiers = []) {
    self.action = action
    self.position = position
    self.modifiers = modifiers
  }

  package func moved(by offset: Point) -> MouseEvent {
    MouseEvent(action, at: position + offset, modifiers: modifiers)
  }
}
