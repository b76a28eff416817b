package import Domain

extension English {
  /// A console that was left alone.
  package enum Lock {
    package static let title = "Locked"
    package static let locked = "Locked."
    package static let pressAnyKey = "Press a key to go on."
    package static let goOn = "Go on"
    package static let leave = "Leave Matchbook"
    package static let hide = "Hide"
    package static let lock = "Lock"
    package static let lockHelp = "Hides what is shown until you say that it is you; what is typed is kept."
    package static func signedIn(_ name: String, _ role: Role) -> String { "\(name), \(role.rawValue)" }
    package static func question(_ user: String) -> String {
      "Signed in: \(user). Go on only if that is you: what is done now is done in that name. Everything is as it was "
        + "left; if you leave, what was typed is kept as a draft."
    }
    /// Said once the console is gone.
    package static let ended =
      "Matchbook ended, because nobody had pressed a key for a long time; what was typed is kept as a draft. Open it "
      + "again to go on."
    /// Why it ended; in the log.
    package static let leftAlone = "left alone"
  }
}
