import Dispatch
import Synchronization

/// Work that goes on beside the console, which meanwhile draws and hears keys.
///
/// Whoever lets go of it no longer waits; the work ends by itself, and what it found is dropped.
nonisolated final class Aside<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let value = work()
      found.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// What was found, waited for that long; nil where it takes longer.
  func value(within time: DispatchTimeInterval) -> Value? {
    if let value = found.withLock(\.self) { return value }
    guard isDone.wait(timeout: .now() + time) == .success else { return nil }
    return found.withLock(\.self)
  }
}
