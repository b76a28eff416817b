extension English {
  /// Opening and creating a database.
  package enum Session {
    package static func noDatabase(_ path: String) -> String {
      "There is no database at \(path); run 'matchbook init' to create one, or 'matchbook demo' to try Matchbook out."
    }
    package static func initialized(_ path: String, user: String) -> String {
      "Created \(path); \(user) is its director. Run 'matchbook' to open the console."
    }
    package static func alreadyThere(_ path: String) -> String {
      "There is already a file at \(path), so nothing was created; choose another with --database."
    }
    package static func cannotMakeFolder(_ path: String) -> String {
      "The folder of \(path) cannot be made; choose another place with --database, or ask its owner for permission."
    }
    package static let plainIsForCommands =
      "The console needs cursor addressing, so --plain does not open it; use the commands instead: 'matchbook tasks', "
      + "'matchbook search', 'matchbook show', 'matchbook log'. 'matchbook help' lists them."
    package static let networkName = "Network"
  }
}
