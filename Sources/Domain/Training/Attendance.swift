/// Where somebody stands in a class.
package enum AttendanceStatus: String, CaseIterable, Hashable, Sendable, Codable {
  /// Has a seat.
  case enrolled
  /// Waits for a seat.
  case waiting
  /// Has signed in; the class is not over.
  case present
  /// Was there, and is credited.
  case attended
  /// Had a seat and did not come.
  case absent
  /// Gave the seat or the place in the line up, or was never to be there.
  case cancelled

  /// Whether it takes one of the class's seats.
  package var takesSeat: Bool { self == .enrolled || self == .present || self == .attended }
  /// Whether they were there.
  package var wasThere: Bool { self == .present || self == .attended }
}

/// Where a class stands.
package enum TrainingClassState: String, CaseIterable, Hashable, Sendable, Codable {
  case planned, held, cancelled

  /// Whether its day has passed and nobody has said what became of it: that it was held, or called off.
  package func isToBeEnded(heldOn: CivilDate, today: CivilDate) -> Bool { self == .planned && heldOn < today }
}

/// What is recorded of somebody who was in a class: how much of it they missed, or what is credited in spite of it.
package struct AttendanceMark: Equatable, Sendable {
  /// Minutes missed at the beginning.
  package var late: Minutes
  /// Minutes missed at the end.
  package var early: Minutes
  /// Minutes credited by somebody's decision; nil is what was attended.
  package var credited: Minutes?

  package init(late: Minutes = .zero, early: Minutes = .zero, credited: Minutes? = nil) {
    self.late = late
    self.early = early
    self.credited = credited
  }

  /// The minutes that count, of a class of this length.
  ///
  /// - Throws: ``TrainingRefusal/moreThanTheClass(_:)`` where more was missed or is credited than there was.
  package func minutes(of length: Minutes) throws(TrainingRefusal) -> Int {
    guard late.count + early.count <= length.count, credited.map({ $0 <= length }) ?? true else {
      throw .moreThanTheClass(length)
    }
    return credited?.count ?? length.count - late.count - early.count
  }
}

/// Why a training, a class or an attendance cannot be recorded as it is told.
package enum TrainingRefusal: Error, Equatable, Sendable {
  case nobody
  case noMinutes
  /// A person would have so many minutes of training on the day.
  case moreThanADay(CivilDate, minutes: Int)
  /// Clocks are set forward over that minute of the day.
  case noSuchTime(CivilDate, minute: Int)
  case inTheFuture(CivilDate)
  /// All seats of the class are taken.
  case full(Reference, seats: Int)
  /// The class is held or cancelled, and takes nobody any more.
  case over(Reference, TrainingClassState)
  /// The day of the class has not come.
  case notYet(Reference, on: CivilDate)
  /// The class starts later today, so many minutes after midnight.
  case notStarted(Reference, minute: Int)
  case notInClass(Reference, Reference)
  /// Who has signed in is marked as having left, not taken out.
  case hasSignedIn(Reference)
  case moreThanTheClass(Minutes)
  /// The number of seats cannot be made smaller than the seats that are taken.
  case seatsTaken(Int)
  case noReason
  /// Nobody has signed in, so there is nothing to credit.
  case nobodySignedIn(Reference)
  /// The organization holds its classes itself, out of reach of whoever asks.
  case hostedElsewhere(Reference)
}
