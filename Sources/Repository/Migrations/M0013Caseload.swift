/// The thirteenth schema, of owners: what nobody has is found along an index, and a user who is shut out has nothing.
enum M0013Caseload {
  static let sql = """
    -- What a disabled user had is nobody's, so that it is on the list of those who can take it.
    UPDATE youth_profile SET specialist_id = NULL
      WHERE specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);
    UPDATE mentor_profile SET specialist_id = NULL
      WHERE specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);
    UPDATE match SET specialist_id = NULL
      WHERE specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);
    UPDATE user SET supervisor_id = NULL
      WHERE supervisor_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);

    -- What somebody has to look after and nobody does, the longest in its state first.
    CREATE INDEX youth_unowned ON youth_profile (state_since, person_id) WHERE specialist_id IS NULL
      AND state IN ('inquiry', 'application', 'enrolled', 'waiting', 'proposed', 'matched', 'closed', 'on hold');
    CREATE INDEX mentor_unowned ON mentor_profile (state_since, person_id) WHERE specialist_id IS NULL
      AND state IN ('inquiry', 'applied', 'screening', 'approved', 'trained', 'waiting', 'proposed', 'matched',
        'inactive');
    CREATE INDEX match_unowned ON match (state_since, id) WHERE specialist_id IS NULL
      AND state IN ('proposed', 'presented', 'accepted', 'scheduled', 'active', 'paused', 'intervention', 'closing');

    -- What one user has.
    CREATE INDEX youth_by_specialist ON youth_profile (specialist_id, person_id) WHERE specialist_id IS NOT NULL;
    CREATE INDEX mentor_by_specialist ON mentor_profile (specialist_id, person_id) WHERE specialist_id IS NOT NULL;

    CREATE INDEX match_fallen_through ON match (state_since, id) WHERE state IN ('declined', 'expired');

    -- Nobody is left with a user who is shut out.
    CREATE TRIGGER youth_owner_works BEFORE UPDATE OF specialist_id ON youth_profile
      WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;
    CREATE TRIGGER mentor_owner_works BEFORE UPDATE OF specialist_id ON mentor_profile
      WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;
    CREATE TRIGGER match_owner_works BEFORE UPDATE OF specialist_id ON match
      WHEN NEW.specialist_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;
    CREATE TRIGGER supervisor_works BEFORE UPDATE OF supervisor_id ON user
      WHEN NEW.supervisor_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the supervisor is disabled'); END;
    CREATE TRIGGER disabled_user_has_nothing BEFORE UPDATE OF disabled_at ON user
      WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM youth_profile WHERE specialist_id = NEW.id)
        OR EXISTS (SELECT 1 FROM mentor_profile WHERE specialist_id = NEW.id)
        OR EXISTS (SELECT 1 FROM match WHERE specialist_id = NEW.id)
        OR EXISTS (SELECT 1 FROM user WHERE supervisor_id = NEW.id))
      BEGIN SELECT RAISE(ABORT, 'the user still has somebody to look after'); END;
    """
}
