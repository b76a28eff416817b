CREATE INDEX mentor_by_employer ON mentor_profile (employer_id, state, person_id) WHERE employer_id IS NOT NULL;

CREATE INDEX training_class_by_state ON training_class (state, on_date, id, organization_id);

CREATE VIRTUAL TABLE organization_search USING fts5 (
  name, contact, detail,
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE 'organization_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'organization_search_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'organization_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'organization_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'organization_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE person_search USING fts5 (
  name, contact, detail,
  tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);

CREATE TABLE 'person_search_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'person_search_content'(id INTEGER PRIMARY KEY, c0, c1, c2);

CREATE TABLE 'person_search_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'person_search_docsize'(id INTEGER PRIMARY KEY, sz BLOB);

CREATE TABLE 'person_search_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

-- index training_class_planned is gone;

-- table search_index is gone;

-- table search_index_config is gone;

-- table search_index_content is gone;

-- table search_index_data is gone;

-- table search_index_docsize is gone;

-- table search_index_idx is gone;
