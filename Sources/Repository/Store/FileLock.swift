import Dispatch
import Domain
import Foundation
import Glibc
import Synchronization

/// An exclusive `flock` on a file beside the database, held by one thread of one process at a time.
///
/// The kernel serves waiters in turn; SQLite's own busy waiting does not, and starves some of a hundred writers. Every
/// hold opens the file anew, so that two stores of one process exclude each other as two processes do, and the lock goes
/// when its holder does, even by `kill -9`.
struct FileLock: Sendable {
  /// The database; what errors name.
  let database: String
  private let path: String

  /// - Parameter suffix: What the lock's file is called beyond the database's name, `.queue`.
  init(_ database: String, suffix: String) {
    self.database = database
    path = database + suffix
  }

  /// Runs `body` while holding the lock.
  ///
  /// - Parameter milliseconds: How long to wait for other holders; 0 to take it only where it is free.
  /// - Throws: ``StoreError/busy(path:)`` after that, and where ``Waiting/current`` gives it up; what `body` throws.
  @discardableResult
  func hold<Value>(within milliseconds: Int, _ body: () throws -> Value) throws -> Value {
    let descriptor = try acquire(within: milliseconds)
    defer { close(descriptor) }
    return try body()
  }

  private func acquire(within milliseconds: Int) throws(StoreError) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw StoreError(errno: errno, path: database) }
    if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    guard errno == EWOULDBLOCK || errno == EINTR else {
      let reason = errno
      close(descriptor)
      throw StoreError(errno: reason, path: database)
    }
    guard milliseconds > 0, Turn(descriptor).wait(milliseconds) else {
      if milliseconds <= 0 { close(descriptor) }
      throw .busy(path: database)
    }
    return descriptor
  }
}

/// A place in the queue for a lock: a thread waits in the kernel, and its owner waits for the thread, but not for ever.
private final class Turn: Sendable {
  private enum Phase { case waiting, served, abandoned }

  private let descriptor: Int32
  private let phase = Mutex(Phase.waiting)
  private let changed = DispatchSemaphore(value: 0)

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    Thread.detachNewThread { self.queue() }
  }

  /// Whether the lock was had in time; where not, the descriptor is closed as soon as the kernel gives it up.
  func wait(_ milliseconds: Int) -> Bool {
    let start = ContinuousClock.now
    let limit = start + .milliseconds(milliseconds)
    var now = start
    repeat {
      let slice = min(.milliseconds(50), limit - now)
      if changed.wait(timeout: .now() + .microseconds(Int(slice / .microseconds(1)))) == .success { return true }
      now = .now
    } while now < limit && Waiting.current.goesOn(now - start)
    return phase.withLock { phase in
      if phase == .served { return true }
      phase = .abandoned
      return false
    }
  }

  private func queue() {
    while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
    let isWanted = phase.withLock { phase in
      guard phase == .waiting else { return false }
      phase = .served
      return true
    }
    if isWanted { changed.signal() } else { close(descriptor) }
  }
}

/// What somebody who waits for others' writes does meanwhile.
package struct Waiting: Sendable {
  /// Never gives up by itself. A bare closure as a task-local traps where it is optimized (Swift 6.3.1), hence the value.
  @TaskLocal package static var current = Waiting { _ in true }

  /// Asked about twenty times a second, on the thread that waits, with how long it has; `false` gives up, as busy.
  package let goesOn: @Sendable (Duration) -> Bool

  package init(goesOn: @escaping @Sendable (Duration) -> Bool) { self.goesOn = goesOn }
}
