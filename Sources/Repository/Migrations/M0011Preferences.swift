/// What youth, guardians and mentors would like of each other where it can be had, each a set of a closed list as bits; and
/// the order in which mentors with free seats are listed.
enum M0011Preferences {
  static let sql = """
    -- Of a mentor, as the youth and as the guardian have said it.
    ALTER TABLE youth_profile ADD COLUMN youth_preferences INTEGER NOT NULL DEFAULT 0 CHECK (youth_preferences >= 0);
    ALTER TABLE youth_profile ADD COLUMN guardian_preferences INTEGER NOT NULL DEFAULT 0
      CHECK (guardian_preferences >= 0);
    -- Of a youth, as the mentor has said it.
    ALTER TABLE mentor_profile ADD COLUMN mentor_preferences INTEGER NOT NULL DEFAULT 0
      CHECK (mentor_preferences >= 0);

    CREATE INDEX mentor_by_wait ON mentor_profile (coalesce(waiting_since, state_since), person_id)
      WHERE state IN ('waiting', 'proposed', 'matched') AND seats_taken < capacity AND suspended_on IS NULL;
    """
}
