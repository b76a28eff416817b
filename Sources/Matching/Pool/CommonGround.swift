package import Domain

/// What two people have in common, worked out once for the rules and the criteria.
package struct CommonGround: Equatable, Sendable {
  /// nil where one of the two places is not on file.
  package var kilometers: Double?
  package var times: Availability
  /// How many interests, how many languages.
  package var interests: Int
  package var languages: Int
  /// Whether the mentor speaks a language of the home; false where nobody would like it.
  package var speaksHomeLanguage: Bool
  /// Whether anything is on file for the mentor.
  package var mentorHasInterests: Bool
  package var mentorHasLanguages: Bool
  /// Whether the mentor speaks the language the family has asked for; true where it has asked for none.
  package var speaksRequiredLanguage: Bool
}
