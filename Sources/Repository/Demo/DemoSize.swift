/// How large a demo network is.
package enum DemoSize: String, CaseIterable, Sendable {
  /// One town, for a first look: opens within a second.
  case small
  /// A whole state.
  case state
  /// Twenty states.
  case nation

  package var counts: DemoCounts {
    switch self {
    case .small:
      DemoCounts(
        organizations: 7, programs: 3, youth: 60, mentors: 50, people: 172, matches: 62, sessions: 1_600,
        ambassadors: 1, attendances: 320, officials: 24, measures: 12, contacts: 60)
    case .state: Self.aState
    case .nation: Self.aState * 20
    }
  }

  private static let aState = DemoCounts(
    organizations: 400, programs: 260, youth: 24_000, mentors: 15_000, people: 60_000, matches: 25_000,
    sessions: 1_000_000, ambassadors: 30, attendances: 120_000, officials: 200, measures: 30, contacts: 10_000)
}

/// What a demo database holds, exactly.
package struct DemoCounts: Equatable, Sendable {
  package var organizations: Int
  package var programs: Int
  package var youth: Int
  package var mentors: Int
  /// Youth, mentors, and the guardians of the youth; the staff who are on file are counted on top.
  package var people: Int
  /// Running, ended and declined.
  package var matches: Int
  package var sessions: Int
  package var ambassadors: Int
  /// Seats in classes held and to come, and places in their lines; what staff were taught is counted on top.
  package var attendances: Int
  package var officials: Int
  /// The same in every state.
  package var measures: Int
  /// With officials.
  package var contacts: Int

  package init(
    organizations: Int, programs: Int, youth: Int, mentors: Int, people: Int, matches: Int, sessions: Int,
    ambassadors: Int, attendances: Int, officials: Int = 0, measures: Int = 0, contacts: Int = 0
  ) {
    self.attendances = attendances
    self.organizations = organizations
    self.programs = programs
    self.youth = youth
    self.mentors = mentors
    self.people = people
    self.matches = matches
    self.sessions = sessions
    self.ambassadors = ambassadors
    self.officials = officials
    self.measures = measures
    self.contacts = contacts
  }

  static func * (counts: Self, factor: Int) -> Self {
    DemoCounts(
      organizations: counts.organizations * factor, programs: counts.programs * factor, youth: counts.youth * factor,
      mentors: counts.mentors * factor, people: counts.people * factor, matches: counts.matches * factor,
      sessions: counts.sessions * factor, ambassadors: counts.ambassadors * factor,
      attendances: counts.attendances * factor, officials: counts.officials * factor, measures: counts.measures,
      contacts: counts.contacts * factor)
  }

  /// What progress counts.
  var records: Int { people + matches + sessions + attendances + contacts }
}
