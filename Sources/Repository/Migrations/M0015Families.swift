/// A mentor of the family of the match's youth: ``M0014Ages``' day says that too, so that the match is in sight.
enum M0015Families {
  static let sql = """
    \(drop)
    \(M0014Ages.triggers(of: fitsUntil))
    CREATE TRIGGER match_fits_family_insert AFTER INSERT ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil) WHERE \(isNear("NEW")); END;
    CREATE TRIGGER match_fits_family_update AFTER UPDATE OF person_id, related_id, kind, label, voided_at ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil) WHERE \(isNear("OLD")) OR \(isNear("NEW")); END;
    CREATE TRIGGER match_fits_family_delete AFTER DELETE ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil) WHERE \(isNear("OLD")); END;
    \(refill)

    """

  /// Fills the day, where matches were written while the triggers were not there.
  static let refill = "UPDATE match SET fits_until = \(fitsUntil);"
  /// The names of those triggers begin so.
  static let lists = ["match_fits"]

  /// What a mentor is in the family of a youth, or of a brother or sister, who has the same family; NULL where nothing.
  static func relationship(of mentor: String, to youth: String) -> String {
    """
    (SELECT r.kind FROM relationship r WHERE r.related_id = \(mentor) AND r.voided_at IS NULL AND \(isFamily("r"))
        AND (r.person_id = \(youth) OR EXISTS (SELECT 1 FROM relationship b WHERE b.person_id = \(youth)
          AND b.related_id = r.person_id AND b.kind = 'sibling' AND b.voided_at IS NULL))
      ORDER BY r.id LIMIT 1)
    """
  }

  /// Condition over a relationship: guardians and siblings, and those who are called by what only family is.
  static func isFamily(_ alias: String) -> String {
    let words = called.map { "'\($0)'" }.joined(separator: ", ")
    return """
      (\(alias).kind IN ('guardian', 'sibling')
        OR \(alias).kind = 'emergency contact' AND lower(trim(\(alias).label)) IN (\(words)))
      """
  }

  private static let called = [
    "mother", "mom", "father", "dad", "parent", "stepmother", "stepmom", "stepfather", "stepdad", "grandmother",
    "grandma",
    "grandfather", "grandpa", "grandparent", "aunt", "auntie", "uncle", "sister", "brother", "cousin", "godmother",
    "godfather", "madre", "padre", "abuela", "abuelo", "tía", "tia", "tío", "tio", "hermana", "hermano",
  ]

  private static let drop = ["insert", "update", "eligible", "person", "program"]
    .map { "DROP TRIGGER match_fits_\($0);" }.joined(separator: "\n")

  /// Matches of the youth whom a relationship is about, and of their brothers and sisters.
  private static func isNear(_ row: String) -> String {
    """
    youth_id = \(row).person_id OR youth_id IN (SELECT person_id FROM relationship
      WHERE related_id = \(row).person_id AND kind = 'sibling')
    """
  }

  private static let fitsUntil = """
    CASE WHEN \(relationship(of: "match.mentor_id", to: "match.youth_id")) IS NOT NULL
        OR EXISTS (SELECT 1 FROM person a JOIN program pr ON pr.id = match.program_id
          JOIN policy_age g ON g.policy_id = pr.policy_id
          WHERE a.id = match.mentor_id AND a.birth_date IS NULL AND g.mentor_minimum > 0) THEN '0001-01-01'
      ELSE \(M0014Ages.fitsUntil) END
    """
}
