extension English {
  /// Which consoles are open, and the end of them.
  package enum Consoles {
    package static let process = "Process"
    package static let user = "User"
    package static let account = "Account"
    package static let since = "Since"
    package static let state = "State"
    package static let stopped = "stopped"
    package static let running = "running"
    package static let none = "Nobody else has the database open."
    package static let needsTarget = "Name the user, or a process with --process; 'matchbook user consoles' lists both."
    package static func notOpen(_ what: String) -> String {
      "\(what) has no open console. 'matchbook user consoles' lists those that are open."
    }
    package static func ended(_ count: Int) -> String { count == 1 ? "Ended 1 process." : "Ended \(count) processes." }
    package static func refused(_ processes: [Int]) -> String {
      let list = processes.map(String.init).joined(separator: ", ")
      return "These processes belong to another account: \(list). Ask root to end them with 'kill'."
    }
  }
}
