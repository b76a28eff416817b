import Dispatch
import Glibc
import Synchronization

/// Ctrl-C or a closed terminal during long work: asked for, and done at the next point where the work is whole.
///
/// The second time ends the process at once.
final class Interruption {
  private nonisolated final class Flag: Sendable {
    let isRaised = Atomic(false)
  }

  private let flag = Flag()
  private let sources: [any DispatchSourceSignal]

  init() {
    let flag = flag
    sources = [SIGINT, SIGTERM, SIGHUP].map { Self.source(of: $0, raising: flag) }
  }

  /// Gives the signals back their usual effect.
  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, SIG_DFL) }
  }

  var isRequested: Bool { flag.isRaised.load(ordering: .relaxed) }

  /// Signals are heard on another queue, since the work keeps the main one busy.
  private nonisolated static func source(of number: Int32, raising flag: Flag) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      flag.isRaised.store(true, ordering: .relaxed)
      signal(number, SIG_DFL)
    }
    source.resume()
    return source
  }
}
