import Domain
import Localization
import TerminalUI

/// Help, or the history of messages, over the screen.
final class TextOverlay: Overlay {
  static let shows: [ShownPlace] = []
  private var pager: TextPager
  private var size = Size.zero

  init(_ pager: TextPager) { self.pager = pager }

  var hints: [KeyHint] {
    [
      KeyHint(keys: Key.pageDown.spelling, title: English.Console.readOn),
      KeyHint(keys: Key.escape.spelling, title: English.Console.back),
    ]
  }

  func fit(_ size: Size) { self.size = size }
  func draw(on canvas: inout Canvas) { pager.draw(on: &canvas) }
  func handle(_ event: InputEvent) -> Bool { pager.handle(event, in: size) }
}
