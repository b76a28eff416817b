/// A kind of thing that can wait for a user; the raw value is its name in JSON.
package enum TaskKind: String, CaseIterable, Sendable {
  /// Live matches in which a consent that the program asks for is not in force; first, for it is about a child's safety.
  case unconsented
  /// Matches entrusted to an ambassador whose meetings stop until a guardian's consent is back.
  case stopped
  /// Live matches of people outside the program's ages, or soon, and of youth who aren't eligible.
  case eligibility
  /// Mentors about whom a closed match leaves a question open; live matches that are not paused, and proposals, whose mentor
  /// is suspended.
  case suspensions
  /// Forms the user began, or lines, and did not save.
  case drafts
  /// Proposals that wait for a supervisor's decision.
  case decisions
  /// Approved proposals whose families and mentors are still to be asked, or whose match meeting is to be set or held.
  case acceptances
  /// Proposals whose accept clock runs out within two days, or has.
  case clocks
  /// Match support contacts that are due today or overdue.
  case checkIns
  /// Live matches without a session for longer than the policy likes.
  case quiet
  /// Youth and mentors whom no specialist has though somebody has to look after them.
  case unowned
  /// Live matches and proposals that no specialist has.
  case unownedMatches
  /// Officials in office with whom nobody holds the relationship any more, and asks that nobody goes on with.
  case unownedAdvocacy
  /// Users whose training for their role ends within thirty days, has ended, or never was enough.
  case staffTraining
  /// First calls that nobody has answered with an application.
  case inquiries
  /// Applications and screenings in hand.
  case applications
  /// Youth in the program of whom a consent ends within thirty days, or has, until it is renewed.
  case consents
  /// Mentors of whom a screening item ends within thirty days, or has, until it is renewed.
  case screening
  /// Mentors whose training ends within thirty days, or has, until it is renewed.
  case mentorTraining
  /// Entries of the need-to-know list that end within thirty days, or have.
  case needToKnow
  /// What was promised by or to an official, due within a week or overdue.
  case followUps
}
