import TerminalUI
import ViewModels

extension PeekPane {
  init(_ peek: ListPeek) {
    self.init(
      title: peek.title,
      parts: peek.parts.map { part in
        switch part {
        case .fact(let fact): .fact(fact.name, fact.value, role: fact.tone.role)
        case .heading(let text): .heading(text)
        case .paragraph(let text, let tone): .paragraph(text, role: tone.role)
        case .blank: .blank
        }
      })
  }
}
