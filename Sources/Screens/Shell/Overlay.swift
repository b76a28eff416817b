import Domain
import Localization
import TerminalUI

/// Something that stands over the screen and takes every event until it closes: help, palette, dialog, search.
protocol Overlay: AnyObject {
  /// The places that are shown in it, as a screen tells them.
  static var shows: [ShownPlace] { get }
  /// The keys that do something in it, for the hint row.
  var hints: [KeyHint] { get }
  func fit(_ size: Size)
  func draw(on canvas: inout Canvas)
  /// - Returns: False once the overlay is done and is to be taken away.
  func handle(_ event: InputEvent) -> Bool
  /// Keeps what is typed and unsent, as ``Screen/keepDraft()`` does.
  func keepDraft() -> String?
  /// Called where it is taken away by Ctrl-C.
  func cancel()
}

extension Overlay {
  func fit(_ size: Size) {}
  func keepDraft() -> String? { nil }
  func cancel() {}

  /// The keys of a finder.
  static var finderHints: [KeyHint] {
    [
      KeyHint(keys: Key.enter.spelling, title: English.Console.choose),
      KeyHint(keys: Key.down.spelling, title: English.Console.nextChoice),
      KeyHint(keys: Key.escape.spelling, title: English.Console.back),
    ]
  }
}
