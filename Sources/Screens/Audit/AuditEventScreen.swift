import Domain
import Localization
import TerminalUI
import ViewModels

/// One event of the audit log with all that it tells.
final class AuditEventScreen: Screen {
  static let shows: [ShownPlace] = [.auditEvent]
  let shell: Shell
  private let model: AuditEventViewModel
  private var view = RecordPageView()

  /// - Throws: Why it can't be shown.
  init(_ sequence: Int64, shell: Shell) throws(RepositoryError) {
    self.shell = shell
    model = try AuditEventViewModel(sequence, workspace: shell.model.workspace)
  }

  var title: String { English.Audit.eventTitle }
  var table: CommandTable<AuditEventScreen> { Self.table }

  func fit(_ size: Size) { view.fit(size, page: model.page) }
  func draw(on canvas: inout Canvas) { view.draw(model.page, on: &canvas) }
  func handle(_ event: InputEvent) -> Bool { view.handle(event) }
  /// An event stays as it was written.
  func reload() {}

  static let table = CommandTable<AuditEventScreen>([
    verb("record", "o", English.Audit.recordTitle, English.Audit.recordHelp) { screen, record in
      screen.shell.open(record)
    },
    verb("looks", "w", English.Audit.looksTitle, English.Audit.looksHelp) { screen, record in
      screen.shell.openLooks(at: record)
    },
  ])

  private static func verb(
    _ id: String, _ key: Character, _ title: String, _ help: String,
    perform: @escaping (AuditEventScreen, Reference) -> Void
  ) -> Command<AuditEventScreen> {
    Command(
      "event.\(id)", keys: [KeySequence(.character(key))], title: title, help: help, group: English.Audit.eventTitle,
      whyDisabled: { $0.model.record == nil ? English.Audit.noRecord : nil }
    ) { screen in screen.model.record.map { perform(screen, $0) } }
  }
}
