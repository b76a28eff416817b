import Domain

extension Clock {
  /// A clock that stands still at what this one shows now.
  var stopped: Clock {
    let (moment, day) = (now(), today())
    var stopped = Clock(now: { moment }, today: { day }, offset: offset)
    stopped.canBeWrong = canBeWrong
    return stopped
  }
}
