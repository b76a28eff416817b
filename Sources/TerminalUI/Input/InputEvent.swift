/// One thing that reached the program from its terminal.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  case mouse(MouseEvent)

  /// Text pasted as a whole, with line breaks as `\n`, tabs kept, and every other control character removed.
  ///
  /// A paste is never commands: a screen without a text field under the cursor lets it fall.
  case paste(String)

  /// A paste has stopped before its end mark: what is typed goes on counting as pasted until that comes, or until Ctrl-C
  /// gives the paste up.
  case pasteStalled
  case resize(Size)

  /// The terminal window gained (`true`) or lost (`false`) the keyboard.
  case focus(Bool)
}
