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

  func record(_ cells: inout CellReader) -> Record? {
    let matches = ListCell.values(cells.required("matches").replacing(" ", with: ","))
    let isAttempt = cells.flag("attempted") ?? false
    let length = cells.text("minutes")
    let minutes = DurationCell.minutes(length)
    if let minutes {
      if minutes.count == 0, !isAttempt { cells.report("minutes", length, .outOfRange(1, 1440)) }
    } else if !length.isEmpty || !isAttempt {
      cells.report("minutes", length, length.isEmpty ? .required : .notANumber)
    }
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
    let finder = RecordFinder(change: change)
    if let id = try finder.own(.session, reference: record.reference, externalID: record.externalID) {
      let reference = Reference(.session, id)
      if !record.isDerived { try update(reference, try entry(record, finder), in: &change) }
      return .present(reference)
    }
    return .added(
      try change.logSession(try entry(record, finder), externalID: record.externalID.isEmpty ? nil : record.externalID))
  }

  private func entry(_ record: Record, _ finder: RecordFinder) throws -> SessionEntry {
    var entry = record.entry
    for match in record.matches {
      let reference = Reference(.match, try finder.named(match, .match, field: "matches"))
      if !entry.matches.contains(reference) { entry.matches.append(reference) }
    }
    return entry
  }

  private func update(_ session: Reference, _ entry: SessionEntry, in change: inout Change) throws {
    let links = try change.matchesToChange(of: session)
    try change.check(entry)
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

/// A length of time as people write it in one cell.
enum DurationCell {
  /// `90`, `1h30`, `1:30`, `90 minutes`, `1.5 hours`; nil for anything else.
  static func minutes(_ text: String) -> Minutes? {
    var text = text.lowercased()
    for (word, unit) in [("minutes", "m"), ("mins", "m"), ("hours", "h"), ("hour", "h"), ("hrs", "h"), ("hr", "h")] {
      text = text.replacing(word, with: unit)
    }
    return Minutes(text: text)
  }
}
