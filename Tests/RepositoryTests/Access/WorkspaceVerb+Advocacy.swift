import Domain
import TestSupport

@testable import Repository

extension WorkspaceVerb {
  /// Calls a verb about officials or organizations as `user`. None of them is about a family, so that none may tell of one.
  func callAdvocacy(as user: Workspace) throws -> Any {
    let (official, measure, contact) = (Network.official, Network.measure, Reference(.contact, 1))
    let organization = Reference(.organization, 1)
    return switch self {
    case .officials: try user.officials(OfficialListRequest(limit: 100, filter: .inOffice, sort: .name))
    case .officialCount: try user.officialCount(.inOffice)
    case .officialsOfTown: try user.officials(ofTown: "New Bedford", county: "Bristol", state: "MA")
    case .organizationsOfDistrict:
      try user.organizations(ofDistrictOf: official) { _ in
        PostalPlace(town: "New Bedford", state: "MA", county: "Bristol")
      }
    case .contactVocabulary: try user.contactVocabulary()
    case .officialRecord: try user.officialRecord(official)
    case .contacts: try user.contacts(ContactListRequest(limit: 100, filter: .all, sort: .day))
    case .contactCount: try user.contactCount(.all)
    case .contactRecord: try user.contactRecord(contact)
    case .measures: try user.measures(MeasureListRequest(limit: 100, filter: .open, sort: .code))
    case .measureCount: try user.measureCount(.open)
    case .measureRecord: try user.measureRecord(measure)
    case .countBoard: try user.countBoard(of: measure, CountListRequest(limit: 100, filter: .everybody, sort: .name))
    case .countBoardCount: try user.countBoardCount(of: measure, .everybody)
    case .organizations: try user.organizations(OrganizationListRequest(limit: 100, filter: .all, sort: .name))
    case .organizationCount: try user.organizationCount(.all)
    case .organizationRecord: try user.organizationRecord(organization)
    case .addOfficial:
      try user.addOfficial(
        OfficialDetails(name: PersonName(given: "New", family: "Mayor"), chamber: .local, district: "Lynn"))
    case .saveOfficial:
      try user.saveOfficial(
        official, OfficialDetails(name: PersonName(given: "Ann", family: "Berg"), chamber: .lower, district: "2"),
        leftOn: nil, version: 3)
    case .saveAide: try user.saveAide(OfficialAide(name: "Kim Lee"), of: official)
    case .removeAide: try user.removeAide(1, of: official, reason: "x")
    case .logContact: try user.logContact(Network.contactEntry)
    case .editContact: try user.editContact(contact, expecting: 1, to: Network.contactEntry)
    case .voidContact: try user.voidContact(contact, because: "x")
    case .completeFollowUp: try user.completeFollowUp(of: contact)
    case .addMeasure: try user.addMeasure(MeasureDetails(code: "S.9", kind: .bill, title: "New"))
    case .saveMeasure:
      try user.saveMeasure(measure, MeasureDetails(code: "7061-9634", kind: .budgetLine, title: "x"), version: 1)
    case .moveMeasure: try user.moveMeasure(measure, to: .executiveBudget)
    case .recordAsk: try user.recordAsk(of: official, about: measure, AskEdit(state: .champion))
    case .saveOrganization:
      try user.saveOrganization(organization, NewOrganization(name: "x", kind: .school), towns: [], version: 1)
    case .saveOrganizationContact: try user.saveOrganizationContact(OrganizationContact(name: "Kim"), of: organization)
    case .removeOrganizationContact: try user.removeOrganizationContact(1, of: organization, reason: "x")
    default: preconditionFailure("\(rawValue) is not about officials or organizations")
    }
  }
}
