package import Domain
import Localization
package import Repository

/// The record of an official: who it is, how we stand, and what has happened.
package final class OfficialRecordViewModel: RecordViewModel {
  package let reference: Reference
  package let workspace: Workspace
  private let places: PlaceLookup?
  private var reading: RecordReading<OfficialRecord>
  private var ofDistrict: [DistrictOrganization] = []

  /// How many organizations of the district are named.
  private static let organizationsShown = 12

  /// - Parameter places: Tells in which county an organization is.
  package init(_ reference: Reference, workspace: Workspace, places: PlaceLookup? = nil) throws(RepositoryError) {
    self.reference = reference
    self.workspace = workspace
    self.places = places
    reading = try RecordReading { isRefresh throws(RepositoryError) in
      try workspace.officialRecord(reference, isRefresh: isRefresh)
    }
    readOrganizations()
  }

  package var record: OfficialRecord { reading.record }
  package var failure: String? { reading.failure }
  package func reload() {
    reading.reload()
    readOrganizations()
  }

  private func readOrganizations() {
    ofDistrict = workspace.reading(or: []) { try workspace.organizations(ofDistrictOf: reference, places: places) }
  }

  package var hasAides: Bool { !record.aides.isEmpty }
  package var newestContact: Reference? { record.contacts.first?.reference }

  /// The organizations of the district, which are on the record as far as there is room.
  package var districtOrganizations: [ListedRecord] {
    ofDistrict.map { ListedRecord($0.reference, Self.words(for: $0)) }
  }

  private typealias Words = English.Officials

  package var page: RecordPage {
    let details = record.details
    let today = workspace.clock.today()
    let seat = English.Advocacy.seat(details.chamber, state: details.state, district: details.district)
    let standing = RecordSection(
      "",
      [
        RecordFact(Words.person, [seat, details.party, details.state].filter { !$0.isEmpty }.joined(separator: " · ")),
        RecordFact(Words.leftOn, record.leftOn.map { "\($0)" } ?? "", isNotice: true),
        RecordFact(
          Words.standingNow, record.standing?.rawValue ?? "", record.standing.map { Tone($0) } ?? .plain),
        RecordFact(Words.lastContact, Words.lastContact(record.lastContact, today: today)),
        RecordFact(Words.holderLong, record.holder ?? Words.nobody, record.holder == nil ? .muted : .plain),
      ])
    return RecordPage(
      title: "\(reference) \(details.name.full)",
      sections: [standing, asks, contacts, reach, committees, aides, organizations, history])
  }

  private var asks: RecordSection {
    RecordSection(
      Words.asks,
      record.asks.map { line in
        RecordFact(
          line.code, Words.ask(line.ask, owner: line.owner, next: line.nextStep),
          line.ask.state.response.map { Tone($0) } ?? .plain)
      })
  }

  private var contacts: RecordSection {
    let more = record.contactCount - record.contacts.count
    return RecordSection(
      Words.contacts,
      record.contacts.map { RecordFact("\($0.heldOn)", Self.words(for: $0), $0.isOpen ? .accent : .plain) }
        + (more.counted > 0 ? [RecordFact(Words.more, Words.moreContacts(more))] : []))
  }

  private var reach: RecordSection {
    let details = record.details
    return RecordSection(
      Words.reach,
      [
        RecordFact(Words.phone, details.phone), RecordFact(Words.email, details.email),
        RecordFact(Words.address, details.address), RecordFact(Words.districtPhone, details.districtPhone),
        RecordFact(Words.districtAddress, details.districtAddress), RecordFact(Words.website, details.website),
        RecordFact(Words.since, details.since.map { "\($0)" } ?? ""), RecordFact(Words.note, details.note),
      ])
  }

  private var committees: RecordSection {
    RecordSection(
      Words.committees, record.details.committees.map { RecordFact($0.role, $0.name) })
  }

  private var aides: RecordSection {
    RecordSection(
      Words.aides,
      record.aides.map { aide in
        RecordFact(aide.name, [aide.title, aide.phone, aide.email].filter { !$0.isEmpty }.joined(separator: ", "))
      })
  }

  /// Whom the district contains, as far as its name tells.
  private var organizations: RecordSection {
    let more = ofDistrict.count - Self.organizationsShown
    let isUnsure = ofDistrict.contains { $0.fit == .possible }
    return RecordSection(
      Words.organizations,
      ofDistrict.prefix(Self.organizationsShown).map { RecordFact("\($0.reference)", Self.words(for: $0)) } + [
        RecordFact(Words.others, more > 0 ? Words.moreOrganizations(more) : "", .muted),
        RecordFact("", isUnsure ? Words.unsureOrganizations : "", .muted),
      ])
  }

  private var history: RecordSection {
    RecordSection(
      Words.history,
      record.history.map {
        RecordFact("\($0.on)", Words.change($0.part, from: $0.before, to: $0.after, by: $0.actor))
      })
  }

  private static func words(for organization: DistrictOrganization) -> String {
    let (name, town) = (organization.name, organization.town)
    return town.isEmpty || name.contains(town) ? name : "\(name), \(town)"
  }

  /// A contact in one line, without the official whose record it stands on.
  private static func words(for row: ContactRow) -> String {
    let others = row.officials.count > 1 ? row.officials : []
    return "\(row.reference) "
      + Words.contact(
        row.medium, minutes: row.minutes, officials: others, measures: row.measures, response: row.response,
        commitment: row.commitment, due: row.dueOn, done: row.doneOn)
  }
}
