/// The second schema: since when a mentor waits, which day was begun, and the salts of what the audit log seals.
enum M0002WaitsAndSeals {
  static let sql = """
    -- First day of the present wait; kept through a proposal that fails, as a youth's is.
    ALTER TABLE mentor_profile ADD COLUMN waiting_since TEXT CHECK (waiting_since IS date(waiting_since));
    UPDATE mentor_profile SET waiting_since = coalesce(
        (SELECT max(t.effective_on) FROM transition t WHERE t.subject = 'mentor' AND t.subject_id = person_id
          AND t.to_state = 'waiting' AND t.from_state IS NOT 'proposed'), state_since)
      WHERE state IN ('waiting', 'proposed');

    -- One row: the last day on which the system has done what a new day brings.
    CREATE TABLE day_begun (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      day TEXT NOT NULL CHECK (day IS date(day)),
      at INTEGER NOT NULL
    ) STRICT;

    -- The salt of a row's sealed values in the audit log. Without it they say nothing any more; the log stays whole.
    CREATE TABLE audit_salt (
      record TEXT PRIMARY KEY CHECK (length(record) > 0),
      salt BLOB NOT NULL CHECK (length(salt) = 32)
    ) STRICT, WITHOUT ROWID;
    """
}
