import Domain
import GRDB

/// Imports mentoring sessions and attempted contacts of matches on file.
struct SessionImporter: RecordImporter {
  struct Record {
    var reference: String
    var externalID: String
    /// The external id is made from the row's cells: a session known by it is the same in everything.
    var isDerived: Bool
    /// References or external ids.
    var matches: [String]
    /// Its matches are filled in when they have been found.
    var entry: SessionEntry
  }

  let source: RecordSource

  func record(_ cells: inout CellReader) -> Record? {
    let matches = ListCell.values(cells.required("matches").replacing(" ", with: ","))
    let isAttempt = cells.flag("attempted") ?? false
    let length = cells.text("minutes")
    let minutes = cells.length("minutes")
    if minutes == .zero, !isAttempt { cells.report("minutes", length, .outOfRange(1, Minutes.ofADay)) }
    if length.isEmpty, !isAttempt { cells.report("minutes", length, .required) }
    if cells.required("heldOn").isEmpty { return nil }
    let day = cells.day("heldOn")
    let medium = cells.choice("medium", SessionMedium.self, synonyms: Self.media) ?? .inPerson
    let activities = cells.choices("activities", SessionActivity.self)
    let actions = cells.choices("actions", DevelopmentalAction.self)
    guard let day, let minutes = minutes ?? Minutes(0) else { return nil }
    let entry = SessionEntry(
      matches: [], heldOn: day, minutes: minutes, medium: medium, activities: activities, actions: actions,
      note: cells.prose("note"), isAttempt: isAttempt)
    let (reference, externalID) = (cells.text("reference"), cells.text("externalId"))
    let isDerived = reference.isEmpty && externalID.isEmpty
    let identity = matches + ["", "\(day)", "\(entry.minutes.count)", medium.rawValue, "\(isAttempt)", entry.note]
    return Record(
      reference: reference, externalID: isDerived ? RowIdentity.derived("row", from: identity) : externalID,
      isDerived: isDerived, matches: matches, entry: entry)
  }

  func key(_ record: Record) -> String { record.reference.isEmpty ? record.externalID : record.reference }

  func store(_ record: Record, in change: inout Change) throws -> ImportOutcome {
    let finder = RecordFinder(change: change, source: source)
    let identity = RecordFinder.Identity(
      reference: record.reference, externalID: record.externalID, isDerived: record.isDerived)
    if let id = try finder.own(.session, identity) {
      let reference = Reference(.session, id)
      if !record.isDerived { try update(reference, try entry(record, finder), identity, in: &change) }
      try finder.remember(identity, .session, id)
      return .present(reference)
    }
    let entry = try entry(record, finder)
    try change.ask(try change.guardDoubts(about: entry))
    let reference = try change.logSession(entry, externalID: try finder.column(identity, .session))
    try finder.remember(identity, .session, reference.number)
    return .added(reference)
  }

  private func entry(_ record: Record, _ finder: RecordFinder) throws -> SessionEntry {
    var entry = record.entry
    for match in record.matches {
      let reference = Reference(.match, try finder.named(match, .match, field: "matches"))
      if !entry.matches.contains(reference) { entry.matches.append(reference) }
    }
    return entry
  }

  private func update(
    _ session: Reference, _ entry: SessionEntry, _ identity: RecordFinder.Identity, in change: inout Change
  ) throws {
    let links = try change.matchesToChange(of: session)
    // Another day and other matches: the id is another session's.
    let isOther = !links.isEmpty && !links.contains { $0.heldOn == entry.heldOn || entry.matches.contains($0.match) }
    if isOther, let first = links.first {
      throw RowRefusal(
        problem: .somebodyElse(
          session, field: identity.field, stored: "\(first.match), \(first.heldOn)",
          named: "\(entry.matches.map(\.description).joined(separator: " ")), \(entry.heldOn)"))
    }
    try change.check(entry)
    if links.contains(where: { $0.heldOn != entry.heldOn }) { try change.ask(try change.guardDoubts(about: entry)) }
    try change.ask(try change.doubts(about: entry, changing: session))
    let isChanged = try change.update("session", id: session.number, set: change.columns(of: entry), object: session)
    guard isChanged || Set(links.map(\.match)) != Set(entry.matches) else { return }
    for link in links {
      try change.delete(
        "session_match", key: ["match_id": link.match.number, "held_on": link.heldOn, "session_id": session.number])
    }
    for match in entry.matches { try change.link(session: session.number, to: match, entry) }
    for match in Set(links.map(\.match) + entry.matches) { try change.countContact(of: match) }
  }

  private static let media: [String: SessionMedium] = [
    "facetoface": .inPerson, "person": .inPerson, "visit": .inPerson, "zoom": .video, "videocall": .video,
    "virtual": .video, "online": .video, "call": .phone, "phonecall": .phone, "telephone": .phone, "sms": .text,
    "message": .text, "email": .text, "groupevent": .group, "groupactivity": .group,
  ]
}
