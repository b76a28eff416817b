/// A kind of thing that can wait for a user; the raw value is its name in JSON.
package enum TaskKind: String, CaseIterable, Sendable {
  /// Proposals that wait for a supervisor's decision.
  case decisions
  /// Approved proposals whose families and mentors are still to be asked.
  case acceptances
  /// Proposals whose accept clock runs out within two days, or has.
  case clocks
  /// Match support contacts that are due today or overdue.
  case checkIns
  /// Live matches without a session for longer than the policy likes.
  case quiet
  /// Live matches whose mentor is suspended.
  case suspensions
  /// Users whose role is asked for training that they lack.
  case staffTraining
  /// First calls that nobody has answered with an application.
  case inquiries
  /// Applications and screenings in hand.
  case applications
  /// Consents of youth in the program that end within thirty days.
  case consents
  /// Entries of the need-to-know list that end within thirty days, or have.
  case needToKnow
  /// What was promised by or to an official, due within a week or overdue.
  case followUps
  /// Forms the user began and did not save.
  case drafts
}
