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
        people[Reference(.youth, added.mentor - 1)] = "\(family)child"
        people[Reference(.adult, added.mentor)] = "\(family)adult"
      }
    }
    // After those whose row ids are given.
    for (place, _, program) in places {
      var intake = database.network.youthIntake(family: "\(place)inquirer")
      intake.profile.programID = program
      people[try director.addYouth(intake)] = "\(place)inquirer"
    }
    try database.network.addOfficials()
  }

  /// The family names of those whom a user must not come across anywhere.
  func hidden(from user: Workspace) -> [String] {
    people.filter { person in
      ((try? user.search("\(person.key)")) ?? []).allSatisfy { $0.reference != person.key }
    }.map(\.value).sorted()
  }
}
