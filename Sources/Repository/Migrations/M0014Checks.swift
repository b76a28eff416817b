/// Closed lists of words, in the form in which SQLite checks them fastest.
///
/// For `x IN ('a', 'b', 'c')` SQLite builds a tree of the words at each run of a statement, which was half of what adding a
/// row cost; `x = 'a' OR x = 'b' OR x = 'c'` says the same of every value, NULL included, and builds nothing. The text of
/// the tables in the schema is changed as SQLite describes it for constraints ("Making Other Kinds Of Table Schema
/// Changes", lang_altertable): no row is read or written. Stands last among the pieces, for the checks that they add.
enum M0014Checks {
  /// The text of each table is parted before the lists. A part that begins with a list of three words or more gets the
  /// comparisons in its place; the name of the column, and a NOT, stand at the end of the part before.
  static let sql = """
    PRAGMA writable_schema = ON;
    WITH
      part AS (
        SELECT s.rowid AS owner, p.key AS number, p.value AS text,
          '[' || replace(replace(replace(substr(p.value, 1, instr(p.value, ')') - 1), '''''', char(1)), '''', '"'),
            char(1), '''') || ']' AS list
        FROM sqlite_schema s, json_each('[' || replace(json_quote(s.sql), ' IN (', '","') || ']') p
        WHERE s.type = 'table' AND s.sql IS NOT NULL),
      sized AS (
        SELECT *, CASE WHEN number > 0 AND json_valid(list) THEN json_array_length(list) > 2 ELSE 0 END AS is_long
        FROM part),
      cut AS (
        SELECT *, lead(is_long, 1, 0) OVER (PARTITION BY owner ORDER BY number) AS leads,
          CASE WHEN is_long THEN substr(text, instr(text, ')')) WHEN number > 0 THEN ' IN (' || text ELSE text END AS rest
        FROM sized),
      told AS (SELECT *, leads AND rest LIKE '% NOT' AS negates FROM cut),
      positive AS (SELECT *, substr(rest, 1, length(rest) - 4 * negates) AS clause FROM told),
      kept AS (
        SELECT *, CASE WHEN leads THEN rtrim(clause, 'abcdefghijklmnopqrstuvwxyz_') ELSE clause END AS kept FROM positive),
      named AS (
        SELECT *, lag(substr(clause, length(kept) + 1)) OVER (PARTITION BY owner ORDER BY number) AS name,
          lag(negates) OVER (PARTITION BY owner ORDER BY number) AS is_negated
        FROM kept),
      spelled AS (
        SELECT owner, number, is_long, CASE WHEN is_long THEN '(' || (
            SELECT group_concat(
              name || iif(is_negated, ' <> ', ' = ') || quote(value), iif(is_negated, ' AND ', ' OR '))
            FROM json_each(list)) ELSE '' END || kept AS text
        FROM named),
      whole AS (
        SELECT owner, max(is_long) OVER all_parts AS is_changed, group_concat(text, '') OVER all_parts AS sql
        FROM spelled
        WINDOW all_parts AS (
          PARTITION BY owner ORDER BY number ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING))
    UPDATE sqlite_schema AS own SET sql = whole.sql
      FROM (SELECT DISTINCT owner, sql FROM whole WHERE is_changed) AS whole WHERE own.rowid = whole.owner;
    -- By making a table SQLite learns, in every process, that the schema is another.
    CREATE TABLE spelled_out (word TEXT) STRICT;
    DROP TABLE spelled_out;
    PRAGMA writable_schema = RESET;

    """
}
