import CursesTerminal
import TerminalUI

extension TerminalLoop {
  /// What has come while a change waits for others who write.
  struct Wait {
    var events: [InputEvent] = []
    var signals: [TerminalSignal] = []
    /// When something came last.
    var lastInput: Duration
    /// Whether the person, the system, or the loss of the terminal has ended it.
    var isGivenUp = false
    var isTold = false
  }

  /// Keeps the terminal alive while a change waits: says so after half a second, hears Esc, Ctrl-C and signals, and keeps
  /// all else that comes for afterwards.
  ///
  /// Called about twenty times a second on the loop's own thread, in the midst of whatever waits. So it looks at nothing
  /// of the application's, which may be half changed, and draws over the last frame.
  ///
  /// - Returns: Whether to wait on.
  func goesOn(after waited: Duration) -> Bool {
    // Whoever is to end has half a second for the last drafts and for the terminal.
    if let ended { return uptime() - ended < .milliseconds(250) }
    var wait = wait ?? Wait(lastInput: uptime())
    defer { self.wait = wait }
    hear(&wait)
    if !wait.isTold, waited >= .milliseconds(500), var canvas = shown, canvas.size == terminal.size {
      application.drawWait(over: &canvas)
      wait.isGivenUp = !terminal.show(canvas) || wait.isGivenUp
      wait.isTold = true
    }
    return !wait.isGivenUp
  }

  /// Hands on what a wait has kept; its message goes with the next frame.
  ///
  /// - Returns: Whether there was a wait.
  func endWait() -> Bool {
    guard let wait else { return false }
    self.wait = nil
    // The terminal's end is found again where it is looked for.
    occurrences.insert(contentsOf: [.held(wait.events, wait.signals), .input], at: 0)
    return true
  }

  private func hear(_ wait: inout Wait) {
    let signals = terminal.signals.read()
    wait.signals += signals
    guard let bytes = terminal.readInput() else { return wait.isGivenUp = true }
    var events = decoder.decode(bytes)
    let now = uptime()
    if !bytes.isEmpty { wait.lastInput = now }
    if bytes.isEmpty, let delay = decoder.pendingTimeout, now - wait.lastInput >= delay { events += decoder.timeOut() }
    // Before it has been said, Esc is about something else.
    let isTold = wait.isTold
    let isAnswer = { (event: InputEvent) in
      isTold && (event == .key(.escape) || event == .key(.control("c")))
    }
    wait.isGivenUp = wait.isGivenUp || events.contains(where: isAnswer) || signals.contains(where: \.isFatal)
    wait.events += events.filter { !isAnswer($0) }
  }
}
