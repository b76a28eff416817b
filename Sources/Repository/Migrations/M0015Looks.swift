/// Whose records were shown or left, in the audit log.
///
/// An event of an earlier version has no value there: whom its list or file held is not known. From the first event with a
/// value on, it is.
enum M0015Looks {
  static let sql = """
    -- Row ids as ranges by the letter of their kind, `Y 1-5,7;A 3`; empty where nobody was shown.
    ALTER TABLE audit_event ADD COLUMN shown TEXT;
    INSERT INTO house_rule (name, value, citation) VALUES
      ('keep-search-terms', 0, 'Local policy: a search is kept as a salted hash, which tells nobody a name');

    """
}
