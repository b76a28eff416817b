import Domain
import Foundation
import TestSupport
import Testing

@testable import Repository

/// Every role × every query, command, export and transition × every situation of a record.
@Suite("The matrix of access")
struct AccessMatrixTests {
  @Test(arguments: Role.allCases)
  func `gives a role nothing it is not granted, and changes nothing out of its reach`(role: Role) throws {
    let world = try AccessWorld()
    let user = world.network.workspace(role)
    let whole = try world.contents()
    var cases = 0
    for verb in WorkspaceVerb.allCases {
      for situation in AccessSituation.allCases {
        cases += 1
        let family = world.families[situation.rawValue - 1]
        let writes = try world.writes
        var answer = ""
        var refusal: RepositoryError?
        do {
          dump(try verb.call(as: user, about: family), to: &answer)
        } catch let error as RepositoryError {
          refusal = error
        } catch TransferError.repository(let error) {
          refusal = error
        }
        if let refusal { dump(refusal, to: &answer) }
        let place = "\(role.rawValue): \(verb.rawValue) of \(situation)"
        checkRefusal(refusal, verb, role, place)
        for told in world.families {
          for field in AccessField.allCases where told.tells(field, in: answer) {
            #expect(
              Self.grants(role, told.situation, verb).contains(field), "\(place) tells \(field) of \(told.situation)")
          }
        }
        // All of it is read only where a row has been written, if only to the log.
        if try world.writes != writes, try world.contents() != whole {
          let isAllowed = verb.isChange && (!verb.isAboutFamily || Self.reaches(role, situation, verb))
          #expect(isAllowed && mayBeDone(verb, role), "\(place) changed something")
          try world.mend()
        }
      }
    }
    print("access matrix: \(cases) cases as \(role.rawValue)")
  }

  @Test func `holds every member of the workspace`() throws {
    let known = Set(WorkspaceVerb.allCases.map(\.rawValue))
    let source = try WorkspaceSource.members()
    #expect(source.subtracting(known) == [], "give each a rule in WorkspaceVerb")
    #expect(known.subtracting(source) == [], "these are gone")
    print("access matrix: \(source.count) members × \(Role.allCases.count) roles × \(AccessSituation.allCases.count)")
  }

  private func mayBeDone(_ verb: WorkspaceVerb, _ role: Role) -> Bool {
    switch verb.rule {
    case .needs(let permission), .outcomes(let permission): Self.isGiven(permission, to: role)
    case .needsOne(let permissions): permissions.contains { Self.isGiven($0, to: role) }
    case .everybody: true
    case .never: false
    }
  }

  private func checkRefusal(_ refusal: RepositoryError?, _ verb: WorkspaceVerb, _ role: Role, _ place: String) {
    let isRefused = if case .notPermitted = refusal { true } else { false }
    switch verb.rule {
    case .needs, .needsOne:
      #expect(isRefused != mayBeDone(verb, role), "\(place): \(refusal.map(String.init(describing:)) ?? "done")")
    case .outcomes, .everybody: #expect(!isRefused, "\(place)")
    case .never: #expect(refusal != nil, "\(place)")
    }
  }
}

/// What each role is granted, told here a second time and not read from the code under test.
extension AccessMatrixTests {
  /// Whether the records of a family are the role's to change.
  static func reaches(_ role: Role, _ situation: AccessSituation, _ verb: WorkspaceVerb) -> Bool {
    switch (role, situation) {
    case (.director, _): true
    case (.supervisor, .own), (.supervisor, .team), (.supervisor, .withdrawn), (.supervisor, .voided): true
    case (.matchSpecialist, .own), (.matchSpecialist, .withdrawn), (.matchSpecialist, .voided): true
    case (.frontDesk, .own), (.frontDesk, .team), (.frontDesk, .colleague), (.frontDesk, .withdrawn): true
    case (.ambassador, .own), (.ambassador, .voided): true
    case (.coriOfficer, .own), (.coriOfficer, .team), (.coriOfficer, .colleague), (.coriOfficer, .withdrawn): true
    default: false
    }
  }

  static func grants(_ role: Role, _ situation: AccessSituation, _ verb: WorkspaceVerb) -> Set<AccessField> {
    // Of a family that has taken its consent back, the mentor alone leaves the house.
    if verb == .exportRecords, situation == .withdrawn, reaches(role, situation, verb) {
      return [.name, .contact, .need]
    }
    guard reaches(role, situation, verb) else { return [] }
    if verb == .auditEvents || verb == .looks {
      return role == .director || role == .supervisor ? [.name, .contact] : []
    }
    let isVoided = situation == .voided
    return switch role {
    // Of those who work on screening, the supervisor and the CORI officer are on the need-to-know list.
    case .director, .matchSpecialist: isVoided ? [.name, .note] : [.name, .contact, .need, .note]
    case .supervisor: isVoided ? [.name, .note] : [.name, .contact, .need, .note, .screening]
    case .frontDesk: [.name, .contact]
    case .ambassador: isVoided ? [.name, .note] : [.name, .contact, .need, .note]
    case .coriOfficer: [.name, .screening]
    case .qualityLead, .advocacyLead, .auditor: []
    }
  }

  static func isGiven(_ permission: Permission, to role: Role) -> Bool {
    let desk: Set<Permission> = [
      .findPeople, .seeContactData, .seeOrganizations, .recordInquiry, .editPerson, .recordConsent, .resolveDuplicate,
      .enrollYouth, .seeTraining, .recordAttendance,
    ]
    return switch role {
    case .director: true
    case .supervisor:
      ![.manageUsers, .manageNeedToKnow, .managePolicy, .readWholeAudit, .seeAdvocacy, .recordAdvocacy]
        .contains(permission)
    case .matchSpecialist:
      desk.union([
        .seeCaseNotes, .seeScreening, .seeMatches, .screenMentor, .decideBackgroundCheck, .proposeMatch,
        .recordAcceptance, .activateMatch, .closeMatch, .logSession, .recordCheckIn, .exportRecords,
        .planTraining, .handOver,
      ]).contains(permission)
    case .frontDesk: desk.union([.importRecords]).contains(permission)
    case .ambassador:
      [
        .findPeople, .seeContactData, .seeCaseNotes, .seeMatches, .logSession, .recordCheckIn, .seeTraining,
        .recordAttendance,
      ].contains(permission)
    case .coriOfficer: [.findPeople, .seeScreening, .decideBackgroundCheck].contains(permission)
    case .qualityLead: [.seeOrganizations, .editOrganization, .exportRecords].contains(permission)
    case .advocacyLead:
      [.seeAdvocacy, .recordAdvocacy, .seeOrganizations, .exportRecords].contains(permission)
    case .auditor: [.readAudit, .readWholeAudit, .seeRegister].contains(permission)
    }
  }
}
