import Glibc

/// Waits for writes to a file by inotify(7), which tells of each.
package final class FileWatch {
  package struct TimedOut: Error {}

  private let queue: Int32

  package init(_ path: String) throws {
    queue = inotify_init1(Int32(IN_CLOEXEC))
    guard queue >= 0, inotify_add_watch(queue, path, UInt32(IN_MODIFY)) >= 0 else {
      throw PseudoTerminalError.cannotStart(path, errno: errno)
    }
  }

  deinit { close(queue) }

  /// Returns once a write has made `isDone` true; asked after each write, and at first. Only a failing test waits to the
  /// end of the time, whatever is written meanwhile.
  package func wait(atMost limit: Duration = .seconds(20), isDone: () throws -> Bool) throws {
    let deadline = ContinuousClock.now + limit
    while try !isDone() {
      var waiting = pollfd(fd: queue, events: Int16(POLLIN), revents: 0)
      let left = (deadline - .now) / .milliseconds(1)
      guard left > 0, poll(&waiting, 1, Int32(left)) > 0 else { throw TimedOut() }
      var events = [UInt8](repeating: 0, count: 4_096)
      _ = read(queue, &events, events.count)
    }
  }
}
