/// A mentor who comes into the family of the match's youth: ``M0014Ages``' day says that too, so that the match is in sight.
enum M0015Families {
  static let sql = """
    \(drop)
    \(M0014Ages.triggers(of: fitsUntil))
    CREATE TRIGGER match_fits_family_insert AFTER INSERT ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil) WHERE youth_id = NEW.person_id AND mentor_id = NEW.related_id; END;
    CREATE TRIGGER match_fits_family_update AFTER UPDATE OF person_id, related_id, kind, voided_at ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil)
        WHERE youth_id = OLD.person_id AND mentor_id = OLD.related_id
          OR youth_id = NEW.person_id AND mentor_id = NEW.related_id; END;
    CREATE TRIGGER match_fits_family_delete AFTER DELETE ON relationship
      BEGIN UPDATE match SET fits_until = \(fitsUntil) WHERE youth_id = OLD.person_id AND mentor_id = OLD.related_id; END;
    \(refill)

    """

  /// Fills the day, where matches were written while the triggers were not there.
  static let refill = "UPDATE match SET fits_until = \(fitsUntil);"
  /// The names of those triggers begin so.
  static let lists = ["match_fits"]

  private static let drop = ["insert", "update", "eligible", "person", "program"]
    .map { "DROP TRIGGER match_fits_\($0);" }.joined(separator: "\n")

  private static let fitsUntil = """
    CASE WHEN EXISTS (SELECT 1 FROM relationship r WHERE r.person_id = match.youth_id AND r.related_id = match.mentor_id
        AND r.kind IN ('guardian', 'sibling') AND r.voided_at IS NULL) THEN '0001-01-01'
      ELSE \(M0014Ages.fitsUntil) END
    """
}
