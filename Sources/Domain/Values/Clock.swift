/// What the time is, as closures, so that tests and replays choose it.
package struct Clock: Sendable {
  /// The moment now.
  package var now: @Sendable () -> Instant
  /// The day it is in the organization's time zone.
  package var today: @Sendable () -> CivilDate
  /// Seconds that the organization's time zone is ahead of UTC at a moment.
  package var offset: @Sendable (Instant) -> Int

  package init(
    now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CivilDate,
    offset: @escaping @Sendable (Instant) -> Int = { _ in 0 }
  ) {
    self.now = now
    self.today = today
    self.offset = offset
  }

  /// The day of the organization's time zone that a moment falls on.
  package func day(of moment: Instant) -> CivilDate { moment.advanced(bySeconds: offset(moment)).utcDay }

  /// What a clock on the organization's wall shows at a moment, `14:07`.
  package func timeOfDay(_ moment: Instant) -> String {
    let local = moment.advanced(bySeconds: offset(moment)).description
    return String(local.dropFirst(11).prefix(5))
  }

  /// The moment at which the organization's clocks show so many minutes after midnight of a day; where they are put back
  /// over it, the later of the two.
  package func moment(on day: CivilDate, minute: Int) -> Instant {
    let wall = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + Int64(minute) * 60_000)
    let guess = wall.advanced(bySeconds: -offset(wall))
    return wall.advanced(bySeconds: -offset(guess))
  }

  /// A clock that stands still at noon UTC of `day`.
  package static func fixed(on day: CivilDate) -> Clock {
    let noon = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 43_200_000)
    return Clock(now: { noon }, today: { day })
  }
}
