import Glibc

/// What the environment says about the terminal.
nonisolated package struct TerminalEnvironment: Equatable, Sendable {
  /// `TERM`.
  package var type: String?

  /// The locale for characters: the first that is set of `LC_ALL`, `LC_CTYPE`, `LANG`.
  package var locale: String?

  /// `NO_COLOR` is set and not empty (no-color.org).
  package var refusesColor: Bool

  /// The session comes over SSH, where bytes take their time.
  package var isRemote: Bool

  package init(type: String?, locale: String? = nil, refusesColor: Bool = false, isRemote: Bool = false) {
    self.type = type
    self.locale = locale
    self.refusesColor = refusesColor
    self.isRemote = isRemote
  }

  /// Reads this process's environment. Empty variables count as not set.
  package static func current() -> TerminalEnvironment {
    TerminalEnvironment(
      type: value(of: "TERM"), locale: value(of: "LC_ALL") ?? value(of: "LC_CTYPE") ?? value(of: "LANG"),
      refusesColor: value(of: "NO_COLOR") != nil,
      isRemote: value(of: "SSH_CONNECTION") != nil || value(of: "SSH_TTY") != nil)
  }

  /// Whether a text can be the name of a terminal type, and not a path or anything else.
  package static func isTypeName(_ name: String) -> Bool { TerminalType.isName(name) }

  private static func value(of name: String) -> String? {
    guard let pointer = getenv(name), pointer.pointee != 0 else { return nil }
    return String(cString: pointer)
  }
}
