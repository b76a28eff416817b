package import Domain
import Localization
package import Repository

/// The record of an organization: whom one speaks to, what it runs, who works there, whose district it is in.
package final class OrganizationRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  private let places: PlaceLookup?
  private var reading: RecordReading<OrganizationRecord>
  private var officials: [DistrictOfficial] = []
  private typealias Words = English.Organizations

  package init(_ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    self.places = places
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.organizationRecord(reference, isRefresh: isRefresh)
    }
    readOfficials()
  }

  package var record: OrganizationRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() {
    reading.reload()
    readOfficials()
  }

  package var hasContacts: Bool { !record.contacts.isEmpty }
  package var firstMentor: Reference? { record.mentors.first?.reference }

  /// The officials of its place; none for who has nothing to do with officials.
  package var placeOfficials: [ListedRecord] {
    officials.map { ListedRecord($0.row.official, Self.words(for: $0)) }
  }

  /// The county of the ZIP code, where that is on file.
  private var county: String? { places?(record.details.postalCode)?.county }

  private func readOfficials() {
    guard workspace.may(.seeAdvocacy) else { return }
    let details = record.details
    officials = workspace.reading(or: []) {
      try workspace.officials(ofTown: details.town, county: county, state: details.state)
    }
  }

  package var page: RecordPage {
    let details = record.details
    let head = RecordSection(
      "",
      [
        RecordFact(Words.kind, details.kind.rawValue),
        RecordFact(
          Words.address,
          English.Record.address(details.street, details.town, details.state, details.postalCode)),
        RecordFact(Words.phone, PhoneNumber(kept: details.phone)?.description ?? details.phone),
        RecordFact(Words.email, details.email),
        RecordFact(Words.towns, record.towns.joined(separator: ", ")),
      ])
    return RecordPage(
      title: "\(reference) \(details.name)", sections: [head, contacts, programs, mentors, classes] + districts)
  }

  private var contacts: RecordSection {
    RecordSection(
      Words.contacts,
      record.contacts.map(\.details).map { contact in
        let phone = PhoneNumber(kept: contact.phone)?.description ?? contact.phone
        return RecordFact(
          contact.name, [contact.role, phone, contact.email].filter { !$0.isEmpty }.joined(separator: ", "))
      })
  }

  private var programs: RecordSection {
    RecordSection(
      Words.programs,
      record.programs.map {
        RecordFact(
          "\(Reference(.program, $0.id))", "\($0.name), \(Words.program($0.setting, isOpen: $0.isOpen))",
          $0.isOpen ? .plain : .muted)
      })
  }

  private var mentors: RecordSection {
    let others = record.mentorCount - record.mentors.count
    return RecordSection(
      Words.employed,
      record.mentors.map { RecordFact("\($0.reference)", "\($0.name.full), \($0.state.rawValue)") }
        + (others > 0 ? [RecordFact(Words.others, Words.otherMentors(others), .muted)] : []))
  }

  private var classes: RecordSection {
    let held = record.heldClasses
    return RecordSection(
      Words.classes,
      record.classes.map { training in
        let time = English.Training.at(training.startMinute)
        let day = English.Mentoring.day(training.heldOn)
        return RecordFact("\(training.reference)", "\(training.title), \(time.isEmpty ? day : "\(day) \(time)")")
      } + (held > 0 ? [RecordFact(English.Training.held, Words.heldClasses(held), .muted)] : []))
  }

  /// Whose district it is in, as far as names of districts tell; nothing for who has nothing to do with officials.
  private var districts: [RecordSection] {
    guard workspace.may(.seeAdvocacy) else { return [] }
    let facts = officials.map { RecordFact("\($0.row.official)", Self.words(for: $0)) }
    let isCertain = officials.contains { $0.fit == .certain }
    let hasPossible = officials.contains { $0.fit == .possible }
    let remark =
      county.map { hasPossible ? Words.county($0) : Words.noDistrict($0) } ?? (isCertain ? "" : Words.noCounty)
    return [RecordSection(Words.districts, facts + [RecordFact("", remark, .muted)])]
  }

  private static func words(for official: DistrictOfficial) -> String {
    let entry = official.row
    let seat = English.Advocacy.seat(entry.chamber, state: entry.state, district: entry.district)
    let fit = official.fit == .certain ? Words.certain : Words.possible
    return "\(entry.name.full) (\(seat)), \(fit)"
  }
}
