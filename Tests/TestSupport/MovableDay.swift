package import Domain
import Synchronization

/// A day that a test moves on; its clock stands at noon UTC.
package final class MovableDay: Sendable {
  private let day: Mutex<CivilDate>

  package init(_ day: CivilDate) { self.day = Mutex(day) }

  package var today: CivilDate {
    get { day.withLock { $0 } }
    set { day.withLock { $0 = newValue } }
  }

  package var clock: Clock {
    Clock(
      now: { [self] in Instant(milliseconds: Int64(today.dayNumber) * 86_400_000 + 43_200_000) },
      today: { [self] in today })
  }
}
