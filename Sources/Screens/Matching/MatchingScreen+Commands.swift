import Localization
import TerminalUI
import ViewModels

extension MatchingScreen {
  static let commands = CommandTable<MatchingScreen>([
    Command(
      "matching.propose", keys: [KeySequence(.character("p"))], title: English.Matching.propose,
      help: English.Matching.proposeHelp, group: English.Matching.group, whyDisabled: { $0.whyNotPropose }
    ) { $0.propose() },
    Command(
      "matching.open", keys: [KeySequence(.enter)], title: English.Matching.open, help: English.Matching.openHelp,
      group: English.Matching.group,
      whyDisabled: { !$0.hasWaiting ? English.Matching.noneSelected : nil }
    ) { $0.open() },
    Command(
      "matching.side", keys: [KeySequence(.tab), KeySequence(.backTab)], title: English.Matching.pane,
      help: English.Matching.paneHelp, group: English.Matching.group, isHinted: false,
      whyDisabled: { !$0.hasWaiting ? English.Matching.noneSelected : nil }
    ) { $0.changeSide() },
    Command(
      "matching.turn", keys: [KeySequence(.character("t"))], title: English.Matching.turn,
      help: English.Matching.turnHelp, group: English.Matching.group
    ) { $0.turn() },
    Command(
      "matching.record", keys: [KeySequence(.character("o"))], title: English.Matching.record,
      help: English.Matching.recordHelp, group: English.Matching.group, isHinted: false,
      whyDisabled: { !$0.hasWaiting ? English.Matching.noneSelected : nil }
    ) { $0.openWaiting() },
    Command(
      "matching.consent", keys: [KeySequence(.character("c"))], title: English.Record.consents,
      help: English.Guards.consentHelp, group: English.Matching.group, isHinted: false,
      whyDisabled: { $0.whyNoConsent }
    ) { $0.recordConsent() },
    Command(
      "matching.handOver", keys: [KeySequence(.character("h"))], title: English.Caseload.handOver,
      help: English.Caseload.handOverHelp, group: English.Matching.group, isHinted: false,
      whyDisabled: { $0.shell.whyNotHandOver($0.inHand) }
    ) { screen in screen.shell.handOver(screen.inHand) { [weak screen] in screen?.reload() } },
    Command(
      "matching.day", keys: [KeySequence(.character("d"))], title: English.MatchDay.title,
      help: English.MatchDay.openHelp, group: English.Matching.group
    ) { $0.openMatchDay() },
    Command(
      "matching.queue", keys: [KeySequence(.character("v"))], title: English.Matching.queue,
      help: English.Matching.queueHelp, group: English.Matching.group
    ) { $0.openQueue() },
  ])
}
