import Domain
import Glibc

extension Clock {
  /// The computer's clock, with the day of its time zone.
  static let system = Clock(
    now: { .systemNow }, today: { .systemToday }, offset: { $0.systemOffsetSeconds })

  /// A clock that stands still at what this one shows now.
  var stopped: Clock {
    let (moment, day) = (now(), today())
    return Clock(now: { moment }, today: { day }, offset: offset)
  }
}

extension Instant {
  fileprivate static var systemNow: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }

  /// The offset of the computer's zone at this moment, for showing times of day.
  var systemOffsetSeconds: Int {
    var seconds = time_t(milliseconds / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return parts.tm_gmtoff
  }
}

extension CivilDate {
  fileprivate static var systemToday: CivilDate {
    let now = Instant.systemNow
    return now.advanced(bySeconds: now.systemOffsetSeconds).utcDay
  }
}
