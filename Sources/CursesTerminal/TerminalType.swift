/// The names under which a terminal's description is looked for, the best first.
nonisolated struct TerminalType: Equatable {
  let candidates: [String]

  /// Decides from `TERM`, which a remote client may have set to anything.
  ///
  /// A name that is no name (a path, say) is never looked up. A type this machine does not know is shown as
  /// xterm-256color when it belongs to a family that follows xterm, as vt100 otherwise.
  ///
  /// - Throws: ``TerminalError`` for a missing type and for types known to be unable.
  init(_ name: String?) throws(TerminalError) {
    guard let name, !name.isEmpty else { throw .noTerminalType }
    guard !["dumb", "unknown"].contains(name) else { throw .noCursorAddressing(type: name) }
    guard TerminalType.isName(name) else {
      candidates = ["vt100"]
      return
    }
    let followsXterm = TerminalType.xtermFamilies.contains { name.hasPrefix($0) }
    candidates = followsXterm ? [name, "xterm-256color", "xterm", "vt100"] : [name, "vt100"]
  }

  private static let xtermFamilies = [
    "xterm", "alacritty", "contour", "foot", "ghostty", "gnome", "iterm", "iTerm", "kitty", "konsole", "mintty",
    "ms-terminal", "putty", "rio", "rxvt", "screen", "st-", "tmux", "vte", "wezterm", "vscode", "warp",
  ]

  static func isName(_ name: String) -> Bool {
    guard name.utf8.count <= 64, let first = name.unicodeScalars.first, isLetterOrDigit(first), !name.contains("..")
    else { return false }
    return name.unicodeScalars.allSatisfy { isLetterOrDigit($0) || "+._-".unicodeScalars.contains($0) }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: false
    }
  }
}
