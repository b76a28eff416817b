package import Domain
import Localization
package import TerminalUI
package import ViewModels

/// The console: a stack of screens behind every tab, what stands over them, and what has been said.
///
/// Switching tabs leaves the other stacks as they are, a half-filled form included.
package final class Shell {
  package let model: ConsoleViewModel
  /// Leaves the program; the process ends once what was typed is kept.
  package private(set) var isFinished = false
  /// What the terminal is asked to do beyond drawing; taken by the event loop.
  package var request: ShellRequest?

  var tab: Tab
  var stacks: [Tab: [any Screen]] = [:]
  var overlay: (any Overlay)?
  /// What hides everything, while the console is locked.
  var cover: LockCover?
  var messages = MessageLog()
  /// The keys of a sequence such as `g m` pressed so far.
  var pending: [Key] = []
  var size: Size = .zero
  var lastDone = LastDone()

  package init(model: ConsoleViewModel, tab: Tab = .today) {
    self.model = model
    self.tab = .today
    // Today is read only where it is shown: also to whoever may not use the screen that was asked for.
    if !tabs.contains(tab) { open(.today) }
    open(tab)
  }

  /// The tabs this user may use, in order.
  package var tabs: [Tab] { Tab.allCases.filter { $0.permission.map(model.may) ?? true } }

  var screen: any Screen {
    if let top = stacks[tab]?.last { return top }
    let root = Screens.root(of: tab, in: self)
    stacks[tab] = [root]
    return root
  }

  /// Shows a tab, or says that it is not for this role.
  package func open(_ tab: Tab) {
    guard tabs.contains(tab) else { return say(English.Console.notForRole(tab.title), .warning) }
    self.tab = tab
    screen.reload()
  }

  /// What a tab's key does: shows the tab as it was left; where it is shown already, its first screen, unless something
  /// unsent is open over that.
  package func go(to tab: Tab) {
    if tab == self.tab, let screens = stacks[tab], !screens.contains(where: \.isUnsent) {
      stacks[tab] = Array(screens.prefix(1))
    }
    open(tab)
  }

  /// Puts a screen on top of the stack of this tab.
  package func open(_ screen: any Screen) {
    _ = self.screen
    stacks[tab]?.append(screen)
    screen.reload()
  }

  /// Opens the record a reference names, or says that there is none, or why it cannot be read.
  package func open(_ reference: Reference) {
    open("\(reference)") { () throws(RepositoryError) in try Screens.record(reference, in: self) }
  }

  /// Opens a screen that reads what it is about, or says why it cannot.
  ///
  /// - Parameter what: What it is about, as people name it.
  func open(_ what: String, _ make: () throws(RepositoryError) -> any Screen) {
    do throws(RepositoryError) {
      open(try make())
      // What kept it from opening before is over.
      messages.settle()
    } catch {
      switch error {
      case .notFound, .notPermitted: say(English.Console.noSuchRecord(what), .failure)
      case .busy: say(English.Console.busy, .failure)
      default: say(English.sentence(for: error), .failure)
      }
    }
  }

  /// Says why something shown could not be read.
  func tellFailedReads() {
    if let failure = model.takeFailure() { say(failure, .failure) }
  }

  /// Takes the top screen away without asking: a screen calls it when it is done.
  package func close() {
    guard (stacks[tab]?.count ?? 0) > 1 else { return }
    stacks[tab]?.removeLast()
    screen.reload()
  }

  /// What Esc does: one step back; at the top it goes to Today, and stays there.
  func back() {
    guard screen.mayLeave() else { return }
    if (stacks[tab]?.count ?? 0) > 1 {
      close()
    } else if tab != .today {
      open(.today)
    } else {
      say(English.Console.howToQuit)
    }
  }

  /// What `q` does: one step back, or out where there is none.
  func leave() {
    guard screen.mayLeave() else { return }
    if (stacks[tab]?.count ?? 0) > 1 { close() } else { quit() }
  }

  /// Keeps everything typed and leaves, after asking where something unsent is open; where it cannot be kept, leaves only
  /// if the person says so.
  package func quit() {
    guard let failure = keepDrafts() else { return finish() }
    guard cover == nil else {
      cover?.problem = failure
      return
    }
    let words = English.Forms.self
    let dialog = DialogView(
      title: words.unkeptTitle, body: words.unkept(failure),
      verbs: [.init("stay", title: words.stay, letter: "y"), .init("leave", title: words.leaveAnyway, letter: "l")],
      cancelID: "stay")
    ask(dialog) { [weak self] in if $0.verb == "leave" { self?.isFinished = true } }
  }

  private func finish() {
    let open = Tab.allCases.flatMap { stacks[$0] ?? [] }.filter(\.isUnsent).map(\.title)
    // Whoever leaves a locked console may not be who typed.
    guard cover == nil, !open.isEmpty else { return isFinished = true }
    let words = English.Console.self
    let dialog = DialogView(
      title: words.quitTitle, body: words.quitBody(open),
      verbs: [
        .init("quit", title: words.quit, letter: "q"), .init("stay", title: English.Forms.stay, letter: "y"),
      ], cancelID: "stay")
    ask(dialog) { [weak self] in if $0.verb == "quit" { self?.isFinished = true } }
  }

  /// Keeps everything typed anywhere as drafts.
  ///
  /// - Returns: Why some of it could not be kept, in a sentence that has been said; nil where all is.
  @discardableResult package func keepDrafts() -> String? {
    (stacks.values.joined().map { $0.keepDraft() } + [overlay?.keepDraft()]).compactMap(\.self).first
  }

  /// Puts a sentence into the status row and its history.
  package func say(_ sentence: String, _ kind: Message.Kind = .done) {
    messages.add(Message(sentence, kind, time: model.timeOfDay))
  }

  /// The sentence in the status row, where it says that something was not done.
  var refusal: String? { messages.current.flatMap { $0.kind == .done ? nil : $0.text } }

  func show(_ overlay: any Overlay) { self.overlay = overlay }

  /// Asks something in a dialog; the answer comes back once it is given.
  ///
  /// - Parameter about: What tells the question from others of its title, where its body changes from day to day.
  package func ask(_ dialog: DialogView, about: String? = nil, then answer: @escaping (DialogAnswer) -> Void) {
    show(DialogOverlay(dialog, about: about, shell: self, answer: answer))
  }

  /// Lets the visible screen show what follows its selection; called once keys have rested for a moment.
  ///
  /// - Returns: Whether there is something new to show.
  package func rest() -> Bool {
    guard !isLocked else { return false }
    defer { tellFailedReads() }
    return screen.rest()
  }

  /// Reads the visible screen again if anyone has written since; the console calls it once a second.
  ///
  /// - Returns: Whether anything may have changed on screen.
  package func checkForChanges() -> Bool {
    guard !isLocked, model.hasChangedElsewhere() else { return false }
    screen.followOthers()
    tellFailedReads()
    return true
  }
}

/// What the shell asks of the terminal.
package enum ShellRequest: Equatable, Sendable {
  case suspend
  case redraw
}
