import Domain
import Repository
import Screens
import TestSupport
import Testing

/// A network with people in and out of the reach of each role, every one with a family name of their own.
struct RoleWalk {
  let database: MatchDatabase
  /// Family name by reference.
  private(set) var people: [Reference: String] = [:]

  var network: Network { database.network }

  init() throws {
    database = try MatchDatabase()
    for role in Domain.Role.allCases { _ = database.network.workspace(role) }
    let director = database.network.workspace()
    let inland = try director.addOrganization(NewOrganization(name: "Inland Mentoring", kind: .nonprofit))
    let elsewhere = try director.addProgram(name: "Inland", organizationID: inland, setting: .siteBased)
    let other = try director.addUser(
      NewUser(login: "sue", name: "Sue", role: .supervisor, organizationID: database.network.organization))
    let colleague = try director.addUser(
      NewUser(
        login: "cole", name: "Cole", role: .matchSpecialist, organizationID: database.network.organization,
        supervisorID: other))
    let (own, ambassador) = (
      database.network.workspace(.matchSpecialist).actor.id, database.network.workspace(.ambassador).actor.id
    )
    let places = [
      ("Own", own, database.network.program), ("Colleague", colleague, database.network.program),
      ("Inland", colleague, elsewhere),
    ]
    for (place, specialist, program) in places {
      for state in [MatchState.active, .presented, .paused, .closed] {
        let family = "\(place)\(state.rawValue)"
        let isEntrusted = place == "Own" && state == .active
        let added = try database.add {
          ($0.youth, $0.mentor) = ("Yan \(family)child", "Mo \(family)adult")
          ($0.state, $0.specialist, $0.program) = (state, specialist, program)
          $0.ambassador = isEntrusted ? ambassador : nil
          if state == .closed { $0.ended = 10 }
          if state == .active { ($0.lastSession, $0.checkIn) = (60, -3) }
        }
        if state == .active {
          let told = SessionEntry(
            matches: [added.match], heldOn: Network.today - 1, minutes: Minutes(60) ?? .zero, note: Self.note)
          try director.logSession(told)
        }
        people[Reference(.youth, added.mentor - 1)] = "\(family)child"
        people[Reference(.adult, added.mentor)] = "\(family)adult"
      }
    }
    // A profile that nobody has is every specialist's.
    for (profile, side) in [("youth_profile", "youth_id"), ("mentor_profile", "mentor_id")] {
      try database.execute(
        "UPDATE \(profile) SET specialist_id = (SELECT specialist_id FROM match WHERE \(side) = person_id)")
    }
    // After those whose row ids are given.
    for (place, _, program) in places {
      var intake = database.network.youthIntake(family: "\(place)inquirer")
      intake.profile.programID = program
      people[try director.addYouth(intake)] = "\(place)inquirer"
    }
    try database.network.addOfficials()
  }

  /// The family names of those whom a role must not come across anywhere, told without asking the code that keeps them
  /// apart.
  func hidden(from role: Domain.Role) -> [String] {
    let reached: (String) -> Bool =
      switch role {
      case .director: { _ in true }
      // Their own team's and their own, and in their organization whom nobody has yet.
      case .supervisor, .matchSpecialist: { $0.hasPrefix("Own") || $0 == "Colleagueinquirer" }
      case .frontDesk: { !$0.hasPrefix("Inland") }
      case .ambassador: { $0.hasPrefix("Ownactive") }
      case .coriOfficer, .qualityLead, .advocacyLead, .auditor: { _ in false }
      }
    return people.values.filter { !reached($0) }.sorted()
  }

  /// What stands in records that a role may open, or might come to open, and must not see.
  func secrets(from role: Domain.Role) -> [String] {
    (role.may(.seeContactData) ? [] : ["555-0123", "446-2028"])
      + (role.may(.seeCaseNotes) ? [] : [Self.note])
  }

  private static let note = "Quarrelled"
}
