package import Domain

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
    package static let crashed =
      "Matchbook stopped because of a fault. What you typed up to the last pause is kept as a draft; a note without "
      + "anybody's data is in the state folder.\n"
    package static func cannotRead(_ path: String) -> String {
      "\(path) cannot be read; check its name and that you may read it."
    }
    package static func badScript(_ path: String, line: Int, text: String) -> String {
      "Line \(line) of \(path) is neither keys, quoted text, paste nor resize: \(text)"
    }
    package static func badSize(_ text: String) -> String {
      "\(text) is no window size; write columns, x, rows, as in 80x24."
    }
    package static func unknownShell(_ name: String) -> String {
      "There are no completions for \(name); choose bash, zsh or fish."
    }
    package static func littleMemory(megabytes: Int) -> String {
      "This process may not use the \(megabytes) MB of memory that Matchbook needs to begin with; raise the limit "
        + "('ulimit -v', 'ulimit -d', or that of the service) and start again."
    }
    package static func littleStack(kilobytes: Int) -> String {
      "This process has too small a stack; raise the limit to \(kilobytes) kB or more ('ulimit -s') and start again."
    }
    package static func fewFiles(_ count: Int) -> String {
      "This process may not open enough files; raise the limit to \(count) or more ('ulimit -n') and start again."
    }
    package static func fewThreads(_ count: Int) -> String {
      "This process may not start the \(count) threads that Matchbook needs; raise the limit ('ulimit -u', or that of the "
        + "service) and start again."
    }
    package static let waiting = "Waiting for somebody else who is writing."
    package static let waitingInConsole =
      "Waiting for somebody else who is writing; Esc gives up and leaves everything as it is."
    package static let noEvents = "There are no such events in the audit log."
    package static func notAReference(_ text: String) -> String {
      "\(text) is no reference; write it like Y-1042, A-311 or M-104."
    }
    package static func notAContact(_ text: String) -> String {
      "\(text) is no reference of a contact with officials; write it like C-12."
    }
    package static func notAChoice(_ text: String, of choices: [String]) -> String {
      "“\(text)” isn't one of the choices; write \(English.choice(of: choices))."
    }
    package static func notShown(_ reference: Reference) -> String {
      "\(reference) has no page of its own; show takes a youth, an adult, a match, a course, a class, "
        + "an organization, an official, a contact or a measure, such as Y-1042, A-311, M-104, E-2, T-55, O-17, L-9, C-12 "
        + "or B-3."
    }
    package static func auditHolds(events: Int64, head: String?) -> String {
      "The audit log holds: \(events) events, the last with the hash \(head ?? "none")."
    }
    package static func auditBroken(at sequence: Int64) -> String {
      "The audit log does not hold: event \(sequence) is not what was written, so the file was changed from outside; "
        + "keep it as it is, and compare it with a backup."
    }
    package static func auditIndexDiffers(at sequence: Int64) -> String {
      "The audit log holds, but the index of its records does not: of event \(sequence) it tells other records than the "
        + "event itself. Somebody has changed the file from outside; 'matchbook audit reads' does not go by the index, but "
        + "keep the file as it is, and compare it with a backup."
    }
    package static func notARole(_ text: String, roles: [String]) -> String {
      "\(text) is no role; take \(English.choice(of: roles))."
    }
    package static func notAnOrganization(_ text: String) -> String {
      "\(text) is no reference of an organization; write it like O-1."
    }
    package static let badIdleTime =
      "--lock-after and --end-after are to be one second or more; without them, the rules of the house hold."
    package static func typeText(lines: Int) -> String {
      lines == 1
        ? "Type the text, and end it with Ctrl-D on a line of its own."
        : "Type \(lines) texts, one a line, and end the last with Ctrl-D on a line of its own."
    }
    package static func fewLines(_ count: Int, needed: Int) -> String {
      "Standard input holds \(count) of \(needed) texts, so nothing was done. Send each on a line of its own."
    }
    package static let longText =
      "The text on standard input is longer than a megabyte, so nothing was done. Shorten it."
    package static let badLimit = "--limit is to be one or more."
    package static let firstOrganization = "Our organization"
    package static let firstProgram = "Community-based mentoring"
    package static func policyLeftOut(_ path: String) -> String {
      "\(path) cannot be read, so its policy was left out; check that you may read it, then create the database anew."
    }
    package static func noPolicies(_ path: String) -> String {
      "No policies are installed, so there is no program to take anybody into; set MATCHBOOK_RESOURCES to the folder "
        + "that holds Policies, remove \(path) and run 'matchbook init' again."
    }
  }
}
