import CNcurses
import Glibc
import TerminalUI

extension CursesTerminal {
  /// Takes the terminal: keys come as bytes from now on, and the next frame switches to the console's screen.
  ///
  /// In the background it waits, stopped, until the shell hands over the terminal; when it is made to end meanwhile,
  /// the terminal stays the shell's. The system would stop it by itself, but not on a thread with signals blocked.
  package func enter() {
    while !line.isForeground, JobControl.canStop {
      guard JobControl.stop(by: SIGTTOU, signals: signals) else { return }
    }
    line.makeRaw()
    prefix = isEntered ? modes.leave + modes.enter : modes.enter
    crash_guard_arm(
      line.input, line.output, [line.originalSettings], modes.leave.map(CChar.init(bitPattern:)), modes.leave.count)
    isEntered = true
    shownTitle = ""
    _ = updateSize()
    repaint()
  }

  /// Gives the terminal back as it was found. Without effect when it is not held.
  package func leave() {
    guard isEntered else { return }
    isEntered = false
    // ncurses must believe what the bytes do: the cursor is shown again.
    curs_set(1)
    isCursorShown = true
    _ = frame.take()
    // Nothing was ever sent when the first frame was not.
    if prefix.isEmpty { line.writeLast(modes.leave) }
    line.restore()
    crash_guard_disarm()
  }

  /// Whether ``suspend()`` finds a shell to go to.
  package var canSuspend: Bool { JobControl.canStop }

  /// Leaves the terminal to the shell, as Ctrl-Z does, and takes it again when the job is continued to go on.
  ///
  /// A stopped job hears of no resize: the size is read again.
  package func suspend() {
    guard canSuspend else { return }
    leave()
    if JobControl.stop(by: SIGTSTP, signals: signals) { enter() }
  }
}
