/// What kind of body an organization of the network is.
package enum OrganizationKind: String, CaseIterable, Hashable, Sendable, Codable {
  case nonprofit, school
  case stateAgency = "state agency"
  case business
  case faithGroup = "faith group"
  case network
}

/// Where mentor and youth meet (BBBS counting settings).
package enum ProgramSetting: String, CaseIterable, Hashable, Sendable, Codable {
  case communityBased = "community-based"
  case siteBased = "site-based"
  case siteBasedFacilitated = "site-based facilitated"
  case siteBasedPlus = "site-based plus"
}

/// Which organizations a list shows.
package enum OrganizationFilter: String, CaseIterable, Hashable, Sendable {
  case all
  case withPrograms = "with programs"
  /// Where mentors work.
  case employers
}

package enum OrganizationSort: String, CaseIterable, Hashable, Sendable {
  case name, kind, town, programs, mentors
}
