import Localization
package import TerminalUI
import ViewModels

extension Shell {
  /// Draws the frame, the screen in it, and what stands over it.
  package func draw(into canvas: inout Canvas) {
    size = canvas.size
    canvas.speak(.localized)
    if let cover { return drawLocked(cover, on: &canvas) }
    canvas.setTitle("\(English.Console.name) · \(screen.title)")
    frame.draw(on: &canvas)
    let content = Frame.content(of: size)
    guard !content.isEmpty else { return }
    screen.fit(content.size)
    canvas.within(content) { screen.draw(on: &$0) }
    guard let overlay else { return }
    overlay.fit(content.size)
    canvas.within(content) { overlay.draw(on: &$0) }
  }

  var frame: Frame {
    Frame(
      name: English.Console.name, title: screen.title, place: model.place,
      tabs: tabs.map { Frame.Tab(key: "\($0.rawValue)", title: $0.title) },
      activeTab: tabs.firstIndex(of: tab) ?? 0, message: messages.current, hints: hints,
      guide: overlay == nil ? Self.commands.hints(in: self, isTyping: screen.isTyping).first : nil)
  }

  private var hints: [KeyHint] {
    overlay?.hints ?? (screen.hints + Self.commands.hints(in: self, isTyping: screen.isTyping))
  }
}
