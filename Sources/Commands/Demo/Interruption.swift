import Dispatch
import Glibc
import Synchronization

/// Notices Ctrl-C and a request to end, so that long work can be called off and leave nothing behind.
final class Interruption {
  private let flag: Flag
  private let sources: [any DispatchSourceSignal]

  private final class Flag: Sendable {
    let isSet = Atomic(false)
  }

  init() {
    let flag = Flag()
    self.flag = flag
    sources = [SIGINT, SIGTERM, SIGHUP].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { flag.isSet.store(true, ordering: .relaxed) }
      source.resume()
      return source
    }
  }

  var isRequested: Bool { flag.isSet.load(ordering: .relaxed) }

  /// Gives the signals back their usual effect.
  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }
}
