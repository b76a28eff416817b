import ArgumentParser

/// A command that may be asked for over SSH. Whatever does not say so here is refused.
protocol RemoteCommand: AsyncParsableCommand {
  var global: GlobalOptions { get }

  /// The option or argument that names a file of the host, as help spells it; nil where none was given.
  var hostFile: String? { get }
}

extension RemoteCommand {
  var hostFile: String? { nil }
}

extension AdvocacyAideCommand: RemoteCommand {}
extension AdvocacyAskCommand: RemoteCommand {}
extension AdvocacyBoardCommand: RemoteCommand {}
extension AdvocacyContactsCommand: RemoteCommand {}
extension AdvocacyDoneCommand: RemoteCommand {}
extension AdvocacyLogCommand: RemoteCommand {}
extension AdvocacyMeasureCommand: RemoteCommand {}
extension AdvocacyMeasuresCommand: RemoteCommand {}
extension AdvocacyOfficialCommand: RemoteCommand {}
extension AdvocacyOfficialsCommand: RemoteCommand {}
extension AdvocacyVoidCommand: RemoteCommand {}
extension AuditCommand.List: RemoteCommand {}
extension AuditCommand.Verify: RemoteCommand {}
extension CaseloadAssignCommand: RemoteCommand {}
extension CaseloadDealCommand: RemoteCommand {}
extension CaseloadShowCommand: RemoteCommand {}
extension UserConsolesCommand: RemoteCommand {}
extension UserEndCommand: RemoteCommand {}
extension ClockCommand.Show: RemoteCommand {}
extension ClockCommand.TakeBack: RemoteCommand {}
extension LogCommand: RemoteCommand {}
extension MatchAcceptCommand: RemoteCommand {}
extension MatchActivateCommand: RemoteCommand {}
extension MatchApproveCommand: RemoteCommand {}
extension MatchCheckInCommand: RemoteCommand {}
extension MatchCloseCommand: RemoteCommand {}
extension MatchDayCommand: RemoteCommand {}
extension MatchDeclineCommand: RemoteCommand {}
extension MatchEntrustCommand: RemoteCommand {}
extension MatchGapsCommand: RemoteCommand {}
extension MatchPauseCommand: RemoteCommand {}
extension MatchProposeCommand: RemoteCommand {}
extension MatchQueueCommand: RemoteCommand {}
extension MatchReopenCommand: RemoteCommand {}
extension MatchResumeCommand: RemoteCommand {}
extension MatchRunCommand: RemoteCommand {}
extension MatchRunsCommand: RemoteCommand {}
extension MatchScheduleCommand: RemoteCommand {}
extension MatchSuggestCommand: RemoteCommand {}
extension MatchWhyCommand: RemoteCommand {}
extension NeedToKnowCommand.Add: RemoteCommand {}
extension NeedToKnowCommand.Confirm: RemoteCommand {}
extension NeedToKnowCommand.List: RemoteCommand {}
extension NeedToKnowCommand.Remove: RemoteCommand {}
extension RegisterCommand: RemoteCommand {}
extension OrganizationAddCommand: RemoteCommand {}
extension OrganizationContactCommand: RemoteCommand {}
extension OrganizationEditCommand: RemoteCommand {}
extension OrganizationListCommand: RemoteCommand {}
extension RulesCommand.List: RemoteCommand {}
extension RulesCommand.Set: RemoteCommand {}
extension SearchCommand: RemoteCommand {}
extension ShowCommand: RemoteCommand {}
extension TasksCommand: RemoteCommand {}
extension TrainAttendanceCommand: RemoteCommand {}
extension TrainCancelCommand: RemoteCommand {}
extension TrainChangeCommand: RemoteCommand {}
extension TrainClassesCommand: RemoteCommand {}
extension TrainCourseCommand: RemoteCommand {}
extension TrainCoursesCommand: RemoteCommand {}
extension TrainEndCommand: RemoteCommand {}
extension TrainEnrollCommand: RemoteCommand {}
extension TrainLogCommand: RemoteCommand {}
extension TrainMarkCommand: RemoteCommand {}
extension TrainPlanCommand: RemoteCommand {}
extension TrainRetireCommand: RemoteCommand {}
extension TrainSignInCommand: RemoteCommand {}
extension TrainTranscriptCommand: RemoteCommand {}
extension TrainWhoCommand: RemoteCommand {}
extension TrainWithdrawCommand: RemoteCommand {}
extension UndoCommand: RemoteCommand {}
extension UserAddCommand: RemoteCommand {}
extension UserDisableCommand: RemoteCommand {}
extension UserEnableCommand: RemoteCommand {}
extension UserInviteCommand: RemoteCommand {}
extension UserKeyCommand.List: RemoteCommand {}
extension UserKeyCommand.Revoke: RemoteCommand {}
extension UserListCommand: RemoteCommand {}
extension UserRoleCommand: RemoteCommand {}
extension UserSupervisorCommand: RemoteCommand {}
extension YouthAddCommand: RemoteCommand {}
extension YouthConsentCommand.Add: RemoteCommand {}
extension YouthConsentCommand.End: RemoteCommand {}
extension YouthRelativeCommand.Add: RemoteCommand {}
extension YouthRelativeCommand.Edit: RemoteCommand {}
extension YouthRelativeCommand.Remove: RemoteCommand {}

extension ConsoleCommand: RemoteCommand {
  var hostFile: String? {
    options.script != nil ? "--script" : (options.saveScreen ?? "-") != "-" ? "--save-screen" : nil
  }
}

extension ExportCommand: RemoteCommand {
  var hostFile: String? { (output ?? "-") != "-" ? "--output" : encryption.namesFile ? "--encrypt-to" : nil }
}

extension ImportCommand: RemoteCommand {
  var hostFile: String? { file != "-" ? "FILE" : (errors ?? "-") != "-" ? "--errors" : nil }
}

extension UserKeyCommand.Add: RemoteCommand {
  var hostFile: String? { file != "-" ? "FILE" : nil }
}
