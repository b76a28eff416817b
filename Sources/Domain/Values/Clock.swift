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

  /// A clock that stands still at noon UTC of `day`.
  package static func fixed(on day: CivilDate) -> Clock {
    let noon = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 43_200_000)
    return Clock(now: { noon }, today: { day })
  }
}
