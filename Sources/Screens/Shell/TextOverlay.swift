import TerminalUI

/// Help, or the history of messages, over the screen.
final class TextOverlay: Overlay {
  private var pager: TextPager
  private var height = 0

  init(_ pager: TextPager) { self.pager = pager }

  func fit(_ size: Size) { height = size.height }
  func draw(on canvas: inout Canvas) { pager.draw(on: &canvas) }
  func handle(_ event: InputEvent) -> Bool { pager.handle(event, height: height) }
}
