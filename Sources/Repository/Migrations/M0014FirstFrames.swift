/// What keeps a first frame from costing more in a larger network, for users who work on all of it too: what each order that
/// Today and the lists read is sought by, kept in the rows themselves.
enum M0014FirstFrames {
  static let sql = """
    -- Folded: the name by which lists sort.
    ALTER TABLE organization ADD COLUMN sort_name TEXT NOT NULL DEFAULT '';
    UPDATE organization SET sort_name = folded_name(name);
    CREATE INDEX organization_by_sort_name ON organization (sort_name, id) WHERE voided_at IS NULL;
    CREATE INDEX organization_by_kind ON organization (kind || ' ' || sort_name, id) WHERE voided_at IS NULL;

    -- Whose it is by itself: 'staff', every specialist's and supervisor's, as nobody has it; 'supervisors', every
    -- supervisor's, as who has it has none; NULL, of those alone whose it is. It finds what is in reach and gives no right.
    ALTER TABLE match ADD COLUMN open_to TEXT CHECK (open_to IN ('staff', 'supervisors'));
    ALTER TABLE youth_profile ADD COLUMN open_to TEXT CHECK (open_to IN ('staff', 'supervisors'));
    ALTER TABLE mentor_profile ADD COLUMN open_to TEXT CHECK (open_to IN ('staff', 'supervisors'));
    -- Where a match stands by the consents of its youth: '0' and the last day of those that were taken back, '1' and the
    -- last day of others; see consented_until.
    ALTER TABLE match ADD COLUMN consent_place TEXT NOT NULL DEFAULT '1';
    \(refill)

    CREATE INDEX user_by_supervisor ON user (supervisor_id, id) WHERE supervisor_id IS NOT NULL;
    -- With all that a count asks of a row, which is then not read.
    DROP INDEX match_by_last_contact;
    CREATE INDEX match_by_last_contact ON match (coalesce(last_session_on, started_on), id, state, program_id)
      WHERE state IN ('active', 'paused', 'intervention', 'closing');
    DROP INDEX match_by_mentor;
    CREATE INDEX match_by_mentor ON match (mentor_id, state);
    CREATE INDEX match_by_consent ON match (consent_place, id) WHERE state IN ('active', 'intervention', 'closing');
    CREATE INDEX mentor_by_training_end ON mentor_profile (coalesce(trained_until, ''), person_id)
      WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
        AND (trained_until IS NOT NULL OR state IN ('waiting', 'proposed', 'matched'));
    DROP INDEX mentor_suspended;
    CREATE INDEX mentor_by_suspension ON mentor_profile (suspended_on, person_id) WHERE suspended_on IS NOT NULL;

    -- The same orders among what is open; with who has it, so that it is seen there that it is in reach.
    CREATE INDEX match_open_by_state ON match (open_to, state, state_since, id, specialist_id)
      WHERE open_to IS NOT NULL;
    CREATE INDEX match_open_by_clock ON match (open_to, accept_by, id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('proposed', 'presented');
    CREATE INDEX match_open_by_accept_clock ON match (open_to, state, accept_by, id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('proposed', 'presented');
    CREATE INDEX match_open_by_last_contact ON match
      (open_to, coalesce(last_session_on, started_on), id, specialist_id, state, program_id)
      WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');
    CREATE INDEX match_open_by_next_check_in ON match
      (open_to, coalesce(next_check_in_on, '9999-12-31'), id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');
    CREATE INDEX match_open_by_start ON match (open_to, started_on, id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('active', 'paused', 'intervention', 'closing');
    CREATE INDEX match_open_by_consent ON match (open_to, consent_place, id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('active', 'intervention', 'closing');
    CREATE INDEX youth_open_by_state ON youth_profile (open_to, state, state_since, person_id, specialist_id)
      WHERE open_to IS NOT NULL;
    CREATE INDEX youth_open_by_wait ON youth_profile (open_to, waiting_since, referred_at, person_id, specialist_id)
      WHERE open_to IS NOT NULL AND state = 'waiting';
    CREATE INDEX youth_open_by_consent_end ON youth_profile (open_to, consent_ends_on, person_id, specialist_id)
      WHERE open_to IS NOT NULL AND state IN ('enrolled', 'waiting', 'proposed', 'matched');
    CREATE INDEX mentor_open_by_state ON mentor_profile (open_to, state, state_since, person_id, specialist_id)
      WHERE open_to IS NOT NULL;
    CREATE INDEX mentor_open_by_wait ON mentor_profile
      (open_to, coalesce(waiting_since, state_since), person_id, specialist_id, state)
      WHERE open_to IS NOT NULL AND state IN ('waiting', 'proposed', 'matched') AND seats_taken < capacity
        AND suspended_on IS NULL;
    CREATE INDEX mentor_open_by_screening ON mentor_profile
      (open_to, coalesce(screened_until, ''), person_id, specialist_id, state)
      WHERE open_to IS NOT NULL AND state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');
    CREATE INDEX mentor_open_by_training_end ON mentor_profile
      (open_to, coalesce(trained_until, ''), person_id, specialist_id, state)
      WHERE open_to IS NOT NULL AND state IN ('approved', 'trained', 'waiting', 'proposed', 'matched')
        AND (trained_until IS NOT NULL OR state IN ('waiting', 'proposed', 'matched'));
    CREATE INDEX mentor_open_by_suspension ON mentor_profile (open_to, suspended_on, person_id, specialist_id, state)
      WHERE open_to IS NOT NULL AND suspended_on IS NOT NULL;

    -- Each is worked out in one place; what it hangs on touches it. A trigger does not set itself off.
    CREATE TRIGGER match_opens AFTER UPDATE OF specialist_id, youth_id, open_to ON match
      BEGIN UPDATE match SET open_to = \(matchOpens), consent_place = \(consentPlace) WHERE id = NEW.id; END;
    CREATE TRIGGER match_opens_insert AFTER INSERT ON match
      BEGIN UPDATE match SET open_to = open_to WHERE id = NEW.id; END;
    CREATE TRIGGER match_opens_people AFTER UPDATE OF open_to, state, youth_id, mentor_id ON match
      BEGIN
        UPDATE youth_profile SET open_to = open_to WHERE person_id IN (OLD.youth_id, NEW.youth_id);
        UPDATE mentor_profile SET open_to = open_to WHERE person_id IN (OLD.mentor_id, NEW.mentor_id);
      END;
    CREATE TRIGGER match_opens_delete AFTER DELETE ON match
      BEGIN
        UPDATE youth_profile SET open_to = open_to WHERE person_id = OLD.youth_id;
        UPDATE mentor_profile SET open_to = open_to WHERE person_id = OLD.mentor_id;
      END;
    CREATE TRIGGER match_opens_consent AFTER UPDATE OF consented_until ON youth_profile
      BEGIN UPDATE match SET open_to = open_to WHERE youth_id = NEW.person_id; END;
    CREATE TRIGGER youth_opens AFTER UPDATE OF specialist_id, open_to ON youth_profile
      BEGIN UPDATE youth_profile SET open_to = \(youthOpens) WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER youth_opens_insert AFTER INSERT ON youth_profile
      BEGIN UPDATE youth_profile SET open_to = open_to WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER mentor_opens AFTER UPDATE OF specialist_id, state, open_to ON mentor_profile
      BEGIN UPDATE mentor_profile SET open_to = \(mentorOpens) WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER mentor_opens_insert AFTER INSERT ON mentor_profile
      BEGIN UPDATE mentor_profile SET open_to = open_to WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER user_opens AFTER UPDATE OF supervisor_id ON user
      WHEN (OLD.supervisor_id IS NULL) <> (NEW.supervisor_id IS NULL)
      BEGIN
        UPDATE match SET open_to = open_to WHERE specialist_id = NEW.id;
        UPDATE youth_profile SET open_to = open_to WHERE specialist_id = NEW.id;
        UPDATE mentor_profile SET open_to = open_to WHERE specialist_id = NEW.id;
      END;
    """

  /// Fills what triggers keep, where it was written while they were not there; after ``M0014Consents/refill``.
  static let refill = """
    UPDATE match SET open_to = \(matchOpens), consent_place = \(consentPlace);
    UPDATE youth_profile SET open_to = \(youthOpens);
    UPDATE mentor_profile SET open_to = \(mentorOpens);
    """
  /// The names of those triggers begin so.
  static let lists = ["match_opens", "youth_opens", "mentor_opens", "user_opens"]

  private static let matchOpens = opens(specialist: "match.specialist_id")

  /// A youth, too, whose match a user without a supervisor has.
  private static let youthOpens = opens(
    specialist: "youth_profile.specialist_id",
    supervisors:
      "EXISTS (SELECT 1 FROM match o WHERE o.youth_id = youth_profile.person_id AND o.open_to = 'supervisors')")

  /// A mentor, too, who waits, or a match of whom is open.
  private static let mentorOpens = opens(
    specialist: "mentor_profile.specialist_id",
    staff: """
      mentor_profile.state = 'waiting' OR EXISTS (SELECT 1 FROM match o WHERE o.mentor_id = mentor_profile.person_id
        AND o.open_to = 'staff' AND o.state NOT IN ('closed', 'declined', 'expired'))
      """,
    supervisors:
      "EXISTS (SELECT 1 FROM match o WHERE o.mentor_id = mentor_profile.person_id AND o.open_to = 'supervisors')")

  private static func opens(specialist: String, staff: String = "0", supervisors: String = "0") -> String {
    """
    CASE WHEN \(specialist) IS NULL OR \(staff) THEN 'staff'
      WHEN (SELECT u.supervisor_id IS NULL FROM user u WHERE u.id = \(specialist)) OR \(supervisors) THEN 'supervisors' END
    """
  }

  private static let consentPlace = """
    coalesce((SELECT iif(EXISTS (SELECT 1 FROM consent r WHERE r.person_id = y.person_id
        AND r.revoked_on = date(y.consented_until, '+1 day')), '0', '1') || coalesce(y.consented_until, '')
      FROM youth_profile y WHERE y.person_id = match.youth_id), '1')
    """
}
