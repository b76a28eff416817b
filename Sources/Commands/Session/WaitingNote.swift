import Localization
import Synchronization

/// Tells on standard error, once a run, that a command waits for others who write.
enum WaitingNote {
  private static let isTold = Atomic(false)

  /// For ``Waiting/current``: waits for as long as the store's patience lasts.
  static let goesOn: @Sendable (Duration) -> Bool = { waited in
    if waited >= .seconds(1), !CommandLine.arguments.contains("--quiet"), !isTold.exchange(true, ordering: .relaxed) {
      StandardStreams.say(English.Session.waiting)
    }
    return true
  }
}
