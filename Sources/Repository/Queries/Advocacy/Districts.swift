package import Domain
import GRDB

/// An official who stands, or may stand, for the place of an organization.
package struct DistrictOfficial: Equatable, Sendable {
  package var row: OfficialDirectory.Entry
  package var fit: DistrictFit
}

/// An organization whose place an official's district contains, or may contain.
package struct DistrictOrganization: Equatable, Sendable {
  package var reference: Reference
  package var name: String
  package var town: String
  package var fit: DistrictFit
}

extension Workspace {
  /// The officials in office whose districts contain a place, as far as their names tell; none where they tell nothing.
  ///
  /// - Parameter county: Of the place, without the word County; nil where it is not known.
  package func officials(
    ofTown town: String, county: String?, state: String
  ) throws(RepositoryError) -> [DistrictOfficial] {
    try read(.seeAdvocacy) { db in
      try OfficialDirectory.read(db).entries.filter(\.isInOffice).compactMap { entry in
        DistrictFit(entry, town: town, county: county, state: state).map { DistrictOfficial(row: entry, fit: $0) }
      }
    }
  }

  /// The organizations that an official's district contains, as far as its name tells, those that are certain first; none
  /// for who has left.
  ///
  /// Goes through the organizations of the official's state: some hundreds.
  ///
  /// - Parameter places: Tells the county of an organization's ZIP code.
  package func organizations(
    ofDistrictOf official: Reference, places: PlaceLookup?
  ) throws(RepositoryError) -> [DistrictOrganization] {
    try read(.seeAdvocacy) { db in
      guard let entry = try OfficialDirectory.read(db)[official] else {
        throw RepositoryError.notFound(official.description)
      }
      guard entry.isInOffice else { return [] }
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT id, name, town, postal_code FROM organization WHERE state = ? AND voided_at IS NULL
          ORDER BY name COLLATE NOCASE, id
          """, arguments: [entry.state])
      let found = try rows.compactMap { row -> DistrictOrganization? in
        let (town, county): (String, String?) = try (row["town"], places?(row["postal_code"])?.county)
        return try DistrictFit(entry, town: town, county: county, state: entry.state).map {
          try DistrictOrganization(
            reference: Reference(.organization, row["id"]), name: row["name"], town: town, fit: $0)
        }
      }
      return found.filter { $0.fit == .certain } + found.filter { $0.fit == .possible }
    }
  }
}
