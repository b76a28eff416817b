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
    var details = TrainingClassDetails(course: entry.course, heldOn: entry.heldOn, minutes: entry.minutes.count)
    details.organizationID = actor.organizationID
    details.trainer = actor.name
    details.note = entry.note
    for person in entry.people { try requireAdult(person) }
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
