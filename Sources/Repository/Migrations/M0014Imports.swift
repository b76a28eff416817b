/// What each row of an import asks.
enum M0014Imports {
  static let sql = """
    -- Of the children of some years, as many as have a mentor have the same birthday: who sounds alike is found first.
    DROP INDEX person_by_sound;
    CREATE INDEX person_by_sound ON person (sound_key, birth_date);

    -- For a youth without a consent, as each comes in, there is nothing to reckon: what is asked for was never signed.
    DROP TRIGGER youth_settles_insert;
    CREATE TRIGGER youth_settles_insert AFTER INSERT ON youth_profile
      WHEN EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
      BEGIN UPDATE youth_profile SET \(M0014Consents.days) WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER youth_settles_without AFTER INSERT ON youth_profile
      WHEN NOT EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
      BEGIN
        UPDATE youth_profile SET (consented_until, consent_ends_on) =
          (SELECT iif(is_asked, NULL, '9999-12-31'), iif(is_asked, '0001-01-01', NULL) FROM (
            SELECT EXISTS (SELECT 1 FROM program pr
              JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
              WHERE pr.id = NEW.program_id) AS is_asked))
        WHERE person_id = NEW.person_id;
      END;

    """
}
