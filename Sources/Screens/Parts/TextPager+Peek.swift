import TerminalUI
import ViewModels

extension TextPager {
  /// What stands beside a list in a wide window, over the whole of any.
  static func peek(_ peek: ListPeek) -> TextPager {
    let lines = peek.parts.map { part in
      switch part {
      case .fact(let fact): Line(label: fact.name, text: fact.value, role: fact.tone.role)
      case .heading(let text): Line(text: text, role: .title)
      case .paragraph(let text, let tone): Line(text: text, role: tone.role, isWide: true)
      case .blank: Line(text: "")
      }
    }
    return TextPager(title: peek.title, lines: lines, emptyText: "")
  }
}
