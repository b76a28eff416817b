/// What a closed match leaves open about its mentor, who is suspended until somebody answers.
enum M0014Matches {
  static let sql = """
    -- The closure reason that the question is about; NULL where none is open.
    ALTER TABLE mentor_profile ADD COLUMN held_for TEXT CHECK (held_for IS NULL OR length(held_for) > 0);
    CREATE INDEX mentor_held ON mentor_profile (suspended_on, person_id) WHERE held_for IS NOT NULL;
    -- Nobody has decided on mentors whose match was closed for safety before there was a question.
    UPDATE mentor_profile SET held_for = 'program: safety', suspended_on = coalesce(suspended_on,
        (SELECT max(m.ended_on) FROM match m WHERE m.mentor_id = mentor_profile.person_id AND m.state = 'closed'
          AND m.closure_reason = 'program: safety' AND m.ended_on IS NOT NULL))
      WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched') AND EXISTS (SELECT 1 FROM match m
        WHERE m.mentor_id = mentor_profile.person_id AND m.state = 'closed' AND m.closure_reason = 'program: safety'
          AND m.ended_on IS NOT NULL);

    """
}
