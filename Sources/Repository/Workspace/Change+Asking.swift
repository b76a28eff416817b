import Domain

extension Change {
  /// Asks about what is unlikely, unless somebody has said that it is right.
  ///
  /// - Throws: ``RepositoryError/unlikely(_:)`` with all that is open.
  func ask(_ doubts: [Doubt]) throws {
    let open = doubts.filter { !confirmation.covers($0) }
    guard open.isEmpty else { throw RepositoryError.unlikely(open) }
  }

  /// Refuses a day that cannot be, and asks about one that is unlikely.
  func check(_ field: String, _ day: CivilDate, is rule: DayRule) throws {
    try ask(try rule.doubts(about: day, in: field))
  }

  /// A day on which something has happened. A file brings an office's history in, so that years ago is nothing unlikely.
  var happened: DayRule { .happened(today: today, within: importRun == nil ? DayRule.months : DayRule.monthsOfAFile) }

  /// A day that may still come.
  var planned: DayRule { .planned(today: today) }

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
