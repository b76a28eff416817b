/// Something in a database that Matchbook itself never writes: the chain of the audit log holds, and what is beside it was
/// changed by another program.
package enum OutsideChange: Error, Equatable, Sendable {
  /// What a right is kept in.
  package enum Holder: Hashable, Sendable {
    /// The user with this login.
    case user(String)
    /// The key with this fingerprint.
    case key(String)
    /// The entry of the user with this login on the need-to-know list.
    case needToKnow(String)
  }

  /// What of it can be other than the log says.
  package enum Field: String, Hashable, Sendable {
    case login, role, organization, supervisor, person, disabled, owner, key, revoked, listed, confirmed, removed
  }

  /// The number that says how far the schema has come is none that there can be.
  case schemaVersion(Int)
  /// A table, an index or a trigger of the schema is gone; its name.
  case schemaLacks(String)
  /// A part of the schema is not what it was made as.
  case schemaDiffers(String)
  /// A part of the schema that no release has made.
  case schemaHasForeign(String)
  /// Nothing is in the log, though there are so many users.
  case emptyLog(users: Int)
  /// Something that the log does not know.
  case unrecorded(Holder)
  /// Something that the log knows, and that is gone.
  case gone(Holder)
  /// Something that the log tells otherwise.
  case differs(Holder, Field)
}
