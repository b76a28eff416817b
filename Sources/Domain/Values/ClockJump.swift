/// A clock that says another time than can be expected after the last event of the audit log: one of the two is wrong.
package enum ClockJump: Hashable, Sendable {
  /// Days later than the last event. A program that rests over the summer looks the same, so somebody is asked.
  case ahead(last: CivilDate, today: CivilDate)
  /// Earlier than the last event, which then was written by a clock that was ahead.
  case behind(last: CivilDate, today: CivilDate)

  /// Days without any event after which a clock is not believed unasked.
  package static let mostDaysAhead = 30
  /// Hours by which a clock may be set back without anybody being asked: the computer corrects itself by less.
  package static let mostHoursBehind = 24

  /// - Parameter last: The instant of the last event; nil for an empty log, after which every clock is right.
  /// - Returns: nil where the clock is to be believed.
  package init?(since last: Instant?, by clock: Clock) {
    guard clock.canBeWrong, let last else { return nil }
    let now = clock.now()
    let milliseconds = now.milliseconds - last.milliseconds
    if milliseconds > Int64(Self.mostDaysAhead) * 86_400_000 {
      self = .ahead(last: clock.day(of: last), today: clock.day(of: now))
    } else if milliseconds < -Int64(Self.mostHoursBehind) * 3_600_000 {
      self = .behind(last: clock.day(of: last), today: clock.day(of: now))
    } else {
      return nil
    }
  }

  /// What somebody is asked.
  package var doubt: Doubt { Doubt("clock", .clock(self)) }
}
