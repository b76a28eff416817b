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
    try requireHolder(details.holderID)
    let id = try insert("official", details.columns, object: .official)
    let official = Reference(.official, id)
    try setCommittees(details.committees, of: official)
    try tell(official, .office, from: "", to: "in office")
    return official
  }

  /// Saves what is kept of an official, with a line of history for each part that is otherwise.
  ///
  /// - Parameter version: The version the user saw; nil where nobody can have changed it since.
  /// - Returns: The parts that are otherwise, with their values before.
  @discardableResult
  mutating func saveOfficial(
    _ official: Reference, _ details: OfficialDetails, leftOn: CivilDate?, expecting version: Int?
  ) throws -> [(part: OfficialPart, before: String)] {
    try details.check()
    let reader = OfficialReader(db: db)
    guard official.kind == .official, let row = try reader.row(official.number) else {
      throw RepositoryError.notFound(official.description)
    }
    if let leftOn, leftOn > today { throw RepositoryError.advocacy(.inTheFuture(leftOn)) }
    let before = try reader.details(row)
    // Whoever held the relationship may have left since, which is no reason to keep the rest from being saved.
    if before.holderID != details.holderID { try requireHolder(details.holderID) }
    let hadLeftOn: CivilDate? = try row["left_on"]
    try update(
      "official", id: official.number, expecting: version,
      set: details.columns.merging(["left_on": leftOn]), object: official)
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
    let statement = try db.cachedStatement(sql: "SELECT login, role FROM user WHERE id = ? AND disabled_at IS NULL")
    guard let row = try Row.fetchOne(statement, arguments: [user]) else {
      throw RepositoryError.invalid(field: field, .notAChoice([]))
    }
    let (login, role): (String, Role) = try (row["login"], row["role"])
    do throws(AdvocacyRefusal) { try ContactEntry.check(participant: login, role: role) } catch {
      throw RepositoryError.advocacy(error)
    }
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
