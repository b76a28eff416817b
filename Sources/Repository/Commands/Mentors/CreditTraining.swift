package import Domain

extension AuditAction {
  package static let creditTraining = AuditAction("credit training")
}

extension Workspace {
  /// Credits a mentor with training.
  package func creditTraining(
    _ minutes: Minutes, topic: String, to mentor: Reference, on day: CivilDate? = nil
  ) throws(RepositoryError) {
    try write(.creditTraining, .screenMentor, undoable: true) { change in
      _ = try change.mentor(mentor)
      let day = day ?? change.today
      guard day <= change.today else { throw RepositoryError.invalid(field: "on_date", .inTheFuture) }
      guard (1...1_440).contains(minutes.count) else {
        throw RepositoryError.invalid(field: "minutes", .outOfRange(1, 1_440))
      }
      guard topic.contains(where: { !$0.isWhitespace }) else {
        throw RepositoryError.invalid(field: "topic", .required)
      }
      try TextCheck.line(topic, field: "topic", maximum: 200)
      change.about(mentor)
      try change.insert(
        "training_credit",
        ["person_id": mentor.number, "topic": topic, "minutes": minutes, "on_date": day])
    }
  }
}
