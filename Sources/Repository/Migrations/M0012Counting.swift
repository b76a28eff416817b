/// What the first frame of a screen and the first letter of a search wait for, at the size of a state: an index of its own
/// for organizations, which are few among the people, and one along which classes and employed mentors are counted.
enum M0012Counting {
  static let sql = """
    CREATE VIRTUAL TABLE person_search USING fts5 (
      name, contact, detail,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    CREATE VIRTUAL TABLE organization_search USING fts5 (
      name, contact, detail,
      tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
    );
    INSERT INTO person_search (rowid, name, contact, detail)
      SELECT rowid / 2, name, contact, detail FROM search_index WHERE rowid % 2 = 0;
    INSERT INTO organization_search (rowid, name, contact, detail)
      SELECT rowid / 2, name, contact, detail FROM search_index WHERE rowid % 2 = 1;
    DROP TABLE search_index;

    CREATE INDEX training_class_by_state ON training_class (state, on_date, id, organization_id);
    DROP INDEX training_class_planned;
    DROP INDEX mentor_by_employer;
    CREATE INDEX mentor_by_employer ON mentor_profile (employer_id, state, person_id) WHERE employer_id IS NOT NULL;
    """
}
