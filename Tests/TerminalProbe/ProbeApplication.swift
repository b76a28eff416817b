import Commands
import CursesTerminal
import Glibc
import TerminalUI
import TestSupport

/// Thirty rows of names, a field that takes what is typed, and a status that tells what was asked for.
@MainActor
final class ProbeApplication: TerminalApplication {
  var onChange: @MainActor () -> Void = {}

  private let terminal: CursesTerminal
  private var selection = 0
  private var field = ""
  private var status = ""
  private var frames = 0
  /// Which random picture is shown instead of the list.
  private var picture: UInt64?

  init(terminal: CursesTerminal) {
    self.terminal = terminal
  }

  func handle(_ event: InputEvent) -> TerminalRequest {
    switch event {
    case .key(let key): return handle(key)
    case .mouse(let mouse): status = "mouse \(mouse.action) \(mouse.position.x),\(mouse.position.y)"
    case .paste(let text): status = "pasted \(text.utf8.count) bytes"
    case .resize(let size): status = "resized \(size.width)x\(size.height)"
    case .focus, .pasteStalled: break
    }
    return .proceed
  }

  private func handle(_ key: Key) -> TerminalRequest {
    if let typed = key.typed {
      field.append(typed)
      return .proceed
    }
    switch key {
    case .up: selection = max(0, selection - 1)
    case .down: selection = min(29, selection + 1)
    case .escape: status = "escape"
    case .f(1): fatalError("Ana Example is not here")
    case .f(2): kill(getpid(), SIGSEGV)
    case .f(3): abort()
    case .f(4): status = "\(overflow(1))"
    case .f(5): status = "writes \(terminal.writeCount) frames \(frames)"
    case .f(6): status = "colors \(terminal.colorDepth) charset \(terminal.drawingOptions.charset)"
    case .f(7): status = "notice \(terminal.notice.map { "\($0)" } ?? "none")"
    case .f(8): picture = (picture ?? 0) + 1
    case .control("q"): return .quit
    case .control("z"): return .suspend
    case .control("l"): return .repaint
    default: status = "key \(key.spelling)"
    }
    return .proceed
  }

  private func overflow(_ depth: Int) -> Int {
    depth < 0 ? 0 : overflow(depth + 1) + overflow(depth + 2)
  }

  func tick() -> Bool { false }

  func rest() -> Bool { false }

  func pause() {}

  func refuseSuspending() { status = "no job control" }

  func terminate(_ reason: TerminationReason) {
    guard let path = getenv("PROBE_DRAFT"), let file = fopen(path, "w") else { return }
    fputs("\(reason): \(field)", file)
    fclose(file)
  }

  func draw(into canvas: inout Canvas) {
    frames += 1
    canvas.setTitle("Probe")
    if let picture { return RandomPicture.draw(picture, into: &canvas) }
    let width = canvas.size.width
    canvas.draw("Probe \(width)x\(canvas.size.height)", at: .zero, role: .header)
    for row in 0..<30 {
      let attributes: Attributes = row == selection ? .selected : []
      canvas.draw(
        "\(row) José 漢字 e\u{301}\u{1B}[31m", at: Point(x: 2, y: row + 1), role: row % 5 == 0 ? .success : .text,
        attributes: attributes)
    }
    let bottom = canvas.size.height - 1
    canvas.fill(Rect(x: 0, y: bottom - 1, width: width, height: 2))
    canvas.draw("[\(status)]", at: Point(x: 0, y: bottom - 1), role: .error)
    canvas.draw("> \(field)", at: Point(x: 0, y: bottom), role: .field)
    canvas.moveCursor(to: Point(x: 2 + field.count, y: bottom))
  }

  func settle() async {}
}
