/// Something settled in words for the whole organization, whatever the program; its value is in the database.
package enum HouseSetting: String, CaseIterable, Hashable, Sendable {
  /// The time zone by which days are counted, as the zone database names it.
  case timeZone = "time-zone"
}
