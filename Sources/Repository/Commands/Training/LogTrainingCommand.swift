package import Domain
import GRDB

extension AuditAction {
  package static let logTraining = AuditAction("log training")
}

extension Workspace {
  /// Records a training that was delivered, as a class that is held, and credits everybody named.
  ///
  /// - Returns: The class, `T-…`.
  @discardableResult
  package func logTraining(
    _ entry: TrainingEntry
  ) throws(RepositoryError) -> Reference {
    try write(.logTraining, .recordAttendance) { change in
      try change.logTraining(entry)
    }
  }
}

extension Change {
  mutating func logTraining(_ entry: TrainingEntry) throws -> Reference {
    try entry.check(today: today)
    for person in entry.people { try requireAdult(person) }
    let born = try entry.people.compactMap { try birthDate(of: $0.number) }.max()
    try check("on_date", entry.heldOn, is: .happened(today: today, notBefore: born))
    var doubts: [Doubt] = []
    for person in entry.people {
      let found = try self.doubts(
        aboutCrediting: person, with: entry.course.number, entry.minutes, on: entry.heldOn, day: "on_date")
      doubts += found.filter { !doubts.contains($0) }
    }
    try ask(doubts)
    var details = TrainingClassDetails(course: entry.course, heldOn: entry.heldOn, minutes: entry.minutes.count)
    details.organizationID = actor.organizationID
    details.trainer = actor.name
    details.note = entry.note
    let reference = try planClass(details)
    try update("training_class", id: reference.number, set: ["state": TrainingClassState.held])
    let training = try trainingClass(reference)
    for (number, person) in entry.people.enumerated() {
      about(person)
      let values = try credit(AttendanceMark(), of: training)
      _ = try put(person, in: training, nil, values.merging(["seat": number + 1, "walk_in": true]))
    }
    for person in entry.people { try settleTraining(of: person.number, because: training.cause) }
    return reference
  }
}
