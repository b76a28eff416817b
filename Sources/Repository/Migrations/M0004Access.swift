/// The fourth schema: all the roles, the period for which a match is entrusted, and what the scope filter looks up.
///
/// `user` is made anew because SQLite cannot change a CHECK. The order is the safe one of SQLite's manual (ALTER TABLE,
/// section 7): with foreign keys not enforced, new table, copy, drop, rename; references by name stay as they are.
enum M0004Access {
  static let sql = """
    CREATE TABLE user_with_all_roles (
      id INTEGER PRIMARY KEY,
      login TEXT NOT NULL UNIQUE CHECK (length(login) > 0),
      name TEXT NOT NULL CHECK (length(name) > 0),
      role TEXT NOT NULL CHECK (role IN ('director', 'supervisor', 'match specialist', 'front desk', 'ambassador',
        'cori officer', 'quality lead', 'advocacy lead', 'auditor')),
      -- Whose records this user works on; NULL is the whole network.
      organization_id INTEGER REFERENCES organization (id),
      supervisor_id INTEGER REFERENCES user (id),
      person_id INTEGER REFERENCES person (id),
      disabled_at INTEGER,
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)
    ) STRICT;
    INSERT INTO user_with_all_roles
      SELECT id, login, name, role, organization_id, supervisor_id, person_id, disabled_at, created_at, updated_at,
        version FROM user;
    DROP TABLE user;
    ALTER TABLE user_with_all_roles RENAME TO user;

    -- The first and the last day on which a match is its ambassador's; NULL is without an end.
    ALTER TABLE match ADD COLUMN ambassador_since TEXT CHECK (ambassador_since IS date(ambassador_since));
    ALTER TABLE match ADD COLUMN ambassador_until TEXT CHECK (ambassador_until IS date(ambassador_until));

    -- What a user had to be allowed for a change: taking it back asks for the same. Empty for what is older.
    ALTER TABLE undo_entry ADD COLUMN permission TEXT NOT NULL DEFAULT '';

    -- The few who are kept more closely than a case, and the few consents that were taken back.
    CREATE INDEX person_kept_close ON person (id, sensitivity) WHERE sensitivity > 2;
    CREATE INDEX consent_revoked ON consent (kind, person_id) WHERE revoked_on IS NOT NULL;
    """
}
