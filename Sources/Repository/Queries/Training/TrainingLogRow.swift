package import Domain

/// Somebody in the training log, as what they are asked for training; who is a mentor and a user is there as each.
package struct TrainingLogRow: Equatable, Sendable {
  package enum Standing: Equatable, Sendable {
    case mentor(MentorState, suspendedOn: CivilDate?)
    case user(Role, Reference)
  }

  package var person: Reference
  package var name: PersonName
  package var standing: Standing
  /// A mentor's program, a user's organization; nil for a user who works for the whole network.
  package var place: String?
  /// The last day the training is enough, or the last day that a credit for the course holds; nil where there is none.
  package var until: CivilDate?
  /// Minutes in force, and what is asked.
  package var minutes: Int
  package var requirement: TrainingRequirement
  /// The topics that are asked and not covered.
  package var lacks: [TrainingTopic]

  /// Its place in the order of the log.
  package var key: TrainingLogKey {
    TrainingLogKey(until: until, person: person.number, user: user?.number ?? 0)
  }

  /// The user whose training it is; nil for a mentor's.
  package var user: Reference? {
    if case .user(_, let reference) = standing { reference } else { nil }
  }
}

/// The order of the training log: by the day on which training ends, who has none first, then by person, and one person as
/// a mentor before the same as a user.
package struct TrainingLogKey: Comparable, Sendable {
  package let until: CivilDate?
  package let person: Int64
  /// Row id of the user; 0 for a mentor.
  package let user: Int64

  package init(until: CivilDate?, person: Int64, user: Int64 = 0) {
    self.until = until
    self.person = person
    self.user = user
  }

  package static func < (left: Self, right: Self) -> Bool {
    (left.until?.dayNumber ?? .min, left.person, left.user) < (right.until?.dayNumber ?? .min, right.person, right.user)
  }
}

/// Some rows of the training log, in the order of ``TrainingLogKey``.
package struct TrainingLogRequest: Sendable {
  package enum Place: Sendable {
    case first, last
    case before(TrainingLogKey)
    case after(TrainingLogKey)
    /// A mentor by the reference of the person, a user by that of the user.
    case only(Reference)
  }

  package var place: Place
  package var limit: Int
  package var filter: TrainingLogFilter
  /// Only this course: who holds a credit for it, and who does not; nil is all that the policy asks for.
  package var course: Reference?
  package var isDescending: Bool
  /// A name, a role, or a reference of a person or program; empty for all.
  package var text: String

  package init(
    _ place: Place = .first, limit: Int, filter: TrainingLogFilter = .everybody, course: Reference? = nil,
    isDescending: Bool = false, text: String = ""
  ) {
    self.place = place
    self.limit = limit
    self.filter = filter
    self.course = course
    self.isDescending = isDescending
    self.text = text
  }
}
