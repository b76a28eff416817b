/// Officials and asks that nobody goes on with.
///
/// An official is nobody's from the day on which somebody stops holding the relationship; one with whom nobody ever had one,
/// as a list brings them in by the hundred, waits for nobody. An ask is nobody's while something is still to be done: it is
/// planned, or has a next step.
enum M0015Advocacy {
  static let sql = """
    -- Since when nobody holds a relationship that somebody held.
    ALTER TABLE official ADD COLUMN unheld_since TEXT
      CHECK (unheld_since IS date(unheld_since) AND (unheld_since IS NULL OR holder_id IS NULL));
    UPDATE official SET unheld_since = (SELECT max(on_date) FROM official_change c
        WHERE c.official_id = official.id AND c.part = 'holder' AND c.before <> '')
      WHERE holder_id IS NULL;

    -- What a disabled user had is nobody's, and history tells whose it was.
    INSERT INTO official_change (official_id, on_date, part, before, created_at)
      SELECT o.id, date(u.disabled_at / 1000, 'unixepoch'), 'holder', u.name, u.disabled_at
      FROM official o JOIN user u ON u.id = o.holder_id WHERE u.disabled_at IS NOT NULL;
    UPDATE official SET holder_id = NULL,
        unheld_since = (SELECT date(u.disabled_at / 1000, 'unixepoch') FROM user u WHERE u.id = official.holder_id)
      WHERE holder_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);
    UPDATE ask SET owner_id = NULL WHERE owner_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL);

    CREATE INDEX official_unheld ON official (unheld_since, id) WHERE unheld_since IS NOT NULL AND left_on IS NULL;
    CREATE INDEX ask_unowned ON ask (state_since, official_id, measure_id)
      WHERE owner_id IS NULL AND (state = 'planned' OR next_step <> '');

    -- Nothing is left with a user who is shut out.
    CREATE TRIGGER official_holder_works BEFORE UPDATE OF holder_id ON official
      WHEN NEW.holder_id IS NOT OLD.holder_id
        AND NEW.holder_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the holder is disabled'); END;
    CREATE TRIGGER ask_owner_works BEFORE UPDATE OF owner_id ON ask
      WHEN NEW.owner_id IS NOT OLD.owner_id AND NEW.owner_id IN (SELECT id FROM user WHERE disabled_at IS NOT NULL)
      BEGIN SELECT RAISE(ABORT, 'the owner is disabled'); END;
    CREATE TRIGGER disabled_user_asks_nothing BEFORE UPDATE OF disabled_at ON user
      WHEN NEW.disabled_at IS NOT NULL AND (EXISTS (SELECT 1 FROM official WHERE holder_id = NEW.id)
        OR EXISTS (SELECT 1 FROM ask WHERE owner_id = NEW.id))
      BEGIN SELECT RAISE(ABORT, 'the user still has officials or asks'); END;

    """
}
