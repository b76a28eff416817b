/// What a person should be told about the terminal found, though the console goes on.
nonisolated package enum TerminalNotice: Equatable, Sendable {
  /// Nothing is known of the terminal type; it is used as if it were `substitute`.
  case unknownType(String, substitute: String)
}
