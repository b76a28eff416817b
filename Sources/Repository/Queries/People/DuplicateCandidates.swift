package import Domain
import GRDB

/// Somebody on file who may be the person that is being typed.
package struct DuplicateCandidate: Identifiable, Equatable, Sendable {
  /// By the role: youth, or adult for everybody else.
  package var reference: Reference
  package var name: PersonName
  package var birthDate: CivilDate?
  package var town: String
  /// Raw values of the states of the roles: a youth, a mentor, or neither.
  package var youthState: YouthState?
  package var mentorState: MentorState?
  /// A youth whose guardian this is.
  package var guardianOf: Reference?
  package var likelihood: DuplicateLikelihood

  package var id: Int64 { reference.number }
}

extension Workspace {
  /// People in reach who may be the one described, the likeliest first.
  ///
  /// Looked for by the beginning of the family name (two letters or more), by sound, telephone, e-mail and birth date;
  /// each way along an index and cut off, so that the cost does not grow with the number of people.
  ///
  /// - Parameter excluding: The record being edited.
  package func duplicates(
    of traits: DuplicateTraits, excluding: Int64? = nil, limit: Int = 8
  ) throws(RepositoryError) -> [DuplicateCandidate] {
    try read(
      .seeContactData, showing: .likelyDuplicates, { $0.flatMap { [$0.reference, $0.guardianOf].compactMap(\.self) } }
    ) { db in
      try DuplicateReader(db: db, scope: scope).candidates(of: traits, excluding: excluding, limit: limit)
    }
  }
}
