import Localization
import TerminalUI
import ViewModels

extension FormField {
  /// The widget's view of a field of a view-model.
  init(_ field: RecordField) {
    self.init(
      field.id, label: field.label, kind: Self.kind(of: field), isRequired: field.isRequired, hint: field.hint,
      heading: field.heading
    ) { value, values in
      switch field.read(value, values) {
      case .understood(let understood, let text, let fills): .understood(understood, text: text, fills: fills)
      case .wrong(let reason): .wrong(reason)
      }
    }
  }

  private static func kind(of field: RecordField) -> Kind {
    switch field.kind {
    case .line(let width): .line(width: width)
    case .lines(let rows): .lines(rows: rows)
    case .choices(let choices): .choices(choices.map(FormOption.init))
    case .yesOrNo: .yesOrNo
    case .availability:
      .grid(rows: AvailabilityText.days.map(FormOption.init), columns: AvailabilityText.parts.map(FormOption.init))
    case .search(let find, let title):
      .pick(find: { typed, limit in find(typed).prefix(limit).map(FormOption.init) }, title: title, wantsPointing: true)
    case .pick(let choices):
      .pick(
        find: { typed, limit in
          Array(FuzzyMatch.ranked(choices, for: typed) { "\($0.title) \($0.detail)" }.prefix(limit)).filter {
            FuzzyMatch.score(of: "\($0.title) \($0.detail)", for: typed) != nil
          }.map(FormOption.init)
        }, title: { id in choices.first { $0.id == id }?.title })
    }
  }
}

extension FormOption {
  init(_ choice: RecordField.Choice) { self.init(choice.id, title: choice.title, detail: choice.detail) }
}
