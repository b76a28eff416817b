import Domain
import Localization
import TerminalUI
import ViewModels

/// The door of a class, at the foot of the screen: letters, whom they may mean, and what the last Enter came to.
final class DoorOverlay: Overlay {
  static let shows: [ShownPlace] = [.classRoster, .likelyDuplicates]
  private let door: DoorViewModel
  private let whenChanged: () -> Void
  private var editor = LineEditor()
  private var selected = 0

  /// - Parameter whenChanged: Called after each who was let in.
  init(_ door: DoorViewModel, whenChanged: @escaping () -> Void) {
    self.door = door
    self.whenChanged = whenChanged
  }

  var hints: [KeyHint] {
    [
      KeyHint(keys: Key.enter.spelling, title: door.verb),
      KeyHint(keys: Key.down.spelling, title: English.Console.nextChoice),
      KeyHint(keys: Key.escape.spelling, title: English.TrainingClass.doorEnd),
    ]
  }

  func draw(on canvas: inout Canvas) {
    let height = min(10, canvas.bounds.height)
    let box = Rect(x: 0, y: canvas.bounds.height - height, width: canvas.bounds.width, height: height)
    canvas.fill(box)
    canvas.drawBox(box, title: door.title)
    canvas.within(box.inset(left: 2, top: 1, right: 2, bottom: 1)) { area in
      let room = area.bounds
      let result = door.said.isEmpty ? 0 : 1
      if result > 0, room.height > 1 {
        area.draw(
          door.isRefused ? "! \(door.said)" : door.said, at: .zero, width: room.width,
          role: door.isRefused ? .error : .success)
      }
      let top = room.height > 1 ? result : 0
      let rows = max(0, room.height - top - 1)
      let first = max(0, min(selected - rows + 1, door.candidates.count - rows))
      for (y, candidate) in door.candidates.dropFirst(first).prefix(rows).enumerated() {
        let isSelected = first + y == selected
        let detail = candidate.detail
        let line = "\(isSelected ? ">" : " ") \(candidate.name)"
        let place = Point(x: 0, y: top + 1 + y)
        area.draw(line, at: place, width: max(0, room.width - 20), role: isSelected ? .focused : .text)
        area.draw(detail, at: Point(x: max(0, room.width - 18), y: place.y), width: 18, role: .muted)
      }
      if door.candidates.isEmpty, rows > 0 {
        area.draw(
          editor.text.isEmpty ? English.TrainingClass.doorStart : English.TrainingClass.nobodyNamed,
          at: Point(x: 0, y: top + 1), width: room.width, role: .muted)
      }
      // Last, so that the cursor rests in it.
      editor.draw(on: &area, at: Point(x: 0, y: top), width: room.width)
    }
  }

  func handle(_ event: InputEvent) -> Bool {
    switch event {
    case .key(.escape): return false
    case .key(.enter): take()
    case .key(.up), .key(.backTab): selected = max(0, selected - 1)
    case .key(.down), .key(.tab): selected = max(0, min(door.candidates.count - 1, selected + 1))
    case .key(let key) where editor.handle(key): offer()
    case .paste(let text):
      editor.insert(String(text.map { $0.isNewline ? " " : $0 }))
      offer()
    default: break
    }
    return true
  }

  private func offer() {
    door.offer(editor.text)
    selected = 0
  }

  /// Lets the one who is selected in, and is ready for the next.
  private func take() {
    guard door.candidates.indices.contains(selected), door.take(door.candidates[selected]) else { return }
    editor = LineEditor()
    offer()
    whenChanged()
  }
}
