import Domain
import GRDB

/// The full-text indexes over people and over organizations, kept in the transaction that changes them.
///
/// A row has the id of its record. A name is there as it is spelt and folded
/// (`O'Brien` and `obrien`), a number of ten digits also without its area code, as people say it.
enum SearchIndex {
  /// Columns whose change makes an indexed row stale.
  private static let indexed: Set<String> = [
    "given_name", "family_name", "preferred_name", "name", "phone", "second_phone", "email", "town", "voided_at",
  ]

  /// The ids of the people whom a query of their index finds, read lowest first.
  ///
  /// By its sign the id is no column of the index any more, in which SQLite would look up every person in reach, one by one.
  ///
  /// - Parameter query: The argument that is the query.
  static func people(_ query: String = "?") -> String {
    "SELECT +rowid AS id FROM person_search WHERE person_search MATCH \(query)"
  }

  /// The same for organizations.
  static let organizations = "SELECT +rowid AS id FROM organization_search WHERE organization_search MATCH ?"

  /// The people and organizations whose rows in the index no longer tell what is on file.
  struct Stale {
    fileprivate var people: Set<Int64> = []
    fileprivate var organizations: Set<Int64> = []

    mutating func note(_ images: [RowImage]) {
      for image in images where image.table == "person" || image.table == "organization" {
        guard image.operation != .update || image.fields.contains(where: { indexed.contains($0.column) }),
          let id = image.key.first.flatMap({ Int64.fromDatabaseValue($0.1) })
        else { continue }
        if image.table == "person" { people.insert(id) } else { organizations.insert(id) }
      }
    }
  }

  /// Indexes anew what is stale.
  static func refresh(_ stale: Stale, _ db: Database) throws {
    if !stale.people.isEmpty { try refresh(stale.people, "person_search", Self.addingPeople, db) }
    if !stale.organizations.isEmpty {
      try refresh(stale.organizations, "organization_search", Self.addingOrganizations, db)
    }
  }

  /// One statement for all: the index writes what it holds out before each that may change several rows.
  private static func refresh(_ ids: Set<Int64>, _ index: String, _ adding: String, _ db: Database) throws {
    let list = RowIDList.json(ids.sorted())
    let remove = try db.cachedStatement(sql: "DELETE FROM \(index) WHERE rowid IN (\(RowIDList.sql))")
    try remove.execute(arguments: [list])
    let add = try db.cachedStatement(sql: "\(adding) AND id IN (\(RowIDList.sql))")
    try add.execute(arguments: [list])
  }

  /// Builds the indexes anew, for rows that were added by statements of their own; about 60,000 a second.
  static func rebuild(_ db: Database) throws {
    for (index, adding) in [("person_search", addingPeople), ("organization_search", addingOrganizations)] {
      try db.execute(sql: "DELETE FROM \(index)")
      try db.execute(sql: adding)
      try db.execute(sql: "INSERT INTO \(index) (\(index)) VALUES ('optimize')")
    }
  }

  private static let addingPeople = """
    INSERT INTO person_search (rowid, name, contact, detail)
    SELECT id, \(name("given_name || ' ' || family_name || ' ' || coalesce(preferred_name, '')")),
      \(contact("phone")) || ' ' || \(contact("second_phone")) || ' ' || email, town
    FROM person WHERE voided_at IS NULL
    """

  private static let addingOrganizations = """
    INSERT INTO organization_search (rowid, name, contact, detail)
    SELECT id, \(name("name")), \(contact("phone")) || ' ' || email, town FROM organization WHERE voided_at IS NULL
    """

  /// What the statements here call, to be known to every connection that writes.
  static let folding = DatabaseFunction("folded_name", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { NameFolding.words($0).joined(separator: " ") }
  }

  private static func name(_ expression: String) -> String { "\(expression) || ' ' || folded_name(\(expression))" }

  /// A number as it is kept, and one of ten digits without its area code; an extension also by itself.
  private static func contact(_ column: String) -> String {
    """
    \(column) || CASE WHEN length(\(column)) = 10 THEN ' ' || substr(\(column), 4)
      WHEN substr(\(column), 11, 1) = 'x' THEN ' ' || substr(\(column), 4) || ' ' || substr(\(column), 12) ELSE '' END
    """
  }
}
