import TerminalUI

/// Something that stands over the screen and takes every event until it closes: help, palette, dialog, search.
protocol Overlay: AnyObject {
  func fit(_ size: Size)
  func draw(on canvas: inout Canvas)
  /// - Returns: False once the overlay is done and is to be taken away.
  func handle(_ event: InputEvent) -> Bool
}

extension Overlay {
  func fit(_ size: Size) {}
}
