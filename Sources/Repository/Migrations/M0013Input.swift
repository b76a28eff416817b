/// Ids of records where they came from, each of a source, and imports that can be taken back.
enum M0013Input {
  static let sql = """
    CREATE TABLE import_run (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      source TEXT NOT NULL,
      -- Row id of the organization whose ids the file holds; 0 is the network.
      organization_id INTEGER NOT NULL,
      user_id INTEGER NOT NULL REFERENCES user (id),
      begun_at INTEGER NOT NULL,
      -- The audit events before the first and up to the last row.
      first_sequence INTEGER NOT NULL,
      last_sequence INTEGER NOT NULL,
      added INTEGER NOT NULL DEFAULT 0,
      updated INTEGER NOT NULL DEFAULT 0,
      undone_at INTEGER
    ) STRICT;
    CREATE INDEX import_run_by_user ON import_run (user_id, id);

    -- What each transaction of an import did, as far as taking it back needs it.
    CREATE TABLE import_step (
      import_id INTEGER NOT NULL REFERENCES import_run (id),
      number INTEGER NOT NULL,
      inverse TEXT NOT NULL CHECK (inverse GLOB '[[]*]'),
      PRIMARY KEY (import_id, number)
    ) STRICT, WITHOUT ROWID;

    -- kind is the letter of a reference; a record may have ids of several sources.
    CREATE TABLE source_id (
      kind TEXT NOT NULL CHECK (length(kind) = 1),
      external_id TEXT NOT NULL CHECK (length(external_id) > 0),
      organization_id INTEGER NOT NULL,
      source TEXT NOT NULL,
      record_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import_run (id),
      PRIMARY KEY (kind, external_id, organization_id, source)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX source_id_by_record ON source_id (kind, record_id);
    CREATE INDEX source_id_by_import ON source_id (import_id);
    """
}
