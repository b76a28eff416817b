package import Dispatch
import Synchronization

/// Work that goes on beside the console, which meanwhile draws and hears keys.
///
/// Whoever lets go of it no longer waits; the work ends by itself, and what it found is dropped.
nonisolated package final class Aside<Value: Sendable>: Sendable {
  private let found = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins at once.
  package init(_ work: @escaping @Sendable () -> Value) {
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let value = work()
      found.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// What was found, waited for that long; nil where it takes longer.
  package func value(within time: DispatchTimeInterval) -> Value? {
    if let value = found.withLock(\.self) { return value }
    guard isDone.wait(timeout: .now() + time) == .success else { return nil }
    return found.withLock(\.self)
  }

  /// The same, waited for as long as it takes.
  package func value() -> Value {
    while true { if let value = value(within: .never) { return value } }
  }
}

extension Array where Element: Sendable {
  /// What each becomes, the second half of them worked out beside the first.
  nonisolated package func mapInHalves<Value: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Value
  ) -> [Value] {
    let middle = count / 2
    let second = Aside { self[middle...].map(transform) }
    return self[..<middle].map(transform) + second.value()
  }
}
