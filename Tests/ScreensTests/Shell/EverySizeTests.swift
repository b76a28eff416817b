import Domain
import Foundation
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing

@Suite("The console at every size")
struct EverySizeTests {
  /// Each size up to 82x26, and beyond it some of every width and of every height, is drawn by one of the screens in turn:
  /// neighbouring sizes go to different screens, so that each meets every width and every height. With
  /// `MATCHBOOK_EVERY_SIZE` every screen draws every size, which takes some minutes.
  @Test func `draws from 1x1 to 200x60 without a trap, the cursor inside`() throws {
    let isWhole = ProcessInfo.processInfo.environment["MATCHBOOK_EVERY_SIZE"] != nil
    let consoles = try Self.consoles()
    var turn = 0
    for height in 1...60 {
      for width in 1...200 where isWhole || (width <= 82 && height <= 26) || (width + height) % 7 == 0 {
        let size = Size(width: width, height: height)
        turn += 1
        for console in isWhole ? consoles : [consoles[turn % consoles.count]] {
          guard let cursor = console.canvas(size).cursor else { continue }
          #expect(Rect(origin: .zero, size: size).contains(cursor), "\(size)")
        }
      }
    }
  }

  /// Every tab with data, each kind of record, a form, and what stands over screens.
  static func consoles() throws -> [Console] {
    let database = try RandomNetwork()
    func console(_ tab: Tab, _ keys: [String] = []) -> Console {
      let console = Console(database.matches, as: .director, tab: tab)
      for key in keys { console.press(key) }
      return console
    }
    var consoles = Tab.allCases.map { console($0) }
    for reference in [database.youth, database.mentor, Reference(.match, 1)] {
      let record = console(.today)
      record.shell.open(reference)
      consoles.append(record)
    }
    consoles.append(console(.intake, ["n"]))
    consoles.append(console(.matching, ["v"]))
    consoles.append(console(.matching, ["p"]))
    consoles.append(console(.matching, ["d"]))
    consoles.append(console(.today, [":", "k", "n", "o", "w", "Enter"]))
    consoles.append(console(.today, ["g", "l"]))
    consoles.append(console(.today, ["g", "l", "Enter"]))
    consoles.append(console(.matches, ["l"]))
    consoles.append(console(.matches, [":"]))
    consoles.append(console(.matches, ["?"]))
    return consoles
  }
}
