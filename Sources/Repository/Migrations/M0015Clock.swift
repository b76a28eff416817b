/// What the system does at the start of a day can be taken back, where the day was a wrong one.
enum M0015Clock {
  static let sql = """
    CREATE TABLE system_act (
      id INTEGER PRIMARY KEY,
      audit_sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
      -- The day that was begun.
      day TEXT NOT NULL CHECK (day IS date(day)),
      action TEXT NOT NULL,
      object TEXT NOT NULL,
      -- The rows that it touched, as they were before it, and after.
      inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
      created_at INTEGER NOT NULL,
      taken_back_at INTEGER
    ) STRICT;
    CREATE INDEX system_act_by_day ON system_act (day, id) WHERE taken_back_at IS NULL;

    """
}
