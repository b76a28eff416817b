import Domain

extension Change {
  /// Asks about what is unlikely, unless somebody has said that it is right.
  ///
  /// - Throws: ``RepositoryError/unlikely(_:)`` with all that is open.
  func ask(_ doubts: [Doubt]) throws {
    let open = doubts.filter { !confirmation.covers($0) }
    guard open.isEmpty else { throw RepositoryError.unlikely(open) }
  }

  /// Asks about a day more than a year off: most often the year is typed wrong.
  func askIfFar(_ field: String, _ day: CivilDate) throws {
    guard day < today.adding(months: -12) || day > today.adding(months: 12) else { return }
    try ask([Doubt(field, .farDay(day))])
  }

  /// How many minutes after midnight it is in the organization's time zone.
  var minuteOfDay: Int { clock.minuteOfDay(now) }
}

extension Clock {
  /// How many minutes after midnight a moment is in the organization's time zone.
  func minuteOfDay(_ moment: Instant) -> Int {
    let local = moment.advanced(bySeconds: offset(moment)).milliseconds / 60_000
    return Int((local % 1_440 + 1_440) % 1_440)
  }
}
