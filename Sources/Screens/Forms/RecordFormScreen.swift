import Domain
import Localization
import TerminalUI
import ViewModels

/// The form of any record, with what its view-model has to say beside it.
///
/// The form keeps a draft at each field left; leaving it changed asks what to do with what was typed.
final class RecordFormScreen: Screen {
  static let shows: [ShownPlace] = [.page, .family, .likelyDuplicates, .search, .session]
  let model: any RecordFormViewModel
  private let shell: Shell
  private var view: FormView
  private var area = Rect(x: 0, y: 0, width: 0, height: 0)
  private var hasOfferedDrafts = false
  private let whenSaved: () -> Void

  /// - Parameter whenSaved: What the screen beneath does then, such as taking its marks off.
  init(_ model: any RecordFormViewModel, shell: Shell, whenSaved: @escaping () -> Void = {}) {
    self.whenSaved = whenSaved
    self.model = model
    self.shell = shell
    view = Self.view(of: model.form)
    model.valuesChanged()
  }

  var title: String { model.title }
  var isTyping: Bool { true }

  static let table = CommandTable<RecordFormScreen>([
    Command(
      "form.save", keys: [KeySequence(.control("s"))], title: English.Forms.save, help: English.Forms.saveHelp,
      group: English.Forms.group
    ) { $0.saveIfComplete() },
    Command(
      "form.next", keys: [KeySequence(.tab)], title: English.Forms.nextField, help: English.Forms.nextFieldHelp,
      group: English.Forms.group
    ) { _ = $0.handle(.key(.tab)) },
    Command(
      "form.unfinished", keys: [KeySequence(.control("r"))], title: English.Drafts.pick, help: English.Drafts.pickHelp,
      group: English.Forms.group, isHinted: false,
      whyDisabled: { $0.model.form.unfinished.isEmpty ? English.Drafts.none : nil }
    ) { $0.pickDraft() },
    Command(
      "form.openDuplicate", keys: [KeySequence(.control("o"))], title: English.Duplicates.open,
      help: English.Duplicates.openHelp, group: English.Forms.group, isHinted: false,
      whyDisabled: { $0.model.likelyDuplicate == nil ? English.Duplicates.none : nil }
    ) { $0.openDuplicate() },
  ])
  var table: CommandTable<RecordFormScreen> { Self.table }

  func fit(_ size: Size) { area = FormArea.split(size, panel: model.panel).form }

  func draw(on canvas: inout Canvas) {
    let areas = FormArea.split(canvas.bounds.size, panel: model.panel)
    canvas.within(areas.form) { view.draw(on: &$0) }
    guard let panel = model.panel, !areas.panel.isEmpty else { return }
    canvas.within(areas.panel) { FormPanelView(panel: panel).draw(on: &$0, isBeside: areas.isBeside) }
  }

  func handle(_ event: InputEvent) -> Bool {
    let outcome = view.handle(event, in: area)
    let before = model.form.values
    model.form.take(view.values)
    if model.form.values != before { model.valuesChanged() }
    switch outcome {
    case .ignored: return false
    case .handled: break
    case .left: keepDraft()
    case .save: save()
    case .refused(let errors):
      keepDraft()
      shell.say(English.Forms.problems(errors), .warning)
    }
    return true
  }

  func reload() {
    model.valuesChanged()
    guard !hasOfferedDrafts else { return }
    hasOfferedDrafts = true
    tellOfDrafts()
  }

  @discardableResult func keepDraft() -> String? {
    model.form.take(view.valuesAsTyped)
    let failure = model.keepDraft()
    if let failure { shell.say(failure, .failure) }
    return failure
  }

  var isUnsent: Bool { model.form.isChanged }

  func mayLeave() -> Bool {
    guard isUnsent else { return true }
    shell.ask(
      DialogView(
        title: English.Forms.leaveTitle, body: English.Forms.leaveBody,
        verbs: [
          .init("save", title: English.Forms.save, letter: "s"),
          .init("keep", title: English.Forms.keepAsDraft, letter: "k"),
          .init("discard", title: English.Forms.throwAway, letter: "t", needsEnter: true),
          .init("stay", title: English.Forms.stay, letter: "y"),
          // Esc again goes on leaving; nothing typed is lost by it.
        ], cancelID: "keep")
    ) { [self] answer in leave(answer.verb) }
    return false
  }

  private func leave(_ verb: String) {
    switch verb {
    case "save": saveIfComplete()
    case "keep":
      // Whoever gives up waiting for others who write has not given up the words.
      guard keepDraft() == nil else { return }
      shell.close()
      shell.say(English.Forms.draftKept)
    case "discard":
      if let failure = model.discard() { shell.say(failure, .failure) }
      shell.close()
    default: break
    }
  }

  /// Says quietly that forms like this were begun and not saved; where one edits the same record, asks whether to go on.
  private func tellOfDrafts() {
    let unfinished = model.form.unfinishedForms
    guard model.form.draft == nil, let last = unfinished.first else { return }
    guard model.form.isAboutRecord else {
      return shell.say(English.Drafts.others(last.title, count: unfinished.count), .warning)
    }
    shell.ask(
      DialogView(
        title: English.Drafts.offerTitle, body: English.Drafts.offer(last.title),
        verbs: [
          .init("take", title: English.Drafts.keepGoing, letter: "k"),
          .init("new", title: English.Drafts.startNew, letter: "s"),
          .init("cancel", title: English.Console.cancel, letter: "c"),
        ], cancelID: "cancel")
    ) { [self] answer in
      switch answer.verb {
      case "take": resume(last.id)
      case "new": break
      default: shell.close()
      }
    }
  }

  private func pickDraft() {
    shell.show(DraftPickOverlay(model.form.unfinishedForms, shell: shell) { [weak self] in self?.resume($0) })
  }

  /// Goes on with a draft; what is typed here is kept as one of its own.
  private func resume(_ draft: DraftID) {
    guard keepDraft() == nil else { return }
    if let failure = model.resume(draft) { return shell.say(failure, .warning) }
    view = Self.view(of: model.form)
  }

  private func openDuplicate() {
    guard let duplicate = model.likelyDuplicate else { return }
    keepDraft()
    shell.open(duplicate)
  }

  private func saveIfComplete() { _ = handle(.key(.control("s"))) }

  private func save() {
    switch model.save() {
    case .saved(let sentence, let opens):
      shell.close()
      whenSaved()
      if let opens { shell.open(opens) }
      shell.say(sentence)
    case .refused(let sentence):
      view = Self.view(of: model.form)
      keepDraft()
      shell.say(sentence, .warning)
    }
  }

  /// The widget for the state of a form, its problems at their fields, and the first of them with the keyboard.
  private static func view(of form: RecordForm) -> FormView {
    var view = FormView(
      form.fields.map(FormField.init), values: form.original, draft: form.values, words: .localized)
    for field in form.fields.reversed() {
      if let problem = form.problems[field.id] { view.refuse(field.id, because: problem) }
    }
    return view
  }
}
