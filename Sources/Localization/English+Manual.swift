package import Domain

extension English {
  /// What the manual page says beyond the commands and keys, which it takes from the program.
  package enum Manual {
    package static let section = "Matchbook manual"
    package static let purpose = "console of a youth-mentoring network"
    package static let description = [
      "Matchbook keeps a network's people, matches, training and contacts with officials in one file, and shows them in "
        + "a console for intake, matching, match support, training and advocacy. What the console changes, a command "
        + "changes too.",
      "Without a command, the console opens on the database. Press ? there for the keys of a screen.",
      "Results go to standard output and everything else to standard error. A table fits the terminal; where the "
        + "output is no terminal, nothing is cut and nothing is coloured.",
    ]
    package static let commonOptions = "Every command takes these; --version stands alone."
    package static let standardValue = "Otherwise"
    package static let choices = "One of"
    package static let lists = "In every list"
    package static let forms = "In every form"
    package static let everywhere = "On every screen"
    package static let environment = [
      ("MATCHBOOK_DATABASE", "The database, where --database names none."),
      (
        "MATCHBOOK_USER",
        "The login of the user who acts, for the owner of the database file; otherwise it is the Unix account."
      ),
      ("MATCHBOOK_RESOURCES", "The folder of places, policies and samples, in place of the installed ones."),
      (
        "MATCHBOOK_PATIENCE",
        "How many milliseconds a change waits while others write, before it ends as busy; otherwise 10000."
      ),
      ("NO_COLOR", "If set to anything, the console uses no colour."),
      ("TERM", "The kind of terminal; the console refuses one without cursor addressing."),
      ("LANG, LC_ALL, LC_CTYPE", "Whether the terminal's characters are UTF-8; if not, names are shown in ASCII."),
      ("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "Where data, crash notes and demo databases are kept."),
    ]
    package static let exitStatus = [
      ("0", "Done."),
      ("1", "Refused or failed; one line says what, why and what to do."),
      ("2", "Partly done, as an import with bad rows."),
      ("64", "Wrong usage."),
      ("65", "Bad input data."),
      ("66", "No such file."),
      ("74", "Input or output failed: disk full, read-only."),
      ("75", "Busy; try again."),
      ("77", "Not permitted."),
      ("129, 130, 131, 143", "The console was ended by SIGHUP, SIGINT, SIGQUIT or SIGTERM; what was typed is a draft."),
    ]
    package static let files = [
      ("~/.local/share/matchbook/matchbook.sqlite", "The database, with its locks and write-ahead log beside it."),
      ("~/.local/state/matchbook/", "Crash notes, without anybody's data."),
      ("~/.cache/matchbook/", "Demo databases."),
      ("../share/matchbook/", "From the program's folder: places, policies and samples."),
    ]
    package static let purposeOfCommand = "Prints this manual page, for man(1)."
  }

  /// What every list can do, as it, manual and help tell it.
  package enum Lists {
    package static let group = "List"
    package static let openTitle = "Open"
    package static let openHelp = "Opens the record."
    package static let filterTitle = "Filter"
    package static func gone(_ record: Reference) -> String {
      "Somebody else changed \(record), so it left this list. Choose a line again before you go on."
    }
    package static func tooMany(_ limit: Int) -> String {
      "More than \(limit) rows are listed; narrow the list with / before marking all."
    }
    package static let up = "Up one row."
    package static let down = "Down one row."
    package static let pageUp = "Up one screenful."
    package static let pageDown = "Down one screenful."
    package static let first = "To the first row."
    package static let last = "To the last row."
    package static let open = "Opens the row."
    package static let toggleMark = "Marks the row, or takes its mark away, where several can be chosen."
    package static let markAll = "Marks everything listed, where several can be chosen."
    package static let find = "Finds in the list as you type; Esc clears."
    package static let sort = "Sorts by the column that the arrows choose; again on the same one to reverse."
  }
}
