/// What the time is, as closures, so that tests and replays choose it.
package struct Clock: Sendable {
  /// The moment now.
  package var now: @Sendable () -> Instant
  /// The day it is in the organization's time zone.
  package var today: @Sendable () -> CivilDate

  package init(now: @escaping @Sendable () -> Instant, today: @escaping @Sendable () -> CivilDate) {
    self.now = now
    self.today = today
  }

  /// A clock that stands still at noon UTC of `day`.
  package static func fixed(on day: CivilDate) -> Clock {
    let noon = Instant(milliseconds: Int64(day.dayNumber) * 86_400_000 + 43_200_000)
    return Clock(now: { noon }, today: { day })
  }
}
