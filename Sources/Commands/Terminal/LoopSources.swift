import Dispatch

/// The event sources of one loop, all on the main queue.
@MainActor
final class LoopSources {
  /// Timers that run out once, each time they are armed.
  enum Timer: Hashable {
    case escape, window, rest, pause
  }

  private var readers: [any DispatchSourceRead] = []
  private var clocks: [any DispatchSourceTimer] = []
  private var timers: [Timer: any DispatchSourceTimer] = [:]

  func onReadable(_ descriptor: Int32, _ action: @escaping @MainActor () -> Void) {
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: .main)
    source.setEventHandler { MainActor.assumeIsolated(action) }
    source.activate()
    readers.append(source)
  }

  func every(_ interval: DispatchTimeInterval, _ action: @escaping @MainActor () -> Void) {
    let source = DispatchSource.makeTimerSource(queue: .main)
    source.schedule(deadline: .now() + interval, repeating: interval, leeway: .milliseconds(100))
    source.setEventHandler { MainActor.assumeIsolated(action) }
    source.activate()
    clocks.append(source)
  }

  func setTimer(_ timer: Timer, _ action: @escaping @MainActor () -> Void) {
    let source = DispatchSource.makeTimerSource(queue: .main)
    source.schedule(deadline: .distantFuture)
    source.setEventHandler { MainActor.assumeIsolated(action) }
    source.activate()
    timers[timer] = source
  }

  /// Starts a timer anew; without a duration it does not run out.
  func arm(_ timer: Timer, after duration: Duration?) {
    let deadline = duration.map { DispatchTime.now() + .nanoseconds(Int($0 / .nanoseconds(1))) }
    timers[timer]?.schedule(deadline: deadline ?? .distantFuture)
  }

  func cancel() {
    for reader in readers { reader.cancel() }
    for clock in clocks { clock.cancel() }
    for timer in timers.values { timer.cancel() }
    (readers, clocks, timers) = ([], [], [:])
  }
}
