/// As many drafts as forms begun: each with an id, what the form held before it was typed in, and the sitting that has it
/// open. What was kept before stays, without that.
enum M0013Drafts {
  static let sql = """
    ALTER TABLE draft RENAME TO draft_before;
    CREATE TABLE draft (
      id INTEGER PRIMARY KEY,
      user_id INTEGER NOT NULL REFERENCES user (id),
      form TEXT NOT NULL CHECK (length(form) > 0),
      -- The record the form edits; empty for a new one.
      subject TEXT NOT NULL DEFAULT '',
      -- What the form held before it was typed in; NULL where that is not known.
      base TEXT CHECK (base GLOB '{*}'),
      body TEXT NOT NULL CHECK (body GLOB '{*}'),
      -- The sitting whose window had it open last; only that one writes over it.
      sitting TEXT NOT NULL DEFAULT '',
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL
    ) STRICT;
    INSERT INTO draft (id, user_id, form, subject, body, created_at, updated_at)
      SELECT id, user_id, form, subject, body, created_at, updated_at FROM draft_before;
    DROP TABLE draft_before;
    CREATE INDEX draft_by_user ON draft (user_id, updated_at);
    """
}
