/// The second half of the first schema: drafts, the audit log, what can be undone, and the search index.
///
/// JSON is checked by its brackets only: SQLite takes no JSON function in a schema that is not trusted.
enum M0001Ledger {
  static let sql = """
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user (id),
      form TEXT NOT NULL CHECK (length(form) > 0),
      -- The record the form edits; empty for a new one.
      subject TEXT NOT NULL DEFAULT '',
      body TEXT NOT NULL CHECK (body GLOB '{*}'),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      UNIQUE (user_id, form, subject)
    ) STRICT;

    CREATE TABLE audit_event (
      sequence INTEGER PRIMARY KEY,
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
      at INTEGER NOT NULL,
      actor_id INTEGER,
      actor TEXT NOT NULL,
      terminal TEXT NOT NULL DEFAULT '',
      action TEXT NOT NULL CHECK (length(action) > 0),
      object TEXT NOT NULL DEFAULT '',
      reason TEXT NOT NULL DEFAULT '',
      changes TEXT NOT NULL DEFAULT '[]' CHECK (changes GLOB '[[]*]'),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX audit_event_by_actor ON audit_event (actor, sequence);
    CREATE TRIGGER audit_event_is_final_update BEFORE UPDATE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
    CREATE TRIGGER audit_event_is_final_delete BEFORE DELETE ON audit_event
      BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

    -- The events about a record: `object` of audit_event, one reference a row.
    CREATE TABLE audit_object (
      object TEXT NOT NULL,
      sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
      PRIMARY KEY (object, sequence)
    ) STRICT, WITHOUT ROWID;

    -- What a user can take back: the rows a change touched, as they were before it.
    CREATE TABLE undo_entry (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user (id),
      audit_sequence INTEGER NOT NULL REFERENCES audit_event (sequence),
      -- What was done, as data: an action name and a reference.
      action TEXT NOT NULL,
      object TEXT NOT NULL,
      inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
      created_at INTEGER NOT NULL,
      undone_at INTEGER
    ) STRICT;
    CREATE INDEX undo_entry_by_user ON undo_entry (user_id, id) WHERE undone_at IS NULL;

    -- rowid = id × 2 + (0 person, 1 organization).
    CREATE VIRTUAL TABLE search_index USING fts5 (
      name, contact, detail,
      tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
    );
    """
}
