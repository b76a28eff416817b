import Domain
import GRDB

/// Somebody kept with a record and nowhere else: an aide of an official, a contact of an organization.
struct RecordMember {
  let table: String
  /// The column of the record.
  let owner: String

  static let aide = RecordMember(table: "official_aide", owner: "official_id")
  static let contact = RecordMember(table: "organization_contact", owner: "organization_id")
}

extension Change {
  /// Adds somebody to a record, or changes who is there.
  ///
  /// - Parameter id: The row id of who is there; nil for somebody new.
  mutating func save(
    _ values: Values, as member: RecordMember, of owner: Reference, id: Int64?
  ) throws -> Int64 {
    about(owner)
    guard let id else {
      return try insert(member.table, values.merging([member.owner: owner.number]))
    }
    try require(id, as: member, of: owner)
    try update(member.table, id: id, set: values)
    return id
  }

  /// Takes somebody who has gone off a record.
  mutating func remove(_ id: Int64, as member: RecordMember, of owner: Reference, reason: String) throws {
    let reason = try TextCheck.reason(reason)
    try require(id, as: member, of: owner)
    about(owner)
    try update(member.table, id: id, set: ["voided_at": now, "void_reason": reason])
  }

  private func require(_ id: Int64, as member: RecordMember, of owner: Reference) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM \(member.table) WHERE id = ? AND \(member.owner) = ? AND voided_at IS NULL")
    guard try Row.fetchOne(statement, arguments: [id, owner.number]) != nil else {
      throw RepositoryError.notFound(owner.description)
    }
  }
}
