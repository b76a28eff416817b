extension English {
  /// Why the console cannot be shown on this terminal, and what to do.
  package enum Terminal {
    package static let inputIsNoTerminal =
      "The console needs a keyboard, and standard input is no terminal; run it in a terminal, or use the commands: "
      + "'matchbook help'."
    package static let outputIsNoTerminal =
      "The console needs a screen, and standard output is no terminal; run it in a terminal, or use the commands: "
      + "'matchbook help'."
    package static let noType =
      "TERM is not set, so nothing is known of this terminal; set it, such as TERM=xterm-256color, or use the commands: "
      + "'matchbook help'."
    package static func noCursor(_ type: String) -> String {
      "The terminal type \(type) cannot place a cursor; use another terminal, or use the commands: 'matchbook help'."
    }
    package static func noDescription(_ type: String) -> String {
      "This machine knows neither the terminal type \(type) nor a common one; install ncurses-base, or set TERM."
    }
    package static func system(_ number: Int32) -> String {
      "The system refused what the console needs (error \(number)); close other programs and try again."
    }
    package static func unknownType(_ type: String, usedAs substitute: String) -> String {
      "The terminal type \(type) is unknown here; it is used as \(substitute)."
    }
  }
}
