/// Training that somebody was credited with.
package struct TrainingCredit: Equatable, Sendable {
  package var topic: TrainingTopic
  package var minutes: Int
  /// The last day it holds; nil where it does not end.
  package var expiresOn: CivilDate?

  package init(topic: TrainingTopic, minutes: Int, expiresOn: CivilDate?) {
    self.topic = topic
    self.minutes = minutes
    self.expiresOn = expiresOn
  }

  package func isInForce(on day: CivilDate) -> Bool { expiresOn.map { day <= $0 } ?? true }

  /// The last day that training of `day` holds.
  package static func lastDay(of day: CivilDate, months: Int?) -> CivilDate? { months.map { day.adding(months: $0) } }
}

/// How far somebody's credits reach, held against what a policy asks of a mentor or of a user.
package struct TrainingStanding: Equatable, Sendable {
  package let credits: [TrainingCredit]

  package init(_ credits: [TrainingCredit]) { self.credits = credits }

  package func minutes(on day: CivilDate) -> Int {
    credits.reduce(0) { $0 + ($1.isInForce(on: day) ? $1.minutes : 0) }
  }

  package func topics(on day: CivilDate) -> Set<TrainingTopic> {
    Set(credits.filter { $0.isInForce(on: day) && $0.minutes > 0 }.map(\.topic))
  }

  package func meets(_ requirement: TrainingRequirement, on day: CivilDate) -> Bool {
    minutes(on: day) >= requirement.minutes && topics(on: day).isSuperset(of: requirement.topics)
  }

  /// The topics that are asked and not in force.
  package func missing(of requirement: TrainingRequirement, on day: CivilDate) -> [TrainingTopic] {
    let covered = topics(on: day)
    return requirement.topics.filter { !covered.contains($0) }
  }

  /// The last day on which the credits are enough; ``forGood`` where they stay so, nil where they never were.
  ///
  /// Fewer and fewer are in force, so it is the end of one of them.
  package func lastDay(meeting requirement: TrainingRequirement) -> CivilDate? {
    let ends = Set(credits.compactMap(\.expiresOn)).sorted(by: >)
    return ([Self.forGood] + ends).first { meets(requirement, on: $0) }
  }

  /// Stands for no end.
  package static let forGood = CivilDate(iso: "9999-12-31") ?? CivilDate(dayNumber: 2_932_896)
}
