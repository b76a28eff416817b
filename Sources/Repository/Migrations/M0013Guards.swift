/// The last days on which consents and screening are what the policy asks, kept beside the people they are about, so that
/// lists and pools read one column; and the reason of a concern.
///
/// Triggers keep both days for every writer: a command, an import, an undo. The commands that take a step ask the consents
/// themselves, not these days.
enum M0013Guards {
  static let sql = """
    -- What an edition asks of a match, taken out of its body: triggers may not read JSON.
    CREATE TABLE policy_guard (
      policy_id INTEGER NOT NULL REFERENCES policy (id),
      subject TEXT NOT NULL CHECK (subject IN ('consent', 'screening')),
      kind TEXT NOT NULL CHECK (length(kind) > 0),
      PRIMARY KEY (policy_id, subject, kind)
    ) STRICT, WITHOUT ROWID;
    \(fillGuards("1"));

    -- The last day on which all consents that a match asks for are in force; '9999-12-31' without an end, NULL where one
    -- was never signed.
    ALTER TABLE youth_profile ADD COLUMN consented_until TEXT CHECK (consented_until IS date(consented_until));
    -- The first day on which a consent of the youth ends, asked for or not, that nobody has taken back; of one that is asked
    -- for and was never signed '0001-01-01'. What ends stays in sight by it.
    ALTER TABLE youth_profile ADD COLUMN consent_ends_on TEXT CHECK (consent_ends_on IS date(consent_ends_on));
    -- The last day on which every screening item asked for is cleared or exempted.
    ALTER TABLE mentor_profile ADD COLUMN screened_until TEXT CHECK (screened_until IS date(screened_until));
    -- Why an item is a concern; never of a criminal check.
    ALTER TABLE screening_item ADD COLUMN concern_reason TEXT
      CHECK (concern_reason IS NULL OR kind NOT IN ('background check', 'sex offender registry'));

    UPDATE youth_profile SET \(consentDays);
    UPDATE mentor_profile SET screened_until = \(screenedUntil);
    CREATE INDEX youth_by_consent ON youth_profile (coalesce(consented_until, ''), person_id)
      WHERE state IN ('enrolled', 'waiting', 'proposed', 'matched');
    CREATE INDEX youth_by_consent_end ON youth_profile (consent_ends_on, person_id)
      WHERE state IN ('enrolled', 'waiting', 'proposed', 'matched');
    CREATE INDEX mentor_by_screening ON mentor_profile (coalesce(screened_until, ''), person_id)
      WHERE state IN ('approved', 'trained', 'waiting', 'proposed', 'matched');

    \(youthTriggers(consentDays))
    \(trigger("screening_settles_insert", "INSERT ON screening_item", mentor("NEW.person_id")))
    \(trigger("screening_settles_update", "UPDATE ON screening_item", mentor("NEW.person_id")))
    \(trigger("screening_settles_delete", "DELETE ON screening_item", mentor("OLD.person_id")))
    \(trigger("mentor_settles_insert", "INSERT ON mentor_profile", mentor("NEW.person_id")))
    \(trigger("mentor_settles_program", "UPDATE OF program_id ON mentor_profile", mentor("NEW.person_id")))
    \(programTrigger(consentDays))
    """

  /// Fills the day of screening, where people were written while the triggers were not there.
  static let refill = "UPDATE mentor_profile SET screened_until = \(screenedUntil);"
  /// The names of those triggers begin so.
  static let lists = ["consent_settles", "youth_settles", "screening_settles", "mentor_settles", "program_settles"]

  /// Takes what editions ask of a match out of their bodies.
  ///
  /// - Parameter condition: Which rows of `policy`.
  static func fillGuards(_ condition: String) -> String {
    """
    INSERT INTO policy_guard (policy_id, subject, kind)
      SELECT DISTINCT policy.id, 'consent', asked.value FROM policy,
        json_each(coalesce(policy.body -> '$.consentsToMatch', policy.body -> '$.consentsToEnroll')) asked
      WHERE \(condition)
      UNION ALL
      SELECT DISTINCT policy.id, 'screening', asked.value ->> '$.kind' FROM policy, json_each(policy.body, '$.screening') asked
      WHERE \(condition)
    """
  }

  /// What keeps the days of consents of one youth.
  ///
  /// - Parameter days: As ``consentDays(lastDay:)`` sets them.
  static func youthTriggers(_ days: String) -> String {
    func youth(_ person: String) -> String { "UPDATE youth_profile SET \(days) WHERE person_id = \(person)" }
    return """
      \(trigger("consent_settles_insert", "INSERT ON consent", youth("NEW.person_id")))
      \(trigger("consent_settles_update", "UPDATE ON consent", youth("NEW.person_id")))
      \(trigger("consent_settles_delete", "DELETE ON consent", youth("OLD.person_id")))
      \(trigger("youth_settles_insert", "INSERT ON youth_profile", youth("NEW.person_id")))
      \(trigger("youth_settles_program", "UPDATE OF program_id ON youth_profile", youth("NEW.person_id")))
      """
  }

  /// What keeps both days of the people of a program.
  static func programTrigger(_ days: String) -> String {
    """
    CREATE TRIGGER program_settles AFTER UPDATE OF policy_id ON program BEGIN
      UPDATE youth_profile SET \(days) WHERE program_id = NEW.id;
      UPDATE mentor_profile SET screened_until = \(screenedUntil) WHERE program_id = NEW.id;
    END;
    """
  }

  private static func trigger(_ name: String, _ event: String, _ body: String) -> String {
    "CREATE TRIGGER \(name) AFTER \(event) BEGIN \(body); END;"
  }

  private static func mentor(_ person: String) -> String {
    "UPDATE mentor_profile SET screened_until = \(screenedUntil) WHERE person_id = \(person)"
  }

  private static let consentDays = consentDays(lastDay: lastDay)

  /// Sets both days of a youth.
  ///
  /// - Parameters:
  ///   - lastDay: The last day of `consent c`; NULL for one that counts for nothing.
  ///   - none: The day that stands for a kind that somebody signed of whom none counts.
  static func consentDays(lastDay: String, none: String? = nil) -> String {
    // Of each kind asked for, the last of the last days of its consents; NULL where none counts.
    let askedKinds = """
      SELECT (SELECT max(\(lastDay)) FROM consent c WHERE c.person_id = youth_profile.person_id AND c.kind = g.kind) AS last
      FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'consent'
      WHERE pr.id = youth_profile.program_id
      """
    let others = none.map { "coalesce(max(\(lastDay)), \($0))" } ?? "max(\(lastDay))"
    // The first of the last days of the kinds asked for.
    return """
      consented_until = \
      (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM (\(askedKinds))), \
      consent_ends_on = (SELECT min(last) FROM (SELECT coalesce(last, '0001-01-01') AS last FROM (\(askedKinds))
        UNION ALL SELECT \(others) FROM consent c WHERE c.person_id = youth_profile.person_id
        GROUP BY c.kind HAVING sum(c.revoked_on IS NULL) > 0))
      """
  }

  /// The last day of a consent. What is taken back ends every consent of the kind that was signed on an earlier day; see
  /// ``ConsentStanding``.
  static let lastDay = """
    min(coalesce(c.expires_on, '9999-12-31'),
      coalesce(date((SELECT min(r.revoked_on) FROM consent r WHERE r.person_id = c.person_id AND r.kind = c.kind
        AND r.revoked_on IS NOT NULL AND (r.id = c.id OR r.revoked_on > c.signed_on)), '-1 day'), '9999-12-31'))
    """

  private static let screenedUntil = """
    (SELECT CASE WHEN count(*) = count(last) THEN coalesce(min(last), '9999-12-31') END FROM
      (SELECT (SELECT coalesce(s.valid_until, '9999-12-31') FROM screening_item s
        WHERE s.person_id = mentor_profile.person_id AND s.kind = g.kind AND s.status IN ('cleared', 'exempt')) AS last
      FROM program pr JOIN policy_guard g ON g.policy_id = pr.policy_id AND g.subject = 'screening'
      WHERE pr.id = mentor_profile.program_id))
    """
}
