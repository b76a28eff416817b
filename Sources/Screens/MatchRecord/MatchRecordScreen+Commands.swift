import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchRecordScreen {
  static let table = CommandTable<MatchRecordScreen>(matchCommands + proposalCommands)

  private static let matchCommands: [Command<MatchRecordScreen>] = [
    Command(
      "session.log", keys: [KeySequence(.character("l"))], title: English.Matches.log, help: English.Matches.logHelp,
      group: English.Matches.group, whyDisabled: { $0.model.whyNoSession }
    ) { $0.log() },
    Command(
      "checkIn.record", keys: [KeySequence(.character("c"))], title: English.Matches.checkInVerb,
      help: English.Matches.checkInHelp, group: English.Matches.group, whyDisabled: { $0.model.whyNoCheckIn }
    ) { $0.shell.open(RecordFormScreen($0.model.checkInForm, shell: $0.shell)) },
    Command(
      "session.edit", keys: [KeySequence(.character("e"))], title: English.Matches.editVerb,
      help: English.Matches.editHelp, group: English.Matches.group,
      whyDisabled: {
        !$0.showsDetails && $0.list.selectedRow?.session != nil ? nil : English.Matches.onlySessions
      }
    ) { $0.edit() },
    Command(
      "session.void", keys: [KeySequence(.character("x"))], title: English.Matches.voidVerb,
      help: English.Matches.voidHelp, group: English.Matches.group, isHinted: true,
      whyDisabled: {
        !$0.showsDetails && $0.list.selectedRow?.session != nil ? nil : English.Matches.onlySessions
      }
    ) { $0.void() },
    Command(
      "match.details", keys: [KeySequence(.tab), KeySequence(.character("i"))], title: English.Matches.details,
      help: English.Matches.detailsHelp, group: English.Matches.group
    ) { $0.showsDetails.toggle() },
    Command(
      "match.pause", keys: [KeySequence(.character("p"))], title: English.Guards.pause,
      help: English.Guards.pauseHelp, group: English.Matches.group, whyDisabled: { $0.model.whyNotPause }
    ) { $0.pause() },
    Command(
      "match.resume", keys: [KeySequence(.character("r"))], title: English.Guards.resume,
      help: English.Guards.resumeHelp, group: English.Matches.group, whyDisabled: { $0.model.whyNotResume }
    ) { $0.say($0.model.take(.resume)) },
    Command(
      "match.youth", keys: [KeySequence(.character("o"))], title: English.Guards.youth,
      help: English.Guards.youthHelp, group: English.Matches.group, isHinted: false,
      whyDisabled: { $0.model.youth == nil ? English.Matches.noneSelected : nil }
    ) { screen in screen.model.youth.map { screen.shell.open($0) } },
    Command(
      "match.mentor", keys: [KeySequence(.character("O"))], title: English.Proposals.mentor,
      help: English.Proposals.mentorHelp, group: English.Matches.group, isHinted: false,
      whyDisabled: { $0.model.mentor == nil ? English.Matches.noneSelected : nil }
    ) { screen in screen.model.mentor.map { screen.shell.open($0) } },
    Command(
      "match.close", keys: [KeySequence(.character("C"))], title: English.Closing.close,
      help: English.Closing.closeHelp, group: English.Matches.group, whyDisabled: { $0.model.whyNotClose }
    ) { $0.shell.open(RecordFormScreen($0.model.closing, shell: $0.shell)) },
    Command(
      "match.reopen", keys: [KeySequence(.character("R"))], title: English.Closing.reopen,
      help: English.Closing.reopenHelp, group: English.Matches.group, whyDisabled: { $0.model.whyNotReopen }
    ) { $0.shell.open(RecordFormScreen($0.model.reopening, shell: $0.shell)) },
    Command(
      "match.entrust", keys: [KeySequence(.character("t"))], title: English.Entrusting.entrust,
      help: English.Entrusting.entrustHelp, group: English.Matches.group, isHinted: false,
      whyDisabled: { $0.model.whyNotEntrust }
    ) { $0.entrust() },
    Command(
      "match.handOver", keys: [KeySequence(.character("h"))], title: English.Caseload.handOver,
      help: English.Caseload.handOverHelp, group: English.Matches.group, isHinted: false,
      whyDisabled: { $0.shell.whyNotHandOver([$0.model.match]) }
    ) { screen in screen.shell.handOver([screen.model.match]) { [weak screen] in screen?.reload() } },
    Command(
      "match.looks", keys: [KeySequence(.character("w"))], title: English.Looks.openTitle, help: English.Looks.openHelp,
      group: English.Matches.group, isHinted: false, whyDisabled: { $0.shell.whyNot(.readAudit) }
    ) { $0.shell.openLooks(at: $0.model.match) },
  ]

  private static let proposalCommands: [Command<MatchRecordScreen>] = [
    Command(
      "proposal.approve", keys: [KeySequence(.character("a"))], title: English.Proposals.approve,
      help: English.Proposals.approveHelp, group: English.Proposals.group, whyDisabled: { $0.model.whyNotApprove }
    ) { $0.steps.approve() },
    Command(
      "proposal.decline", keys: [KeySequence(.character("d"))], title: English.Proposals.decline,
      help: English.Proposals.declineHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNot(.decideProposal, in: [.proposed, .presented, .accepted, .scheduled]) }
    ) { $0.steps.decline() },
    Command(
      "proposal.answer", keys: [KeySequence(.character("c"))], title: English.Proposals.answer,
      help: English.Proposals.answerHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNot(.recordAcceptance, in: [.presented]) }
    ) { $0.steps.askWhoAnswered() },
    Command(
      "proposal.schedule", keys: [KeySequence(.character("m"))], title: English.Proposals.schedule,
      help: English.Proposals.scheduleHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.steps.schedule() },
    Command(
      "proposal.activate", keys: [KeySequence(.character("v"))], title: English.Proposals.activate,
      help: English.Proposals.activateHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.steps.activate() },
  ]
}
