import Glibc

/// A line on standard error that tells how far long work has come, written over itself; nothing where no terminal shows it.
final class ProgressLine {
  private let isShown: Bool
  private var hasText = false
  private var last: timespec

  init(isShown: Bool) {
    self.isShown = isShown
    last = timespec()
  }

  /// Shows `text` in place of what stood there, at most ten times a second.
  func show(_ text: String) {
    guard isShown else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let elapsed = (now.tv_sec - last.tv_sec) * 1000 + (now.tv_nsec - last.tv_nsec) / 1_000_000
    guard elapsed >= 100 else { return }
    last = now
    hasText = true
    StandardStreams.showProgress(text)
  }

  /// Takes the line away.
  func clear() {
    guard hasText else { return }
    hasText = false
    StandardStreams.showProgress(nil)
  }
}
