package import Domain

extension English {
  /// The states as people say them; in English that is how they are stored.
  package static func words(for state: YouthState) -> String { state.rawValue }
  package static func words(for state: MentorState) -> String { "mentor, \(state.rawValue)" }
  package static func words(for state: MatchState) -> String { "match, \(state.rawValue)" }
  package static func words(forCourse topic: TrainingTopic) -> String { "course, \(topic.rawValue)" }
  package static func words(forClass state: TrainingClassState, on day: CivilDate) -> String {
    "class, \(state.rawValue), \(day)"
  }
}
