import Localization
package import TerminalUI

/// Every key of the console by where it works, for the manual page, and those of every list for help.
package enum KeyReference {
  package struct Page {
    package let title: String
    package let entries: [CommandEntry]
  }

  package static var pages: [Page] {
    let screens = English.Console.self
    return [
      Page(title: English.Manual.everywhere, entries: Shell.commands.entries(in: nil)),
      Page(title: English.Manual.lists, entries: lists),
      Page(title: English.Manual.forms, entries: RecordFormScreen.table.entries(in: nil)),
      Page(title: screens.today, entries: TodayScreen.table.entries(in: nil)),
      Page(title: screens.intake, entries: IntakeScreen.table.entries(in: nil)),
      Page(title: English.Record.youth, entries: YouthRecordScreen.table.entries(in: nil)),
      Page(title: English.Record.mentor, entries: MentorRecordScreen.table.entries(in: nil)),
      Page(title: English.Record.person, entries: PersonRecordScreen.table.entries(in: nil)),
      Page(title: screens.matching, entries: MatchingScreen.commands.entries(in: nil)),
      Page(title: English.MatchDay.title, entries: MatchDayScreen.table.entries(in: nil)),
      Page(title: English.Proposals.title, entries: MatchQueueScreen.commands.entries(in: nil)),
      Page(title: screens.matches, entries: MatchesScreen.table.entries(in: nil)),
      Page(title: English.Training.title, entries: TrainingScreen.table.entries(in: nil)),
      Page(title: English.TrainingClass.group, entries: TrainingClassScreen.table.entries(in: nil)),
      Page(title: English.TrainingLog.coursesGroup, entries: CoursesScreen.table.entries(in: nil)),
      Page(title: English.TrainingLog.group, entries: TrainingLogScreen.table.entries(in: nil)),
      Page(title: English.TrainingLog.transcript, entries: TranscriptScreen.table.entries(in: nil)),
      Page(title: English.Proposals.match, entries: MatchRecordScreen.table.entries(in: nil)),
      Page(title: screens.advocacy, entries: AdvocacyScreen.table.entries(in: nil)),
      Page(title: English.Officials.official, entries: OfficialRecordScreen.table.entries(in: nil)),
      Page(title: English.Officials.contacts, entries: ContactsScreen.table.entries(in: nil)),
      Page(title: English.Officials.contact, entries: ContactRecordScreen.table.entries(in: nil)),
      Page(title: English.Officials.measures, entries: MeasuresScreen.table.entries(in: nil)),
      Page(title: English.Officials.countBoard, entries: CountBoardScreen.table.entries(in: nil)),
      Page(title: screens.organizations, entries: OrganizationsScreen.table.entries(in: nil)),
      Page(title: English.Organizations.organization, entries: OrganizationRecordScreen.table.entries(in: nil)),
      Page(title: English.Caseload.listTitle, entries: CaseloadScreen.table.entries(in: nil)),
      Page(title: English.Caseload.recordsTitle, entries: OwnedRecordsScreen.table.entries(in: nil)),
      Page(title: English.NeedToKnow.listTitle, entries: NeedToKnowScreen.table.entries(in: nil)),
      Page(title: English.Audit.title, entries: AuditScreen.table.entries(in: nil)),
      Page(title: English.Audit.eventTitle, entries: AuditEventScreen.table.entries(in: nil)),
      Page(title: English.Looks.title, entries: LooksScreen.table.entries(in: nil)),
    ]
  }

  /// What works in every list.
  static var lists: [CommandEntry] { ListCommand.allCases.map(entry) }

  private static func entry(_ command: ListCommand) -> CommandEntry {
    let help =
      switch command {
      case .up: English.Lists.up
      case .down: English.Lists.down
      case .pageUp: English.Lists.pageUp
      case .pageDown: English.Lists.pageDown
      case .first: English.Lists.first
      case .last: English.Lists.last
      case .open: English.Lists.open
      case .toggleMark: English.Lists.toggleMark
      case .markAll: English.Lists.markAll
      case .find: English.Lists.find
      case .sort: English.Lists.sort
      }
    return CommandEntry(
      id: "list.\(command.rawValue)", keys: command.keys.map(\.spelling).joined(separator: ", "), title: "", help: help,
      group: English.Lists.group)
  }
}
