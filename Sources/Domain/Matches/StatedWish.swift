/// What matching looks at only because a participant has stated a wish about it, never by itself. A match day writes down
/// which of these it has looked at.
package enum StatedWish: String, CaseIterable, Hashable, Sendable {
  case mentorGender = "gender of the mentor, as the family asks"
  case youthGender = "gender of the youth, as the mentor asks"
  case mentorLanguage = "language of the mentor, as the family asks"
  case youthAge = "age of the youth, as the mentor asks"
}
