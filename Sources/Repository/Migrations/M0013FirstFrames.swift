/// What keeps a first frame from costing more in a larger network: an index for each order that Today and the lists read, and
/// a short list, kept by triggers, of what would otherwise have to be looked for.
enum M0013FirstFrames {
  static let sql = """
    -- The proposals whose time runs out first, whatever they wait for.
    CREATE INDEX match_by_clock ON match (accept_by, id) WHERE state IN ('proposed', 'presented');
    -- The suspended, those longest so first.
    DROP INDEX mentor_suspended;
    CREATE INDEX mentor_suspended ON mentor_profile (suspended_on, person_id) WHERE suspended_on IS NOT NULL;
    -- What has run out when a day begins.
    CREATE INDEX screening_by_end ON screening_item (valid_until, person_id, kind)
      WHERE valid_until IS NOT NULL AND status IN ('cleared', 'exempt');
    CREATE INDEX program_by_policy ON program (policy_id, closed_on);
    -- Classes by who holds them and by who recorded them.
    CREATE INDEX training_class_by_host ON training_class (organization_id, on_date, id);
    CREATE INDEX training_class_by_recorder ON training_class (recorded_by, on_date, id) WHERE recorded_by IS NOT NULL;
    CREATE INDEX user_by_organization ON user (organization_id, id);
    CREATE INDEX user_by_person ON user (person_id) WHERE person_id IS NOT NULL;

    -- The users who are asked for training and the last day theirs is enough; NULL never. Who may no longer be there as it
    -- says is due, and is looked at again with the next change.
    CREATE TABLE staff_training (
      user_id INTEGER PRIMARY KEY REFERENCES user (id),
      person_id INTEGER NOT NULL,
      trained_until TEXT CHECK (trained_until IS date(trained_until))
    ) STRICT;
    CREATE INDEX staff_training_by_end ON staff_training (coalesce(trained_until, ''), person_id, user_id);
    CREATE TABLE staff_training_due (user_id INTEGER PRIMARY KEY) STRICT;
    CREATE TRIGGER staff_training_user_insert AFTER INSERT ON user
      BEGIN INSERT OR IGNORE INTO staff_training_due VALUES (NEW.id); END;
    CREATE TRIGGER staff_training_user_update AFTER UPDATE OF role, organization_id, person_id ON user
      BEGIN INSERT OR IGNORE INTO staff_training_due VALUES (NEW.id); END;
    CREATE TRIGGER staff_training_user_delete BEFORE DELETE ON user
      BEGIN
        DELETE FROM staff_training WHERE user_id = OLD.id;
        DELETE FROM staff_training_due WHERE user_id = OLD.id;
      END;
    CREATE TRIGGER staff_training_credit_insert AFTER INSERT ON training_attendance
      BEGIN INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER staff_training_credit_update
      AFTER UPDATE OF person_id, course_id, status, minutes, expires_on ON training_attendance
      BEGIN
        INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id IN (OLD.person_id, NEW.person_id);
      END;
    CREATE TRIGGER staff_training_credit_delete AFTER DELETE ON training_attendance
      BEGIN INSERT OR IGNORE INTO staff_training_due SELECT id FROM user WHERE person_id = OLD.person_id; END;
    CREATE TRIGGER staff_training_topic AFTER UPDATE OF topic ON training_course
      BEGIN
        INSERT OR IGNORE INTO staff_training_due SELECT u.id FROM user u JOIN training_attendance a
          ON a.person_id = u.person_id WHERE a.course_id = NEW.id;
      END;
    CREATE TRIGGER staff_training_program_insert AFTER INSERT ON program
      BEGIN
        INSERT OR IGNORE INTO staff_training_due
          SELECT id FROM user WHERE organization_id = NEW.organization_id OR organization_id IS NULL;
      END;
    CREATE TRIGGER staff_training_program_update AFTER UPDATE OF policy_id, organization_id, closed_on ON program
      BEGIN
        INSERT OR IGNORE INTO staff_training_due SELECT id FROM user
          WHERE organization_id IN (OLD.organization_id, NEW.organization_id) OR organization_id IS NULL;
      END;
    INSERT INTO staff_training_due SELECT id FROM user;
    """

  /// Fills the short lists from what they are of, where it was written while their triggers were not there.
  static let refill = "INSERT INTO staff_training_due SELECT id FROM user WHERE true ON CONFLICT DO NOTHING;"
  /// The names of those triggers begin so.
  static let lists = ["staff_training"]
}
