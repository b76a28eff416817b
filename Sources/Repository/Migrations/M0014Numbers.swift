/// The numbers of records that were taken away: a reference never comes to name another record, as the audit log and what
/// people have written down go on naming the first.
enum M0014Numbers {
  static let sql = """
    CREATE TABLE used_number (
      table_name TEXT PRIMARY KEY CHECK (length(table_name) > 0),
      -- The highest row id that was taken away.
      last INTEGER NOT NULL CHECK (last > 0)
    ) STRICT, WITHOUT ROWID;

    """
}
