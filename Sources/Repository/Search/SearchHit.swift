package import Domain

/// One record that a search found, as a result line shows it.
package struct SearchHit: Equatable, Sendable {
  /// How far the record has come.
  package enum Standing: Equatable, Sendable {
    case youth(YouthState)
    case mentor(MentorState)
    case match(MatchState)
    case course(TrainingTopic)
    case trainingClass(TrainingClassState, on: CivilDate)
    case official(Chamber, state: String, district: String)
  }

  package var reference: Reference
  /// `Ahmed, Mei`; of a match both names, of an organization or a course its own.
  package var name: String
  /// Whose name it is: one, of a match both, of an organization nobody's.
  package var people: [PersonName] = []
  package var town: String
  package var birthDate: CivilDate?
  /// nil for a guardian and other people without a role, and for organizations.
  package var standing: Standing?
}
