import Glibc
import Synchronization

package import Domain

/// The time zone by which the organization counts days, for every clock of a store.
package final class OrganizationZone: Sendable {
  private let held = Mutex((standing: ZoneName.Standing.unset(host: nil), rules: ZoneRules.utc))

  package var standing: ZoneName.Standing { held.withLock { $0.standing } }

  /// Takes over a name: empty for none, so that the computer's zone counts.
  ///
  /// - Returns: Whether that is another one than before.
  @discardableResult
  package func follow(_ name: String) -> Bool {
    if !name.isEmpty, [.chosen(name), .missing(name)].contains(standing) { return false }
    let next = Self.find(name)
    return held.withLock { held in
      let isOther = held.standing != next.standing
      held = next
      return isOther
    }
  }

  /// The computer's clock, with the days of this zone.
  var clock: Clock {
    var clock = Clock(
      now: { .systemNow },
      today: {
        let moment = Instant.systemNow
        return moment.advanced(bySeconds: self.offset(at: moment)).utcDay
      }, offset: { self.offset(at: $0) })
    clock.canBeWrong = true
    return clock
  }

  private func offset(at moment: Instant) -> Int { held.withLock { $0.rules }.offset(at: moment) }

  private static func find(_ name: String) -> (standing: ZoneName.Standing, rules: ZoneRules) {
    guard name.isEmpty else {
      return ZoneFiles.rules(of: name).map { (.chosen(name), $0) } ?? (.missing(name), .utc)
    }
    let host = HostZone.current
    return (.unset(host: host.name), host.rules)
  }
}

extension Instant {
  package static var systemNow: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
