import Domain
import Localization
package import TerminalUI
import ViewModels

extension Shell {
  /// The keys that work on every screen, after the screen's own.
  package static let commands = CommandTable<Shell>(
    [
      Command(
        "help", keys: [KeySequence(.character("?")), KeySequence(.f(1))], title: English.Console.help,
        help: English.Console.helpHelp, group: English.Console.groupEverywhere
      ) { $0.showHelp() },
      Command(
        "palette", keys: [KeySequence(.character(":")), KeySequence(.control("p"))], title: English.Console.palette,
        help: English.Console.paletteHelp, group: English.Console.groupEverywhere
      ) { $0.showPalette() },
      Command(
        "find", keys: [KeySequence(.control("f"))], title: English.Console.find, help: English.Console.findHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.find() },
      Command(
        "undo", keys: [KeySequence(.character("u"))], title: English.Console.undo, help: English.Console.undoHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.undo() },
      Command(
        "redo", keys: [KeySequence(.character("U"))], title: English.Undo.redo, help: English.Undo.redoHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.redo() },
      Command(
        "undo.older", keys: [], title: English.Undo.older, help: English.Undo.olderHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.showOlderChanges() },
      Command(
        "messages", keys: [], title: English.Console.messages, help: English.Console.messagesHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.showMessages() },
      Command(
        "need-to-know", keys: [], title: English.NeedToKnow.listTitle, help: English.NeedToKnow.listHelp,
        group: English.Console.groupEverywhere, isHinted: false, whyDisabled: { $0.whyNot(.manageNeedToKnow) }
      ) { $0.open(NeedToKnowScreen(shell: $0)) },
      Command(
        "caseload", keys: [], title: English.Caseload.listTitle, help: English.Caseload.listHelp,
        group: English.Console.groupEverywhere, isHinted: false, whyDisabled: { $0.whyNot(.handOver) }
      ) { $0.open(CaseloadScreen(shell: $0)) },
      Command(
        "audit", keys: [KeySequence(.character("g"), .character("l"))], title: English.Audit.title,
        help: English.Audit.listHelp, group: English.Console.groupEverywhere, isHinted: false,
        whyDisabled: { $0.whyNot(.readAudit) }
      ) { $0.open(AuditScreen(shell: $0)) },
      Command(
        "redraw", keys: [KeySequence(.control("l"))], title: English.Console.redraw, help: English.Console.redrawHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.request = .redraw },
      Command(
        "suspend", keys: [KeySequence(.control("z"))], title: English.Console.suspend,
        help: English.Console.suspendHelp, group: English.Console.groupEverywhere, isHinted: false
      ) { $0.request = .suspend },
      Command(
        "lock", keys: [], title: English.Lock.lock, help: English.Lock.lockHelp, group: English.Console.groupEverywhere,
        isHinted: false
      ) { $0.lock() },
      Command(
        "cancel", keys: [KeySequence(.control("c"))], title: English.Console.cancel, help: English.Console.cancelHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.pending = [] },
      Command(
        "back", keys: [KeySequence(.escape)], title: English.Console.back, help: English.Console.backHelp,
        group: English.Console.groupEverywhere
      ) { $0.back() },
      Command(
        "leave", keys: [KeySequence(.character("q"))], title: English.Console.leave, help: English.Console.leaveHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.leave() },
      Command(
        "quit", keys: [], title: English.Console.quit, help: English.Console.quitHelp,
        group: English.Console.groupEverywhere, isHinted: false
      ) { $0.quit() },
    ]
      + Tab.allCases.map { tab in
        Command(
          "go.\(tab.name)",
          keys: [
            KeySequence(.character(Character("\(tab.rawValue)"))),
            KeySequence(.character("g"), .character(tab.letter)),
          ], title: English.Console.goTo(tab.title), help: English.Console.goToHelp(tab.title),
          group: English.Console.groupScreens, isHinted: false,
          whyDisabled: { $0.tabs.contains(tab) ? nil : English.Console.notForRole(tab.title) }
        ) { $0.go(to: tab) }
      })

  /// Every command that can be given here: the screen's, then everyone's, without the screens the role may not use.
  var entries: [CommandEntry] {
    let hidden = Set(Tab.allCases.filter { !tabs.contains($0) }.map { "go.\($0.name)" })
    return screen.entries + Self.commands.entries(in: self).filter { !hidden.contains($0.id) }
  }

  /// Whoever finds nobody is told so once, and the log once, and not at every letter.
  private func find() {
    switch model.find("") {
    case .success: show(FindOverlay(shell: self))
    case .failure(let refusal): say(refusal.sentence, .warning)
    }
  }

  private func showHelp() {
    let keys = screen.entries + (screen.hasList ? KeyReference.lists : []) + entries.dropFirst(screen.entries.count)
    show(TextOverlay(.help(title: English.Console.helpTitle(screen.title), entries: keys)))
  }

  private func showPalette() { show(PaletteOverlay(shell: self)) }

  private func showMessages() {
    show(TextOverlay(.history(of: messages, title: English.Console.messages, emptyText: English.Console.noMessages)))
  }
}
