import Domain
import GRDB
import Synchronization

/// Imports the officials of one state or of several, from the people file of Open States or one like it, and tells what has
/// become otherwise since the last import.
///
/// An official is known by the list's id. What the list does not have, such as who of us holds the relationship, stays.
final class OfficialImporter: RecordImporter {
  struct Record {
    var reference: String
    var externalID: String
    var details: OfficialDetails
  }

  /// What the file is a list of.
  private struct Roster: Hashable {
    var state: String
    var chamber: Chamber
  }

  let options: ImportOptions
  private let source: RecordSource
  /// Ids that stand in the file, also in rows that are not taken: who is named has not left.
  private struct Named {
    var ids: Set<String> = []
    var references: Set<String> = []
  }

  /// What the rows so far have come to; kept also where a rehearsal takes the rows back.
  private struct Told {
    var changes: [OfficialChange] = []
    var count = 0
    var rosters: Set<Roster> = []
  }

  private let named = Mutex(Named())
  private let told = Mutex(Told())

  init(options: ImportOptions, source: RecordSource) {
    self.options = options
    self.source = source
  }

  func record(_ cells: inout CellReader) -> Record? {
    let (reference, externalID) = (cells.text("reference"), cells.text("externalId"))
    named.withLock { named in
      if !externalID.isEmpty { named.ids.insert(externalID) }
      if !reference.isEmpty { named.references.insert(reference) }
    }
    if externalID.isEmpty, reference.isEmpty { cells.report("externalId", "", .required) }
    let chamber = cells.choice("chamber", Chamber.self, synonyms: Self.chambers)
    if cells.required("chamber").isEmpty { return nil }
    var details = OfficialDetails(
      name: name(&cells), chamber: chamber ?? .lower, district: cells.text("district"))
    details.party = cells.text("party")
    details.email = email(&cells)
    details.phone = cells.text("phone")
    details.address = cells.text("address")
    details.districtPhone = cells.text("districtPhone")
    details.districtAddress = cells.text("districtAddress")
    details.website = String(cells.text("website").prefix { $0 != ";" && !$0.isWhitespace })
    details.state = state(&cells, of: details)
    details.externalID = externalID.isEmpty ? nil : externalID
    return Record(reference: reference, externalID: externalID, details: details)
  }

  let concludes = true

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let roster = Roster(state: record.details.state, chamber: record.details.chamber)
    told.withLock { _ = $0.rosters.insert(roster) }
    let finder = RecordFinder(change: change, source: source)
    let identity = RecordFinder.Identity(reference: record.reference, externalID: record.externalID)
    guard let id = try finder.own(.official, identity) else {
      var added = record.details
      added.externalID = try finder.column(identity, .official)
      let reference = try change.addOfficial(added)
      try finder.remember(identity, .official, reference.number)
      tell(.new, record.details, reference)
      return .added(reference)
    }
    let reference = Reference(.official, id)
    let reader = OfficialReader(db: change.db)
    guard let row = try reader.row(id) else { throw RepositoryError.notFound(reference.description) }
    let stored = try reader.details(row)
    var details = record.details
    guard Sameness.isSameAdult(details.name, bornOn: nil, as: stored.name, bornOn: nil) else {
      throw RowRefusal(
        problem: .somebodyElse(
          reference, field: identity.field, stored: stored.name.full, named: details.name.full))
    }
    details.externalID = try finder.column(identity, .official, of: id)
    details.take(stored)
    try finder.remember(identity, .official, id)
    let changed = try change.saveOfficial(reference, details, leftOn: nil, expecting: nil)
    for (part, before) in changed {
      tell(
        part == .office ? .returned : .changed(part, from: before, to: details.text(of: part)), details, reference)
    }
    return .present(reference)
  }

  /// Those in office whom a whole list of their state and chamber no longer names have left.
  func conclude(isWhole: Bool, in change: inout Change, _ summary: inout ImportSummary) throws {
    defer { (summary.officialChanges, summary.officialChangeCount) = told.withLock { ($0.changes, $0.count) } }
    let (named, rosters) = (named.withLock { $0 }, told.withLock { $0.rosters })
    guard !rosters.isEmpty else { return }
    let rows = try Row.fetchAll(
      change.db,
      sql: "SELECT o.* FROM official o WHERE left_on IS NULL AND external_id IS NOT NULL ORDER BY sort_name, id")
    let known = try rows.filter { try rosters.contains(Roster(state: $0["state"], chamber: $0["chamber"])) }
    let missing = try known.filter { row in
      try !named.ids.contains(row["external_id"])
        && !named.references.contains(Reference(.official, row["id"]).description)
    }
    guard isWhole, OfficialRoster.isWhole(missing: missing.count, of: known.count) else {
      summary.unnamedOfficials = missing.count
      return
    }
    let reader = OfficialReader(db: change.db)
    for row in missing {
      let (reference, details) = try (Reference(.official, row["id"]), try reader.details(row))
      try change.saveOfficial(reference, details, leftOn: change.today, expecting: nil)
      tell(.left, details, reference)
    }
  }

  private func tell(_ kind: OfficialChange.Kind, _ details: OfficialDetails, _ official: Reference) {
    let change = OfficialChange(
      official: options.isRehearsal && kind == .new ? nil : official, name: details.name.full,
      chamber: details.chamber, state: details.state, district: details.district, kind: kind)
    told.withLock { told in
      told.count += 1
      if told.changes.count < ImportSummary.keptChanges { told.changes.append(change) }
    }
  }

  private func name(_ cells: inout CellReader) -> PersonName {
    let name = NameReader.name(given: cells.text("givenName"), family: cells.text("familyName"))
    guard name.given.isEmpty, name.family.isEmpty else { return name }
    let whole = cells.text("name")
    if whole.isEmpty { cells.report("name", "", .required) }
    return NameReader().name(whole)
  }

  /// The first of several addresses.
  private func email(_ cells: inout CellReader) -> String {
    let first = ListCell.values(cells.text("email")).first ?? ""
    if !first.isEmpty, !EmailCell.isAddress(first) { cells.report("email", first, .notAnEmail) }
    return first
  }

  /// Two letters, or what the row says where that isn't a state: it is asked about. Else the end of an office's address,
  /// `Boston, MA 02133`; empty where neither tells.
  private func state(_ cells: inout CellReader, of details: OfficialDetails) -> String {
    let text = cells.text("state")
    if !text.isEmpty { return USState.normalized(text) }
    return [details.address, details.districtAddress].lazy.compactMap(Self.state(ofAddress:)).first ?? ""
  }

  static func state(ofAddress address: String) -> String? {
    let words = address.split { $0 == " " || $0 == "," || $0 == ";" || $0.isNewline }
    guard let code = words.last, words.count >= 2 else { return nil }
    let isCode = code.utf8.count == 5 || code.utf8.count == 10
    guard isCode, code.utf8.prefix(5).allSatisfy({ (48...57).contains($0) }) else { return nil }
    let state = words[words.count - 2]
    return state.utf8.count == 2 && state.utf8.allSatisfy { (65...90).contains($0) } ? String(state) : nil
  }

  private static let chambers: [String: Chamber] = [
    "house": .lower, "assembly": .lower, "houseofrepresentatives": .lower, "houseofdelegates": .lower, "senate": .upper,
    "unicameral": .legislature, "governor": .executive, "mayor": .local, "municipal": .local,
  ]
}

extension OfficialDetails {
  /// Keeps what a list does not tell, or leaves empty: only what it says can be otherwise.
  fileprivate mutating func take(_ stored: OfficialDetails) {
    holderID = stored.holderID
    since = stored.since
    committees = stored.committees
    note = stored.note
    externalID = externalID ?? stored.externalID
    if district.isEmpty { district = stored.district }
    if state.isEmpty { state = stored.state }
    if party.isEmpty { party = stored.party }
    if phone.isEmpty { phone = stored.phone }
    if email.isEmpty { email = stored.email }
    if address.isEmpty { address = stored.address }
    if districtPhone.isEmpty { districtPhone = stored.districtPhone }
    if districtAddress.isEmpty { districtAddress = stored.districtAddress }
    if website.isEmpty { website = stored.website }
  }
}
