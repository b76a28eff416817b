/// What a course is about, as far as a policy can ask for it (MENTOR, Elements of Effective Practice, 4th ed., standard 3).
package enum TrainingTopic: String, CaseIterable, Hashable, Sendable, Codable {
  case orientation
  case abuseReporting = "abuse reporting"
  case boundaries, relationships
  case youthDevelopment = "youth development"
  case inclusion, safety, closure
  case firstAid = "first aid"
  case other
}

/// A course as lines and forms speak of it.
package struct TrainingCourseName: Equatable, Sendable {
  package var reference: Reference
  package var title: String
  /// How long it usually takes.
  package var minutes: Minutes

  package init(reference: Reference, title: String, minutes: Minutes) {
    self.reference = reference
    self.title = title
    self.minutes = minutes
  }
}
