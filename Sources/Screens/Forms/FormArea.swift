import TerminalUI
import ViewModels

/// How a form and what stands beside it share the screen.
struct FormArea {
  let form: Rect
  /// Empty where there is no room, or nothing to say.
  let panel: Rect
  let isBeside: Bool

  /// Beside the form where there are 78 columns, beneath it where there is only something to heed.
  static func split(_ size: Size, panel: FormPanel?) -> FormArea {
    let all = Rect(origin: .zero, size: size)
    let nothing = Rect(x: 0, y: 0, width: 0, height: 0)
    guard let panel else { return FormArea(form: all, panel: nothing, isBeside: false) }
    if size.width >= 78 {
      let (form, rest) = all.splitColumns(max(50, size.width * 5 / 8))
      return FormArea(form: form, panel: rest, isBeside: true)
    }
    let isNotice = panel.lines.contains { $0.weight == .notice || $0.weight == .warning }
    guard isNotice, size.height >= 10 else { return FormArea(form: all, panel: nothing, isBeside: false) }
    let (form, rest) = all.splitRows(size.height - 4)
    return FormArea(form: form, panel: rest, isBeside: false)
  }
}
