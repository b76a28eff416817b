/// The last day on which the youth of a match is eligible and both people are of the program's ages, kept beside the match, so
/// that lists read one column.
///
/// Triggers keep it for every writer. The commands that take a step ask ``MatchGuard`` itself.
enum M0014Ages {
  static let sql = """
    -- The ages that an edition asks for: triggers may not read JSON.
    CREATE TABLE policy_age (
      policy_id INTEGER PRIMARY KEY REFERENCES policy (id),
      youth_minimum INTEGER NOT NULL,
      youth_maximum INTEGER NOT NULL,
      mentor_minimum INTEGER NOT NULL
    ) STRICT;
    \(fillAges("1"))
    -- '0001-01-01' where the youth isn't eligible or has no birth date; see also tooYoung.
    ALTER TABLE match ADD COLUMN fits_until TEXT NOT NULL DEFAULT '9999-12-31' CHECK (fits_until IS date(fits_until));
    \(refill)
    CREATE INDEX match_by_fit ON match (fits_until, id) WHERE state IN ('active', 'intervention', 'closing');
    CREATE INDEX match_open_by_fit ON match (open_to, fits_until, id)
      WHERE open_to IS NOT NULL AND state IN ('active', 'intervention', 'closing');

    \(triggers(of: fitsUntil))

    """

  private static let refill = "UPDATE match SET fits_until = \(fitsUntil);"

  /// The triggers that keep the day.
  ///
  /// - Parameter day: How it is found for a row of `match`.
  static func triggers(of day: String) -> String {
    """
    CREATE TRIGGER match_fits_insert AFTER INSERT ON match
      BEGIN UPDATE match SET fits_until = \(day) WHERE id = NEW.id; END;
    CREATE TRIGGER match_fits_update AFTER UPDATE OF youth_id, mentor_id, program_id ON match
      BEGIN UPDATE match SET fits_until = \(day) WHERE id = NEW.id; END;
    CREATE TRIGGER match_fits_eligible AFTER UPDATE OF eligible ON youth_profile WHEN OLD.eligible IS NOT NEW.eligible
      BEGIN UPDATE match SET fits_until = \(day) WHERE youth_id = NEW.person_id; END;
    CREATE TRIGGER match_fits_person AFTER UPDATE OF birth_date ON person WHEN OLD.birth_date IS NOT NEW.birth_date
      BEGIN UPDATE match SET fits_until = \(day) WHERE youth_id = NEW.id OR mentor_id = NEW.id; END;
    CREATE TRIGGER match_fits_program AFTER UPDATE OF policy_id ON program
      BEGIN UPDATE match SET fits_until = \(day) WHERE program_id = NEW.id; END;
    """
  }

  /// Takes the ages that editions ask for out of their bodies.
  ///
  /// - Parameter condition: Which rows of `policy`.
  static func fillAges(_ condition: String) -> String {
    """
    INSERT INTO policy_age (policy_id, youth_minimum, youth_maximum, mentor_minimum)
      SELECT policy.id, policy.body ->> '$.youthMinimumAge', policy.body ->> '$.youthMaximumAge',
        policy.body ->> '$.mentorMinimumAge'
      FROM policy
      WHERE policy.body ->> '$.youthMinimumAge' IS NOT NULL AND policy.body ->> '$.youthMaximumAge' IS NOT NULL
        AND policy.body ->> '$.mentorMinimumAge' IS NOT NULL AND \(condition);
    """
  }

  /// The day that stands for a match whose people were too young when it was proposed: time may have changed that, so
  /// ``isUnfit(_:on:endingBy:)`` decides.
  static let tooYoung = "0001-01-02"

  /// Condition over a match of which ``tooYoung`` is kept: somebody is too young on a day, or the youth outgrows the
  /// program by another.
  static func isUnfit(_ match: String, on day: String, endingBy last: String) -> String {
    "(\(isTooYoung(match, on: day)) OR \(lastDay(match)) <= \(last))"
  }

  private static func isTooYoung(_ match: String, on day: String) -> String {
    people(
      of: match,
      """
      date(c.birth_date, '+' || g.youth_minimum || ' years') > \(day)
      OR date(a.birth_date, '+' || g.mentor_minimum || ' years') > \(day)
      """)
  }

  private static func people(of match: String, _ condition: String) -> String {
    """
    EXISTS (SELECT 1 FROM youth_profile y JOIN person c ON c.id = y.person_id JOIN person a ON a.id = \(match).mentor_id
        JOIN program pr ON pr.id = \(match).program_id JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE y.person_id = \(match).youth_id AND (\(condition)))
    """
  }

  private static func lastDay(_ match: String) -> String {
    """
    (SELECT date(c.birth_date, '+' || (g.youth_maximum + 1) || ' years', '-1 day')
      FROM person c JOIN program pr ON pr.id = \(match).program_id JOIN policy_age g ON g.policy_id = pr.policy_id
      WHERE c.id = \(match).youth_id)
    """
  }

  static let fitsUntil = """
    CASE WHEN \(people(of: "match", "y.eligible IS NOT 1 OR c.birth_date IS NULL")) THEN '0001-01-01'
      WHEN \(isTooYoung("match", on: "match.proposed_on")) THEN '\(tooYoung)'
      ELSE coalesce(\(lastDay("match")), '9999-12-31') END
    """
}
