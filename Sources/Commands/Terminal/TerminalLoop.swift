package import CursesTerminal
import Dispatch
import Glibc
import TerminalUI

/// Brings what happens (keys, signals, time) to an application, and its frames to the terminal.
///
/// Everything that has come is answered before one frame is drawn, so that a held key over a slow line queues no
/// frames. Idle, it wakes once a second for ``TerminalApplication/tick()`` and writes nothing.
@MainActor
package final class TerminalLoop {
  enum Occurrence {
    case input, signals, escapeTimeout, windowSettled, tick, rest, pause, change
    /// What came while a change waited for other writers.
    case held([InputEvent], [TerminalSignal])
  }

  let terminal: CursesTerminal
  let application: any TerminalApplication
  private let sources = LoopSources()
  var decoder: InputDecoder
  var occurrences: [Occurrence] = []
  /// What is on the terminal.
  private(set) var shown: Canvas?
  var wait: Wait?
  private var needsFrame = true
  private var isWindowChanging = false
  /// Whether there was something new to show when keys last rested, so that there may be more.
  private var isWorking = false
  private var ending: TerminationReason?
  private(set) var ended: Duration?
  let uptime: () -> Duration
  /// When the person was last there.
  private var lastInput: Duration
  /// When the first of what has been typed since the last pause came.
  private var firstUnkept: Duration?

  /// - Parameters:
  ///   - isRemote: Whether the line is a slow one, where the bytes of one key may come apart.
  ///   - uptime: A clock that never goes back, and goes on while the computer sleeps.
  package init(
    terminal: CursesTerminal, application: any TerminalApplication, isRemote: Bool,
    uptime: @escaping () -> Duration = TerminalLoop.sinceBoot
  ) {
    self.terminal = terminal
    self.application = application
    self.uptime = uptime
    lastInput = uptime()
    decoder = InputDecoder(escapeDelay: InputDecoder.escapeDelay(overSSH: isRemote))
  }

  /// Takes the terminal, runs until something ends the application, and gives the terminal back.
  package func run() async -> TerminationReason {
    let (wakes, waker) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let note = { @MainActor (occurrence: Occurrence) in
      self.occurrences.append(occurrence)
      waker.yield()
    }
    application.onChange = { note(.change) }
    terminal.enter()
    start(note)
    note(.change)
    for await _ in wakes {
      answerAll()
      drawIfNeeded()
      if ending != nil { break }
    }
    sources.cancel()
    application.onChange = {}
    terminal.leave()
    return ending ?? .quit
  }

  private func start(_ note: @escaping @MainActor (Occurrence) -> Void) {
    sources.onReadable(terminal.inputDescriptor) { note(.input) }
    sources.onReadable(terminal.signals.descriptor) { note(.signals) }
    sources.every(.seconds(1)) { note(.tick) }
    sources.setTimer(.escape) { note(.escapeTimeout) }
    sources.setTimer(.window) { note(.windowSettled) }
    sources.setTimer(.rest) { note(.rest) }
    sources.setTimer(.pause) { note(.pause) }
  }

  private func answerAll() {
    while !occurrences.isEmpty, ending == nil {
      answer(occurrences.removeFirst())
      needsFrame = endWait() || needsFrame
    }
  }

  private func answer(_ occurrence: Occurrence) {
    switch occurrence {
    case .input: takeInput()
    case .signals:
      for signal in terminal.signals.read() where ending == nil { answer(signal) }
    case .escapeTimeout:
      // What came in the meantime decides, not the clock.
      if !takeInput() {
        dispatch(decoder.timeOut())
        sources.arm(.escape, after: decoder.pendingTimeout)
      }
    case .windowSettled:
      isWindowChanging = false
      guard terminal.updateSize() else { return repaint() }
      dispatch([.resize(terminal.size)])
    case .tick:
      needsFrame = application.tick() || needsFrame
      if let reason = application.dismissal { end(reason) }
      lookForPerson()
    case .rest:
      isWorking = application.rest()
      needsFrame = isWorking || needsFrame
    case .pause:
      firstUnkept = nil
      application.pause()
    case .change: needsFrame = true
    case .held(let events, let signals):
      dispatch(events)
      for signal in signals where ending == nil { answer(signal) }
    }
  }

  private func answer(_ signal: TerminalSignal) {
    switch signal {
    case .windowChanged:
      // Terminals report sizes in passing while their window is dragged: look once a moment later.
      guard !isWindowChanging else { return }
      isWindowChanging = true
      sources.arm(.window, after: .milliseconds(30))
    case .stop: suspend()
    case .continued: resized { terminal.enter() }
    case .hangup, .interrupt, .quit, .terminate: end(.signal(signal))
    }
  }

  /// - Returns: Whether there was any input.
  @discardableResult
  private func takeInput() -> Bool {
    guard let bytes = terminal.readInput() else {
      end(.terminalGone)
      return true
    }
    guard !bytes.isEmpty else { return false }
    // A lid that was closed for an hour: the key that comes before the next tick finds the lock.
    lookForPerson()
    dispatch(decoder.decode(bytes))
    if !application.isLocked { lastInput = uptime() }
    armPause()
    sources.arm(.escape, after: decoder.pendingTimeout)
    return true
  }

  /// Half a second without a key is a pause; somebody who types on and on is not waited for longer than two.
  private func armPause() {
    let now = uptime()
    let first = firstUnkept ?? now
    firstUnkept = first
    sources.arm(.pause, after: max(.zero, min(.milliseconds(500), first + .seconds(2) - now)))
  }

  private func dispatch(_ events: [InputEvent]) {
    for event in events where ending == nil {
      needsFrame = true
      switch application.handle(event) {
      case .proceed: break
      case .quit: ending = .quit
      case .suspend: suspend()
      case .repaint: terminal.repaint()
      }
    }
  }

  /// A window that became smaller and then as large as before has cut what stood at its edges.
  private func repaint() {
    terminal.repaint()
    needsFrame = true
  }

  private func suspend() {
    needsFrame = true
    guard application.maySuspend, terminal.canSuspend else { return application.refuseSuspending() }
    application.suspend()
    resized { terminal.suspend() }
  }

  /// Tells the application where nothing has come in for as long as it allows. The tick is early enough, and there anyway.
  private func lookForPerson() {
    guard ending == nil, let limit = application.idleLimit, uptime() - lastInput >= limit else { return }
    needsFrame = application.leftAlone() || needsFrame
    if let reason = application.dismissal { end(reason) }
  }

  /// Time since the computer was started, asleep or awake.
  package nonisolated static func sinceBoot() -> Duration {
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }

  /// Does what may come back after a long time, to a window of another size, and tells the application if so.
  private func resized(_ action: () -> Void) {
    let before = terminal.size
    action()
    needsFrame = true
    lookForPerson()
    if terminal.size != before { dispatch([.resize(terminal.size)]) }
  }

  private func end(_ reason: TerminationReason) {
    guard ending == nil else { return }
    ending = reason
    ended = uptime()
    application.terminate(reason)
  }

  private func drawIfNeeded() {
    guard needsFrame, ending == nil else { return }
    needsFrame = false
    var canvas = terminal.makeCanvas()
    application.draw(into: &canvas)
    shown = canvas
    if !terminal.show(canvas) { end(.terminalGone) }
    // Longer than a held key takes from one repetition to the next; work that goes on in steps need not wait so long.
    sources.arm(.rest, after: .milliseconds(isWorking ? 2 : 60))
  }
}
