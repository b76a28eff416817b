import Localization
import Repository
import Screens
import TerminalUI
import ViewModels

/// The console as an event loop drives it.
@MainActor
final class ConsoleApplication: TerminalApplication {
  var onChange: @MainActor () -> Void = {}
  private(set) var dismissal: TerminationReason?
  private let shell: Shell
  private var admission: Admission?
  private let store: Store?
  /// Whether drafts that other sittings have left are still to go into the database.
  private var hasLeftDrafts: Bool

  /// - Parameters:
  ///   - admission: What to look after once a second; nil where nobody else writes.
  ///   - store: What rests while the process is stopped.
  ///   - hasLeftDrafts: Whether there are drafts of other sittings that could not be taken in as the console began.
  init(shell: Shell, admission: Admission? = nil, store: Store? = nil, hasLeftDrafts: Bool = false) {
    self.shell = shell
    self.admission = admission
    self.store = store
    self.hasLeftDrafts = hasLeftDrafts
  }

  /// Behind the gate the visitor has no shell to come back from, and what is stopped there stays for ever.
  var maySuspend: Bool { Visit.current == nil }

  func suspend() {
    shell.keepDrafts()
    store?.rest()
  }

  func handle(_ event: InputEvent) -> TerminalRequest {
    shell.handle(event)
    if shell.isFinished { return .quit }
    defer { shell.request = nil }
    return switch shell.request {
    case .suspend: .suspend
    case .redraw: .repaint
    case nil: .proceed
    }
  }

  func tick() -> Bool {
    shell.model.tellLooks()
    if admission?.hasEnded() == true { dismissal = .dismissed }
    shell.model.workspace.settleDrafts()
    if hasLeftDrafts { hasLeftDrafts = !shell.model.workspace.takeInDrafts(within: 0) }
    return dismissal == nil && shell.checkForChanges()
  }

  var idleLimit: Duration? { shell.idleLimit }

  var isLocked: Bool { shell.isLocked }

  func leftAlone() -> Bool {
    let step = shell.leftAlone()
    if step == .end { dismissal = .leftAlone }
    return step == .lock
  }

  func rest() -> Bool { shell.rest() }

  func pause() { shell.keepDrafts() }

  func refuseSuspending() { shell.say(English.Console.noJobControl, .warning) }

  func terminate(_ reason: TerminationReason) { shell.keepDrafts() }

  func draw(into canvas: inout Canvas) { shell.draw(into: &canvas) }

  func drawWait(over canvas: inout Canvas) {
    guard !isLocked else { return }
    Frame.draw(Message(English.Session.waitingInConsole, .warning), over: &canvas)
  }

  func settle() async {}
}
