/// How much training a policy asks of somebody, and what it must cover; unexpired both.
package struct TrainingRequirement: Equatable, Sendable {
  package var minutes: Int
  package var topics: [TrainingTopic]

  package init(minutes: Int, topics: [TrainingTopic] = []) {
    self.minutes = minutes
    self.topics = topics
  }

  /// What is asked of whoever works under both policies: the more minutes, and the topics of either.
  package func joined(_ other: TrainingRequirement) -> TrainingRequirement {
    TrainingRequirement(
      minutes: max(minutes, other.minutes), topics: topics + other.topics.filter { !topics.contains($0) })
  }
}

/// As what somebody is asked for training.
package enum TrainedAs: Hashable, Sendable {
  case mentor
  case user(Role)
}

extension ProgramPolicy {
  /// What a mentor's training must be before a match.
  package var mentorTraining: TrainingRequirement {
    TrainingRequirement(minutes: trainingMinutes, topics: trainingTopics)
  }

  /// Whether somebody is asked for training in a topic.
  package func asks(_ somebody: TrainedAs, for topic: TrainingTopic) -> Bool {
    switch somebody {
    case .mentor: trainingTopics.contains(topic)
    case .user(let role): trainingByRole[role]?.topics.contains(topic) == true
    }
  }
}
