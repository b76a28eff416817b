extension English {
  /// What the manual page says beyond the commands and keys, which it takes from the program.
  package enum Manual {
    package static let section = "Matchbook manual"
    package static let purpose = "console of a youth-mentoring network"
    package static let description = [
      "Matchbook keeps a network's people, matches and sessions in one file, and shows them in a console for intake, "
        + "matching and match support. Everything the console can change, a command can do too.",
      "Without a command, the console opens on the database. Press ? there for the keys of a screen.",
    ]
    package static let environment = [
      ("MATCHBOOK_DATABASE", "The database, where --database names none."),
      ("MATCHBOOK_USER", "Who acts, for the owner of the database file; otherwise it is the Unix account."),
      ("MATCHBOOK_RESOURCES", "The folder of places, policies and samples, in place of the installed ones."),
      ("NO_COLOR", "If set to anything, the console uses no colour."),
      ("TERM, LANG, LC_ALL, LC_CTYPE", "The kind of terminal, and whether its characters are UTF-8."),
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
    ]
    package static let files = [
      ("~/.local/share/matchbook/matchbook.sqlite", "The database, with its locks and write-ahead log beside it."),
      ("~/.local/state/matchbook/", "Crash notes, without anybody's data."),
      ("~/.cache/matchbook/", "Demo databases."),
    ]
  }
}
