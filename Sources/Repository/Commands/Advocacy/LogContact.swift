package import Domain
import GRDB

extension AuditAction {
  package static let logContact = AuditAction("log contact")
  package static let editContact = AuditAction("edit contact")
  package static let voidContact = AuditAction("void contact")
  package static let followUp = AuditAction("follow up")
}

extension Workspace {
  /// Records a contact with officials, and takes the asks it is about on.
  ///
  /// - Returns: The entry's reference, `C-…`.
  /// - Throws: ``RepositoryError/advocacy(_:)`` where an official cannot have been met, or somebody took part who gives a
  ///   service term.
  @discardableResult
  package func logContact(
    _ entry: ContactEntry
  ) throws(RepositoryError) -> Reference {
    try write(.logContact, .recordAdvocacy) { change in
      try change.logContact(entry)
    }
  }

  /// Corrects an entry. Asks that it took on stay as they are: people have gone on from there.
  ///
  /// - Parameter version: The version the user saw.
  package func editContact(
    _ contact: Reference, expecting version: Int, to entry: ContactEntry
  ) throws(RepositoryError) {
    try write(.editContact, .recordAdvocacy) { change in
      let before = try change.contactToChange(contact)
      let entry = change.withParticipants(entry)
      try change.check(entry, knowing: before.entry.participants)
      try change.checkDays(of: entry, instead: before.entry)
      if (entry.heldOn, entry.minutes, entry.medium) != (before.entry.heldOn, before.entry.minutes, before.entry.medium)
        || entry.officials != before.entry.officials
      {
        try change.ask(try change.doubts(about: entry, instead: contact))
      }
      var values = change.columns(of: entry)
      if entry.dueOn == nil || entry.commitment != before.entry.commitment { values["done_on"] = nil }
      try change.update("advocacy_contact", id: contact.number, expecting: version, set: values, object: contact)
      try change.relink(contact, from: before.entry, to: entry)
      for official in Set(before.entry.officials).union(entry.officials).sorted(by: { $0.number < $1.number }) {
        try change.countContact(with: official)
      }
    }
  }

  /// Takes an entry out of all lists and counts, with a reason.
  package func voidContact(_ contact: Reference, because reason: String) throws(RepositoryError) {
    try write(.voidContact, .recordAdvocacy, reason: reason) { change in
      let reason = try TextCheck.reason(reason)
      let before = try change.contactToChange(contact)
      try change.update(
        "advocacy_contact", id: contact.number, set: ["voided_at": change.now, "void_reason": reason], object: contact)
      for official in before.entry.officials { try change.countContact(with: official) }
    }
  }

  /// Says that what was promised at a contact has been done.
  package func completeFollowUp(of contact: Reference, on day: CivilDate? = nil) throws(RepositoryError) {
    try write(.followUp, .recordAdvocacy) { change in
      let before = try change.contactToChange(contact)
      let day = day ?? change.today
      guard before.entry.dueOn != nil, before.doneOn == nil else {
        throw RepositoryError.advocacy(.noFollowUp(contact))
      }
      guard day <= change.today else { throw RepositoryError.advocacy(.inTheFuture(day)) }
      try change.check(
        "done_on", day, is: .happened(today: change.today, notBefore: before.entry.heldOn))
      try change.update("advocacy_contact", id: contact.number, set: ["done_on": day], object: contact)
    }
  }
}

extension Change {
  mutating func logContact(_ entry: ContactEntry) throws -> Reference {
    let entry = withParticipants(entry)
    try check(entry)
    try checkDays(of: entry)
    try ask(try doubts(about: entry))
    let id = try insert(
      "advocacy_contact", columns(of: entry).merging(["logged_by": actor.userID]), object: .contact)
    let contact = Reference(.contact, id)
    let nothing = ContactEntry(officials: [], heldOn: entry.heldOn)
    try relink(contact, from: nothing, to: entry)
    for official in entry.officials {
      about(official)
      for measure in entry.measures { try takeOn(official, measure, entry) }
      try countContact(with: official)
    }
    return contact
  }

  /// The entry with whoever logs it, where it does not say who took part.
  func withParticipants(_ entry: ContactEntry) -> ContactEntry {
    guard entry.participants.isEmpty, let user = actor.userID else { return entry }
    var entry = entry
    entry.participants = [user]
    return entry
  }

  /// - Parameter knowing: Who took part already; they may have left since, or do other work.
  func check(_ entry: ContactEntry, knowing: [Int64] = []) throws {
    do throws(AdvocacyRefusal) { try entry.check(today: today) } catch { throw RepositoryError.advocacy(error) }
    guard entry.minutes.count <= ContactEntry.mostMinutes else {
      throw RepositoryError.invalid(field: "minutes", .outOfRange(1, ContactEntry.mostMinutes))
    }
    for (field, text) in [("ask", entry.ask), ("commitment", entry.commitment)] {
      try TextCheck.line(text, field: field, maximum: 2_000)
    }
    try TextCheck.note(entry.note, field: "note")
    for official in entry.officials {
      let statement = try db.cachedStatement(sql: "SELECT left_on FROM official WHERE id = ?")
      guard official.kind == .official, let row = try Row.fetchOne(statement, arguments: [official.number]) else {
        throw RepositoryError.notFound(official.description)
      }
      let leftOn: CivilDate? = try row["left_on"]
      if let leftOn, leftOn < entry.heldOn { throw RepositoryError.advocacy(.leftOffice(official, leftOn)) }
    }
    for aide in entry.aides {
      let statement = try db.cachedStatement(sql: "SELECT official_id FROM official_aide WHERE id = ?")
      guard let official = try Int64.fetchOne(statement, arguments: [aide]),
        entry.officials.contains(Reference(.official, official))
      else { throw RepositoryError.invalid(field: "aides", .notAChoice([])) }
    }
    for measure in entry.measures { try requireMeasure(measure) }
    for user in entry.participants where !knowing.contains(user) { try checkParticipant(user, field: "participants") }
  }

  /// - Parameter old: The entry on file, whose days nobody is asked about again.
  fileprivate func checkDays(of entry: ContactEntry, instead old: ContactEntry? = nil) throws {
    if entry.heldOn != old?.heldOn { try check("held_on", entry.heldOn, is: happened) }
    if let due = entry.dueOn, due != old?.dueOn { try check("due_on", due, is: planned) }
  }

  /// What is unlikely about a contact: that it is on file already, or a very long day with an official.
  ///
  /// - Parameter contact: The entry on file that it takes the place of.
  fileprivate func doubts(about entry: ContactEntry, instead contact: Reference? = nil) throws -> [Doubt] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT c.id, c.minutes, c.medium, c.ask, c.commitment, c.due_on FROM advocacy_contact_official x JOIN advocacy_contact c ON c.id = x.contact_id
        WHERE x.official_id = ? AND c.held_on = ? AND c.voided_at IS NULL AND c.id IS NOT ? ORDER BY c.id
        """)
    var same: Reference?
    var most = entry.minutes.count
    for official in entry.officials {
      let held = try Row.fetchAll(statement, arguments: [official.number, entry.heldOn, contact?.number])
      most = max(most, try held.reduce(entry.minutes.count) { try $0 + ($1["minutes"] as Int) })
      let twin = try held.first { row in
        try row["minutes"] == entry.minutes.count && row["medium"] == entry.medium && row["ask"] == entry.ask
          && row["commitment"] == entry.commitment && row["due_on"] == entry.dueOn
      }
      same = try same ?? twin.map { Reference(.contact, try $0["id"]) }
    }
    guard most <= Minutes.ofADay else { throw RepositoryError.session(.moreThanADay(entry.heldOn, minutes: most)) }
    var doubts = same.map { [Doubt("held_on", .sameContact($0, entry.heldOn))] } ?? []
    if most > SessionDay.longMinutes { doubts.append(Doubt("minutes", .longDay(entry.heldOn, minutes: most))) }
    return doubts
  }

  func requireMeasure(_ measure: Reference) throws {
    guard measure.kind == .measure, try scope.contains(measure, db) else {
      throw RepositoryError.notFound(measure.description)
    }
  }

  /// An entry that may still be changed.
  func contactToChange(_ contact: Reference) throws -> ContactRecord {
    let record = try ContactRecord.read(contact, db)
    guard record.voidReason == nil else { throw RepositoryError.advocacy(.voided(contact)) }
    return record
  }

  func columns(of entry: ContactEntry) -> Values {
    [
      "held_on": entry.heldOn, "minutes": entry.minutes, "medium": entry.medium, "kind": entry.kind, "ask": entry.ask,
      "response": entry.response, "commitment": entry.commitment, "due_on": entry.dueOn, "note": entry.note,
    ]
  }

  /// Brings the tables that link a contact to what it is about from one entry to another.
  mutating func relink(_ contact: Reference, from old: ContactEntry, to new: ContactEntry) throws {
    func ids(_ references: [Reference]) -> [Int64] { references.map(\.number) }
    let links: [(table: String, column: String, old: [Int64], new: [Int64])] = [
      ("advocacy_contact_official", "official_id", ids(old.officials), ids(new.officials)),
      ("advocacy_contact_measure", "measure_id", ids(old.measures), ids(new.measures)),
      ("advocacy_contact_aide", "aide_id", old.aides, new.aides),
      ("advocacy_contact_user", "user_id", old.participants, new.participants),
    ]
    for link in links {
      for id in link.old where !link.new.contains(id) {
        try delete(link.table, key: ["contact_id": contact.number, link.column: id])
      }
      var linked = Set(link.old)
      for id in link.new where linked.insert(id).inserted {
        try insert(link.table, ["contact_id": contact.number, link.column: id])
      }
    }
  }

  /// Keeps the day of last contact with an official, and the last answer given.
  mutating func countContact(with official: Reference) throws {
    let last = try Row.fetchOne(
      db,
      sql: """
        SELECT max(c.held_on) AS day, (SELECT r.response FROM advocacy_contact_official y
            JOIN advocacy_contact r ON r.id = y.contact_id
            WHERE y.official_id = ?1 AND r.voided_at IS NULL AND r.response IS NOT NULL
            ORDER BY r.held_on DESC, r.id DESC LIMIT 1) AS standing
        FROM advocacy_contact_official x JOIN advocacy_contact c ON c.id = x.contact_id
        WHERE x.official_id = ?1 AND c.voided_at IS NULL
        """, arguments: [official.number])
    let (day, standing): (CivilDate?, OfficialResponse?) = try (last?["day"], last?["standing"])
    try update(
      "official", id: official.number, set: ["last_contact_on": day, "standing": standing], object: official)
  }
}
