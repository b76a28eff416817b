package import Domain
import GRDB

extension AuditAction {
  package static let addOfficial = AuditAction("add official")
  package static let saveOfficial = AuditAction("save official")
  package static let saveAide = AuditAction("save aide")
  package static let removeAide = AuditAction("remove aide")
}

extension Workspace {
  /// Adds an official whom no list brings, such as a mayor.
  package func addOfficial(
    _ details: OfficialDetails
  ) throws(RepositoryError) -> Reference {
    try write(.addOfficial, .recordAdvocacy) { change in
      try change.addOfficial(details)
    }
  }

  /// Saves an edit, unless somebody else has saved one since `version`; what has become otherwise is kept as history.
  ///
  /// - Parameter leftOn: The last day in office; nil for who is in office.
  package func saveOfficial(
    _ official: Reference, _ details: OfficialDetails, leftOn: CivilDate?, version: Int
  ) throws(RepositoryError) {
    try write(.saveOfficial, .recordAdvocacy) { change in
      try change.saveOfficial(official, details, leftOn: leftOn, expecting: version)
    }
  }

  /// Adds or changes an aide of an official.
  ///
  /// - Parameter aide: The row id of one who is there; nil for a new one.
  @discardableResult
  package func saveAide(
    _ details: OfficialAide, of official: Reference, aide: Int64? = nil
  ) throws(RepositoryError) -> Int64 {
    try write(.saveAide, .recordAdvocacy) { change in
      try details.check()
      try change.requireOfficial(official)
      let stored = try String.fetchOne(
        change.db, sql: "SELECT name FROM official_aide WHERE id = ?", arguments: [aide])
      try change.ask(PersonDoubts.doubts(aboutName: details.name, in: "name", stored: stored))
      return try change.save(details.columns, as: .aide, of: official, id: aide)
    }
  }

  /// Takes an aide who has gone out of the lists; contacts still name them.
  package func removeAide(_ aide: Int64, of official: Reference, reason: String) throws(RepositoryError) {
    try write(.removeAide, .recordAdvocacy, reason: reason) { change in
      try change.remove(aide, as: .aide, of: official, reason: reason)
    }
  }
}

/// Somebody on an official's staff.
package struct OfficialAide: Equatable, Sendable {
  package var name: String
  package var title: String
  package var phone: String
  package var email: String

  package init(name: String, title: String = "", phone: String = "", email: String = "") {
    self.name = name
    self.title = title
    self.phone = phone
    self.email = email
  }

  var columns: Change.Values { ["name": name, "title": title, "phone": phone, "email": email] }

  func check() throws {
    guard name.contains(where: \.isLetter) else { throw RepositoryError.invalid(field: "name", .required) }
    for (field, text) in [("name", name), ("title", title), ("phone", phone), ("email", email)] {
      try TextCheck.line(text, field: field, maximum: 200)
    }
    try TextCheck.phone(phone, field: "phone")
    if !email.isEmpty, !TextCheck.isEmail(email) { throw RepositoryError.invalid(field: "email", .notAnEmail) }
  }
}

extension Change {
  func requireOfficial(_ official: Reference) throws {
    guard official.kind == .official, try scope.contains(official, db) else {
      throw RepositoryError.notFound(official.description)
    }
  }

  /// Adds an official, in office from today in its history.
  mutating func addOfficial(_ details: OfficialDetails) throws -> Reference {
    try details.check()
    try checkOffice(since: details.since)
    try ask(details.doubts(today: today) + (try doubts(aboutAdding: details)))
    try requireHolder(details.holderID)
    let id = try insert("official", details.columns, object: .official)
    let official = Reference(.official, id)
    try setCommittees(details.committees, of: official)
    try tell(official, .office, from: "", to: "in office")
    return official
  }

  /// Whether an official of the same name is on file for the same seat. Two whom a list tells apart are two.
  private func doubts(aboutAdding details: OfficialDetails) throws -> [Doubt] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM official INDEXED BY official_by_name WHERE sort_name = ? AND chamber = ?
          AND (district = '' OR ?3 = '' OR lower(trim(district)) = lower(trim(?3)))
          AND (external_id IS NULL OR ?4 IS NULL) ORDER BY id LIMIT 1
        """)
    let same = try Int64.fetchOne(
      statement, arguments: [details.name.sortName, details.chamber, details.district, details.externalID])
    return same.map { [Doubt("family_name", .sameName(Reference(.official, $0)))] } ?? []
  }

  /// Some are in office for decades, and nobody for a lifetime.
  private func checkOffice(since day: CivilDate?) throws {
    guard let day else { return }
    try check("since", day, is: .happened(today: today, within: 12 * 50))
  }

  /// Saves what is kept of an official, with a line of history for each part that is otherwise.
  ///
  /// - Parameter version: The version the user saw; nil where nobody can have changed it since.
  /// - Returns: The parts that are otherwise, with their values before.
  @discardableResult
  mutating func saveOfficial(
    _ official: Reference, _ details: OfficialDetails, leftOn: CivilDate?, expecting version: Int?
  ) throws -> [(part: OfficialPart, before: String)] {
    let reader = OfficialReader(db: db)
    guard official.kind == .official, let row = try reader.row(official.number) else {
      throw RepositoryError.notFound(official.description)
    }
    if let leftOn, leftOn > today { throw RepositoryError.advocacy(.inTheFuture(leftOn)) }
    let before = try reader.details(row)
    try details.check(stored: before)
    try ask(details.doubts(today: today, stored: before))
    if before.since != details.since { try checkOffice(since: details.since) }
    // Whoever held the relationship may have left since, which is no reason to keep the rest from being saved.
    if before.holderID != details.holderID { try requireHolder(details.holderID) }
    let hadLeftOn: CivilDate? = try row["left_on"]
    if let leftOn, leftOn != hadLeftOn {
      try check("left_on", leftOn, is: .happened(today: today, notBefore: details.since))
    } else if let leftOn, let since = details.since, since > leftOn, since != before.since {
      throw RepositoryError.invalid(field: "left_on", .tooEarly)
    }
    try update(
      "official", id: official.number, expecting: version,
      set: details.columns.merging(["left_on": leftOn])
        .merging(unheld(from: before.holderID, to: details.holderID)), object: official)
    try setCommittees(details.committees, of: official)
    var changed: [(OfficialPart, String)] = []
    for part in OfficialPart.allCases where before.text(of: part) != details.text(of: part) {
      changed.append((part, before.text(of: part)))
      try tell(official, part, from: before.text(of: part), to: details.text(of: part))
    }
    if before.holderID != details.holderID {
      let holder: String? = try row["holder"]
      try tell(official, .holder, from: holder ?? "", to: try userName(details.holderID))
    }
    if (hadLeftOn == nil) != (leftOn == nil) {
      changed.append((.office, hadLeftOn == nil ? "in office" : "left"))
      try tell(
        official, .office, from: hadLeftOn == nil ? "in office" : "left", to: leftOn == nil ? "in office" : "left")
    }
    return changed
  }

  private mutating func tell(_ official: Reference, _ part: OfficialPart, from before: String, to after: String) throws
  {
    try insert(
      "official_change",
      [
        "official_id": official.number, "on_date": today, "part": part, "before": before, "after": after,
        "actor_id": actor.userID,
      ])
  }

  private func requireHolder(_ holder: Int64?) throws {
    guard let holder else { return }
    try checkParticipant(holder, field: "holder_id")
  }

  /// Checks that a user may have to do with officials.
  func checkParticipant(_ user: Int64, field: String) throws {
    let statement = try db.cachedStatement(sql: "SELECT login, name, role, disabled_at FROM user WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [user]) else {
      throw RepositoryError.notFound(Reference(.user, user).description)
    }
    guard try row["disabled_at"] as Instant? == nil else {
      throw RepositoryError.invalid(field: field, .isDisabled(try row["name"]))
    }
    let (login, role): (String, Role) = try (row["login"], row["role"])
    do throws(AdvocacyRefusal) { try ContactEntry.check(participant: login, role: role) } catch {
      throw RepositoryError.advocacy(error)
    }
  }

  /// Gives the relationship with an official to another user; nil is nobody.
  mutating func give(_ official: Reference, holder: Int64?) throws {
    let before = try Int64.fetchOne(
      db, sql: "SELECT holder_id FROM official WHERE id = ?", arguments: [official.number])
    let values: Values = ["holder_id": holder]
    try update(
      "official", id: official.number, set: values.merging(unheld(from: before, to: holder)), object: official)
    try tell(official, .holder, from: try userName(before), to: try userName(holder))
  }

  /// Since when nobody holds the relationship, where that changes.
  private func unheld(from before: Int64?, to holder: Int64?) -> Values {
    guard (before == nil) != (holder == nil) else { return [:] }
    return ["unheld_since": holder == nil ? today : nil as CivilDate?]
  }

  private func userName(_ id: Int64?) throws -> String {
    guard let id else { return "" }
    return try String.fetchOne(db, sql: "SELECT name FROM user WHERE id = ?", arguments: [id]) ?? ""
  }

  private mutating func setCommittees(_ committees: [OfficialCommittee], of official: Reference) throws {
    let stored = try Row.fetchAll(
      db, sql: "SELECT committee, role FROM official_committee WHERE official_id = ?", arguments: [official.number]
    ).map { try OfficialCommittee(name: $0["committee"], role: $0["role"]) }
    for committee in stored where !committees.contains(committee) {
      try delete("official_committee", key: ["official_id": official.number, "committee": committee.name])
    }
    for committee in committees where !stored.contains(committee) {
      try insert(
        "official_committee",
        ["official_id": official.number, "committee": committee.name, "role": committee.role])
    }
  }
}
