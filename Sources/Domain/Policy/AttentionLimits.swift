/// From when on a program's staff look at a live match more closely.
package struct AttentionLimits: Equatable, Sendable {
  /// Days without a session after which a match is watched.
  package var quietDays: Int
  /// Days without a session after which it is a concern.
  package var longQuietDays: Int
  /// Days a check-in may be overdue before it is a concern.
  package var checkInGraceDays: Int

  package init(quietDays: Int, longQuietDays: Int, checkInGraceDays: Int) {
    self.quietDays = quietDays
    self.longQuietDays = longQuietDays
    self.checkInGraceDays = checkInGraceDays
  }
}
