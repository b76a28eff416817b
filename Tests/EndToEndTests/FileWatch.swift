import Glibc
import Testing

/// Waits for what others write to a file.
nonisolated final class FileWatch {
  private let descriptor: Int32

  /// Watches from now on.
  init(_ path: String) throws {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    try #require(inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) >= 0, "\(path)")
  }

  deinit { close(descriptor) }

  /// Looks again after each write, until it is as wanted; only a failing test waits to the end of the time.
  ///
  /// - Returns: Whether it came so.
  func wait(atMost seconds: Int32 = 20, until isReady: () throws -> Bool) rethrows -> Bool {
    var events = [UInt8](repeating: 0, count: 4_096)
    while try !isReady() {
      var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&waiting, 1, seconds * 1_000) > 0 else { return false }
      _ = read(descriptor, &events, events.count)
    }
    return true
  }
}
