import Domain
import Localization
import TerminalUI
import ViewModels

extension MatchQueueScreen {
  static let commands = CommandTable<MatchQueueScreen>([
    openCommand("proposals", help: English.Proposals.openHelp, group: English.Proposals.group),
    Command(
      "proposal.approve", keys: [KeySequence(.character("a"))], title: English.Proposals.approve,
      help: English.Proposals.approveHelp, group: English.Proposals.group,
      whyDisabled: { $0.model.whyNotApprove($0.selected, hasMarks: $0.hasMarks) }
    ) { $0.steps.approve() },
    Command(
      "proposal.decline", keys: [KeySequence(.character("d"))], title: English.Proposals.decline,
      help: English.Proposals.declineHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.decideProposal, in: [.proposed, .presented, .accepted, .scheduled]) }
    ) { $0.steps.decline() },
    Command(
      "proposal.answer", keys: [KeySequence(.character("c"))], title: English.Proposals.answer,
      help: English.Proposals.answerHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.recordAcceptance, in: [.presented]) }
    ) { $0.steps.askWhoAnswered() },
    Command(
      "proposal.schedule", keys: [KeySequence(.character("m"))], title: English.Proposals.schedule,
      help: English.Proposals.scheduleHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.steps.schedule() },
    Command(
      "proposal.activate", keys: [KeySequence(.character("v"))], title: English.Proposals.activate,
      help: English.Proposals.activateHelp, group: English.Proposals.group,
      whyDisabled: { $0.whyNot(.activateMatch, in: [.accepted, .scheduled]) }
    ) { $0.steps.activate() },
    handOverCommand("proposals", group: English.Proposals.group),
    filterCommand("proposals", help: English.Proposals.filterHelp, group: English.Proposals.group),
  ])

  private var steps: ProposalSteps {
    ProposalSteps(
      shell: shell, today: model.today, matches: chosen.map(model.choice),
      unanswered: hasMarks ? MatchParty.asked : selected?.unanswered ?? [], meetingOn: selected?.meetingOn
    ) { [weak self] in
      self?.page.list.clearMarks()
      self?.reload()
    }
  }

  private func whyNot(_ permission: Permission, in states: Set<MatchState>) -> String? {
    model.whyNot(permission, in: states, item: selected, hasMarks: hasMarks)
  }
}
