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
  /// The people of the matches, and those.
  var others: [Reference] { matches.flatMap { [$0.reference, $0.otherReference] } }
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
  /// - Parameters:
  ///   - isRefresh: The record is open already and is read again: no second event.
  ///   - others: Whom the record shows besides: the family, the people of its matches.
  func look<Value>(
    at reference: Reference, _ permission: Permission, isRefresh: Bool, others: (Value) -> [Reference] = { _ in [] },
    _ body: (Database) throws -> Value
  ) throws(RepositoryError) -> Value {
    guard !isRefresh else {
      let value = try read(permission, body)
      try noteOthers(others(value))
      return value
    }
    let value = try write(.read, permission) { change in
      change.about(reference)
      let value = try body(change.db)
      try change.show(others(value))
      return value
    }
    looks?.remember([reference], in: .session, on: clock.today())
    looks?.remember(others(value), in: .family, on: clock.today())
    return value
  }

  /// Notes whom a record that is open shows by now and did not when it was opened. What a command does reads a record again
  /// only to name it.
  func noteOthers(_ others: [Reference]) throws(RepositoryError) {
    if looks != nil { try noteShown(others, in: .family) }
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
