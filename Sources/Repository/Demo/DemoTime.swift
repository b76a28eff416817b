import Domain

/// Days and moments of a demo network, none of them after now.
final class DemoTime {
  let today: CivilDate
  let now: Instant
  /// Days as text, each made once: a large network writes some millions.
  private var texts: [Int: String] = [:]

  private let clock: Clock
  /// The first moment of days, each looked up once.
  private var starts: [Int: Instant] = [:]

  init(_ clock: Clock) {
    self.clock = clock
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
    let second = 9 * 3600 + Int(truncatingIfNeeded: (UInt64(bitPattern: salt) &* 2_654_435_761) % 28_800)
    return min(now, start(of: day).advanced(bySeconds: second))
  }

  private func start(of day: CivilDate) -> Instant {
    if let start = starts[day.dayNumber] { return start }
    let start = clock.start(of: day)
    starts[day.dayNumber] = start
    return start
  }

  /// A day, or today where it lies after it.
  func past(_ day: CivilDate) -> CivilDate { min(day, today) }
}
