package import Domain
import GRDB

/// What the records of a youth and of a mentor have alike, as far as the reader may see it.
package struct RecordHead: Equatable, Sendable {
  package var reference: Reference
  package var person: PersonDetails
  package var versions: RecordVersions
  package var program: ProgramName
  package var policy: ProgramPolicy
  package var specialist: String?
  package var matches: [RecordMatch]
  /// Oldest first.
  package var timeline: [TransitionLine]
}

extension RecordHead {
  /// - Parameter profile: The row of `youth_profile` or `mentor_profile`, with the specialist's name.
  init(_ profile: Row, _ parts: RecordReader, _ workspace: Workspace) throws {
    guard let (person, version) = try PersonReader.details(parts.db, of: parts.reference.number) else {
      throw RepositoryError.notFound(parts.reference.description)
    }
    let program: Int64 = try profile["program_id"]
    let shown = workspace.may(.seeContactData) ? person : person.withoutContact
    try self.init(
      reference: parts.reference, person: shown,
      versions: RecordVersions(person: version, profile: profile["version"]), program: try parts.program(program),
      policy: try parts.policy(program), specialist: profile["specialist"],
      matches: workspace.may(.seeMatches) ? try parts.matches(scope: workspace.scope) : [],
      timeline: try parts.timeline(showsReasons: workspace.may(.seeContactData)))
  }
}

extension Workspace {
  /// Reads one record; the first look at it leaves an audit event.
  ///
  /// - Parameter isRefresh: The record is open already and is read again: no second event.
  func look<Value>(
    at reference: Reference, _ permission: Permission, isRefresh: Bool, _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    guard !isRefresh else { return try read(permission, body) }
    return try readAudited(.read, permission, object: reference, body)
  }
}

extension PersonDetails {
  /// Who somebody is, without how they are reached or what they like: what a background check asks for.
  fileprivate var withoutContact: PersonDetails {
    var details = PersonDetails(name: name)
    details.birthDate = birthDate
    return details
  }
}
