/// What matching looks at only because a participant has stated a wish about it, never by itself. A match day writes down
/// which of these it has looked at.
package enum StatedWish: String, CaseIterable, Hashable, Sendable {
  case mentorGender = "gender of the mentor, as the family asks"
  case youthGender = "gender of the youth, as the mentor asks"
  case mentorLanguage = "language of the mentor, as the family asks"
  case youthAge = "age of the youth, as the mentor asks"
  case preferredMentorGender = "gender of the mentor, as youth or guardian would like"
  case preferredLanguage = "a home language, as youth or guardian would like"
  case preferredTimes = "part of the week, as youth or guardian would like"
  case preferredMentorPlace = "a mentor nearby, as youth or guardian would like"
  case preferredYouthGender = "gender of the youth, as the mentor would like"
  case preferredYouthAge = "age of the youth, as the mentor would like"
  case preferredYouthPlace = "a youth nearby, as the mentor would like"
}
