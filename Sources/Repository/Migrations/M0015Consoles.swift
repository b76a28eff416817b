/// Which consoles are open, so that it can be said who holds the database.
enum M0015Consoles {
  static let sql = """
    -- A row goes with its console; of one that was killed, with the next console that opens.
    CREATE TABLE open_console (
      process INTEGER NOT NULL CHECK (process > 0),
      -- When the process began: the system gives numbers again.
      started INTEGER NOT NULL,
      login TEXT NOT NULL CHECK (length(login) > 0),
      terminal TEXT NOT NULL DEFAULT '',
      PRIMARY KEY (process, started)
    ) STRICT, WITHOUT ROWID;

    """
}
