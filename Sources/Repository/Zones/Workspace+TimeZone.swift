import GRDB

package import Domain

extension Store {
  /// The computer's clock, with the days of the organization's time zone.
  package var clock: Clock { zone.clock }

  /// Takes over the time zone that the database has; costs the reading of one row.
  func followZone() throws {
    zone.follow(
      try read { db in
        // A database of an earlier release has none until it is brought up to date.
        guard try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'setting')") ?? false
        else {
          return ""
        }
        return try String.fetchOne(
          try db.cachedStatement(sql: "SELECT value FROM setting WHERE name = ?"),
          arguments: [HouseSetting.timeZone.rawValue]) ?? ""
      })
  }
}

extension Change {
  /// Writes the name of the time zone down.
  mutating func settleTimeZone(_ name: String) throws {
    try update("setting", key: ["name": HouseSetting.timeZone.rawValue], set: ["value": name])
  }
}

extension Workspace {
  /// The time zone by which days are counted.
  package var timeZone: ZoneName.Standing { store.zone.standing }

  /// Sets the time zone by which days are counted, for everybody from now on; days that are on file stay as they are.
  ///
  /// - Parameter text: A name of the zone database, or what ``ZoneFiles/name(meantBy:)`` knows.
  /// - Returns: Its name.
  /// - Throws: ``RepositoryError/invalid(field:_:)`` where this computer knows no such zone.
  @discardableResult
  package func setTimeZone(_ text: String) throws(RepositoryError) -> String {
    let rule = HouseSetting.timeZone
    let name = try write(.setHouseRule, .managePolicy, reason: rule.rawValue) { change in
      guard let name = ZoneFiles.name(meantBy: text) else {
        throw RepositoryError.invalid(field: rule.rawValue, .notATimeZone)
      }
      try change.settleTimeZone(name)
      return name
    }
    store.zone.follow(name)
    return name
  }
}
