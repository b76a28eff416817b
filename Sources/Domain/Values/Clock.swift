/// What the time is, as closures, so that tests and replays choose it.
package struct Clock: Sendable {
  /// The moment now.
  package var now: @Sendable () -> Instant
  /// The day it is in the organization's time zone.
  package var today: @Sendable () -> CivilDate
  /// Seconds that the organization's time zone is ahead of UTC at a moment.
  package var offset: @Sendable (Instant) -> Int
  /// Whether it is a computer's, which somebody may have set wrong; what tests and replays choose is right.
  package var canBeWrong = false

  package init(
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CivilDate,
    offset: @escaping @Sendable (Instant) -> Int = { _ in 0 }
  ) {
    self.now = now
    self.today = today
    self.offset = offset
  }

  /// A clock of a time zone.
  package init(now: @escaping @Sendable () -> Instant, zone rules: ZoneRules) {
    self.init(
      now: now,
      today: {
        let moment = now()
        return moment.advanced(bySeconds: rules.offset(at: moment)).utcDay
      }, offset: { rules.offset(at: $0) })
  }

  /// The day of the organization's time zone that a moment falls on.
  package func day(of moment: Instant) -> CivilDate { moment.advanced(bySeconds: offset(moment)).utcDay }

  /// The organization's day and time at a moment, `2026-11-30 14:07`.
  package func dayAndTime(_ moment: Instant) -> String { "\(day(of: moment)) \(timeOfDay(moment))" }

  /// What a clock on the organization's wall shows at a moment, `14:07`.
  package func timeOfDay(_ moment: Instant) -> String {
    let local = moment.advanced(bySeconds: offset(moment)).description
    return String(local.dropFirst(11).prefix(5))
  }

  /// The moment at which the organization's clocks show so many minutes after midnight of a day.
  package func moment(on day: CivilDate, minute: Int) -> Instant { moment(on: day, second: minute * 60) }

  /// The moment at which the organization's clocks show so many seconds after midnight of a day.
  ///
  /// A time that clocks show twice, because they are set back over it, is the first of the two. One that they never show,
  /// because they are set forward over it, is counted by the offset before: 2:30 is then the moment that they show as 3:30.
  /// Source: RFC 5545, section 3.3.5.
  package func moment(on day: CivilDate, second: Int) -> Instant {
    let wall = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + Int64(second) * 1000)
    // No zone changes its clocks twice in two days, and none is a day away from UTC.
    let (before, after) = (offset(wall.advanced(bySeconds: -86_400)), offset(wall.advanced(bySeconds: 86_400)))
    for offset in [max(before, after), min(before, after)] {
      let moment = wall.advanced(bySeconds: -offset)
      if self.offset(moment) == offset { return moment }
    }
    return wall.advanced(bySeconds: -before)
  }

  /// The first moment of a day; where clocks are set forward over midnight, the day begins at 1:00.
  package func start(of day: CivilDate) -> Instant { moment(on: day, second: 0) }

  /// A clock that stands still at noon UTC of `day`.
  package static func fixed(on day: CivilDate) -> Clock {
    let noon = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 43_200_000)
    return Clock(now: { noon }, today: { day })
  }
}
