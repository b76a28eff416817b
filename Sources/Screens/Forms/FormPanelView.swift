import TerminalUI
import ViewModels

/// Draws what stands beside a form.
struct FormPanelView {
  let panel: FormPanel

  /// - Parameter isBeside: A line divides it from the form at its left, else from the form above.
  func draw(on canvas: inout Canvas, isBeside: Bool) {
    if isBeside {
      canvas.drawVerticalLine(at: .zero, length: canvas.bounds.height)
    } else {
      canvas.drawHorizontalLine(at: .zero, length: canvas.bounds.width)
    }
    let page = isBeside ? canvas.bounds.inset(left: 2) : canvas.bounds.inset(left: 2, top: 1)
    canvas.within(page) { page in
      var y = 0
      if isBeside {
        page.draw(panel.title, at: .zero, role: .title)
        y = 2
      }
      for line in panel.lines where y < page.bounds.height {
        let indent = line.text.prefix { $0 == " " }.count
        let text = String(line.text.dropFirst(indent))
        y += page.drawWrapped(sign(of: line) + text, in: page.bounds.inset(left: indent, top: y), role: role(of: line))
      }
    }
  }

  /// Tells a warning where there is no colour.
  private func sign(of line: FormPanel.Line) -> String { line.weight == .warning ? "! " : "" }

  private func role(of line: FormPanel.Line) -> Role {
    switch line.weight {
    case .plain: .text
    case .muted: .muted
    case .notice: .accent
    case .warning: .warning
    }
  }
}
