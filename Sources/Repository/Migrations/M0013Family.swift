/// What a relative may do has three answers, and a relative who is removed stays on file with the reason.
///
/// `may_consent`, `may_pick_up` and `has_custody` could only be yes or no, and forms and imports wrote yes where nobody
/// had asked. Such rows become "not asked", which is NULL: all that came in with the youth, all of the family form where
/// nobody touched its three questions (`yes`, blank, blank), and "may consent" wherever it is the form's own `yes`.
/// Where somebody did answer, a no stays a no.
enum M0013Family {
  static let sql = """
    CREATE TABLE relationship_new (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL REFERENCES person (id),
      related_id INTEGER NOT NULL REFERENCES person (id) CHECK (related_id <> person_id),
      kind TEXT NOT NULL CHECK (kind IN ('guardian', 'sibling', 'caseworker', 'emergency contact')),
      label TEXT NOT NULL DEFAULT '',
      -- NULL where nobody has asked. Nobody but a guardian signs.
      may_consent INTEGER CHECK (may_consent IN (0, 1)) CHECK (kind = 'guardian' OR may_consent IS NOT 1),
      may_pick_up INTEGER CHECK (may_pick_up IN (0, 1)),
      has_custody INTEGER CHECK (has_custody IN (0, 1)),
      created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL,
      version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0),
      voided_at INTEGER,
      void_reason TEXT CHECK ((voided_at IS NULL) = (void_reason IS NULL))
    ) STRICT;
    INSERT INTO relationship_new (id, person_id, related_id, kind, label, may_consent, may_pick_up, has_custody,
        created_at, updated_at, version)
      SELECT id, person_id, related_id, kind, label,
        iif(answered AND may_consent = 0, 0, NULL), iif(answered, may_pick_up, NULL), iif(answered, has_custody, NULL),
        created_at, updated_at, version
      FROM (SELECT r.*,
          (may_consent = 0 OR may_pick_up = 1 OR has_custody = 1)
            AND created_at IS NOT (SELECT y.created_at FROM youth_profile y WHERE y.person_id = r.person_id) AS answered
        FROM relationship r);
    DROP TABLE relationship;
    ALTER TABLE relationship_new RENAME TO relationship;
    CREATE INDEX relationship_by_person ON relationship (person_id, related_id, kind);
    CREATE INDEX relationship_by_related ON relationship (related_id);
    -- Of brothers and sisters on file, each record has the other.
    INSERT INTO relationship (person_id, related_id, kind, created_at, updated_at)
      SELECT r.related_id, r.person_id, 'sibling', r.created_at, r.updated_at
      FROM relationship r JOIN youth_profile y ON y.person_id = r.related_id
      WHERE r.kind = 'sibling' AND NOT EXISTS (SELECT 1 FROM relationship x
        WHERE x.person_id = r.related_id AND x.related_id = r.person_id AND x.kind = 'sibling')
      ORDER BY r.id;
    CREATE UNIQUE INDEX relationship_once ON relationship (person_id, related_id, kind) WHERE voided_at IS NULL;

    """
}
