import Domain

/// Days and moments of a demo network, none of them after now.
final class DemoTime {
  let today: CivilDate
  let now: Instant
  /// Days as text, each made once: a large network writes some millions.
  private var texts: [Int: String] = [:]

  init(_ clock: Clock) {
    today = clock.today()
    now = clock.now()
  }

  func day(_ day: CivilDate) -> DemoValue {
    if let text = texts[day.dayNumber] { return .text(text) }
    let text = day.description
    texts[day.dayNumber] = text
    return .text(text)
  }

  func day(_ date: CivilDate?) -> DemoValue { date.map { day($0) } ?? .null }

  /// A moment of office hours on a day.
  ///
  /// - Parameter salt: Parts the moments of records written on the same day.
  func moment(_ day: CivilDate, salt: Int64) -> Instant {
    let second = 14 * 3600 + Int(truncatingIfNeeded: (UInt64(bitPattern: salt) &* 2_654_435_761) % 28_800)
    return min(now, Instant(milliseconds: Int64(day.dayNumber) * 86_400_000).advanced(bySeconds: second))
  }

  /// A day, or today where it lies after it.
  func past(_ day: CivilDate) -> CivilDate { min(day, today) }
}
