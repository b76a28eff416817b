/// The days beside a youth, where a consent also counts for nothing once who signed it may not consent.
///
/// The days and triggers of ``M0013Guards`` knew the paper alone. A guardian to whom somebody says no, who is removed, whose
/// person is, or whose birth date turns out to be a child's, ends what they have signed.
enum M0014Consents {
  static let sql = """
    DROP TRIGGER consent_settles_insert;
    DROP TRIGGER consent_settles_update;
    DROP TRIGGER consent_settles_delete;
    DROP TRIGGER youth_settles_insert;
    DROP TRIGGER youth_settles_program;
    DROP TRIGGER program_settles;
    UPDATE youth_profile SET \(days);
    \(M0013Guards.youthTriggers(days))
    \(M0013Guards.programTrigger(days))
    CREATE TRIGGER consent_settles_relative_insert AFTER INSERT ON relationship
      WHEN EXISTS (SELECT 1 FROM consent WHERE person_id = NEW.person_id)
      BEGIN UPDATE youth_profile SET \(days) WHERE person_id = NEW.person_id; END;
    CREATE TRIGGER consent_settles_relative_update
      AFTER UPDATE OF person_id, related_id, kind, may_consent, voided_at ON relationship
      BEGIN UPDATE youth_profile SET \(days) WHERE person_id IN (OLD.person_id, NEW.person_id); END;
    CREATE TRIGGER consent_settles_relative_delete AFTER DELETE ON relationship
      BEGIN UPDATE youth_profile SET \(days) WHERE person_id = OLD.person_id; END;
    CREATE TRIGGER consent_settles_signer AFTER UPDATE OF birth_date, voided_at ON person
      WHEN OLD.birth_date IS NOT NEW.birth_date OR OLD.voided_at IS NOT NEW.voided_at
      BEGIN
        UPDATE youth_profile SET \(days)
          WHERE person_id IN (SELECT person_id FROM relationship WHERE related_id = NEW.id);
      END;

    """

  /// Fills the days, where people were written while the triggers were not there.
  static let refill = "UPDATE youth_profile SET \(days);"

  /// Condition over `consent AS alias`: who signed it may not consent. Somebody who was never anything to the youth is not
  /// known, and a question that nobody has asked is no answer.
  static func signerMayNot(_ alias: String) -> String {
    """
    (EXISTS (SELECT 1 FROM relationship sx WHERE sx.person_id = \(alias).person_id AND sx.related_id = \(alias).signer_id)
      AND NOT EXISTS (SELECT 1 FROM relationship sx JOIN person sp ON sp.id = sx.related_id
        WHERE sx.person_id = \(alias).person_id AND sx.related_id = \(alias).signer_id AND sx.kind = 'guardian'
          AND sx.voided_at IS NULL AND sp.voided_at IS NULL AND sx.may_consent IS NOT 0
          AND coalesce(date(sp.birth_date, '+18 years') <= \(alias).signed_on, 1)))
    """
  }

  static let days = M0013Guards.consentDays(
    lastDay: "CASE WHEN \(signerMayNot("c")) THEN NULL ELSE \(M0013Guards.lastDay) END", none: "'0001-01-01'")
}
