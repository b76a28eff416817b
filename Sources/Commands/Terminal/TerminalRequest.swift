/// What an application asks of its event loop in answer to an event.
package enum TerminalRequest: Equatable, Sendable {
  /// Nothing beyond the next frame.
  case proceed
  case quit

  /// Give the terminal to the shell (Ctrl-Z).
  case suspend

  /// Paint everything again (Ctrl-L).
  case repaint
}
