/// A training that was delivered: to whom, how long, and when.
package struct TrainingEntry: Equatable, Sendable {
  package var course: Reference
  /// Without repeats.
  package var people: [Reference]
  package var minutes: Minutes
  package var heldOn: CivilDate
  package var note: String

  package init(course: Reference, people: [Reference], minutes: Minutes, heldOn: CivilDate, note: String = "") {
    self.course = course
    self.people = people
    self.minutes = minutes
    self.heldOn = heldOn
    self.note = note
  }

  package func check(today: CivilDate) throws(TrainingRefusal) {
    guard !people.isEmpty else { throw .nobody }
    guard (1...1_440).contains(minutes.count) else { throw .noMinutes }
    guard heldOn <= today else { throw .inTheFuture(heldOn) }
  }
}
