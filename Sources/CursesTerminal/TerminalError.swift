/// Why the console cannot be shown here.
nonisolated package enum TerminalError: Error, Equatable, Sendable {
  case notATerminal(Stream)

  /// `TERM` is not set, or empty.
  case noTerminalType

  /// The terminal cannot place its cursor, as `dumb` cannot.
  case noCursorAddressing(type: String)

  /// This machine describes neither the terminal nor a common one in its place.
  case noDescription(type: String)

  /// The system refused what every terminal needs, such as a file descriptor.
  case system(errno: Int32)

  package enum Stream: Sendable {
    case input, output
  }
}
