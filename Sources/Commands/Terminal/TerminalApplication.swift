package import TerminalUI

/// What an event loop drives: the console, whatever it shows.
///
/// Every call comes on the main actor and one after the other, so that nothing changes while a frame is drawn.
@MainActor
package protocol TerminalApplication: AnyObject {
  /// Called by the application when something to show has changed outside of the calls below, as when a task has
  /// finished. Set by the loop; does nothing before.
  var onChange: @MainActor () -> Void { get set }

  /// Answers one event.
  func handle(_ event: InputEvent) -> TerminalRequest

  /// Once a second: looks whether other processes wrote.
  ///
  /// - Returns: Whether there is something new to show.
  func tick() -> Bool

  /// Why the application may not go on, as a tick or ``leftAlone()`` has found; it is then terminated.
  var dismissal: TerminationReason? { get }

  /// How long after the last input ``leftAlone()`` is due; nil for never.
  var idleLimit: Duration? { get }

  /// Whether what comes in is not yet a sign that the person is back.
  var isLocked: Bool { get }

  /// Nothing has come in for ``idleLimit``.
  ///
  /// - Returns: Whether there is something new to show.
  func leftAlone() -> Bool

  /// A moment after a frame: time for what follows the selection but need not keep step with a held key.
  ///
  /// - Returns: Whether there is something new to show.
  func rest() -> Bool

  /// Nothing was typed for two seconds: a time to save drafts.
  func pause()

  /// Whether the process may be stopped at all.
  var maySuspend: Bool { get }

  /// The process is about to be stopped, for nobody knows how long: drafts are saved, and nothing is held that others need.
  func suspend()

  /// The person asked to suspend where there is no shell to come back from.
  func refuseSuspending()

  /// The program ends without having been asked by a key: drafts are saved now, within half a second.
  func terminate(_ reason: TerminationReason)

  /// Draws everything on an empty canvas, as a pure function of the application's state and the canvas's size.
  func draw(into canvas: inout Canvas)

  /// Says, over what stands on the canvas, that a change waits for others who write, and how to give it up.
  func drawWait(over canvas: inout Canvas)

  /// Waits until the work that earlier events began has its results. A script goes on only then.
  func settle() async
}

extension TerminalApplication {
  package var dismissal: TerminationReason? { nil }
  package var idleLimit: Duration? { nil }
  package var isLocked: Bool { false }
  package var maySuspend: Bool { true }
  package func suspend() { pause() }
  package func leftAlone() -> Bool { false }
  package func drawWait(over canvas: inout Canvas) {}
}
