import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// A console on a small network, driven by keys as a person presses them.
final class Console {
  let network: Network
  let shell: Shell

  init(_ role: Domain.Role = .supervisor, network: Network, tab: Tab = .intake) {
    self.network = network
    shell = Shell(
      model: ConsoleViewModel(workspace: network.workspace(role), databaseName: "demo") { zip in
        zip == "02740" ? PostalPlace(town: "New Bedford", state: "MA", latitude: 41.6, longitude: -70.9) : nil
      }, tab: tab)
    _ = picture()
  }

  func press(_ keys: Key...) {
    for key in keys {
      shell.handle(.key(key))
      _ = picture()
    }
  }

  func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  /// Types into a field and goes to the next.
  func fill(_ texts: String...) {
    for text in texts {
      type(text)
      press(.tab)
    }
  }

  /// Clicks on the first place where a text is shown.
  func click(on text: String) throws {
    let lines = picture().split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(lines.firstIndex { $0.contains(text) }, "\(text)")
    let place = try #require(lines[y].firstRange(of: text))
    let x = lines[y].distance(from: lines[y].startIndex, to: place.lowerBound)
    shell.handle(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: y))))
    _ = picture()
  }

  func skip(_ count: Int) {
    for _ in 0..<count { press(.tab) }
  }

  func picture(_ size: Size = Size(width: 80, height: 24), _ charset: Charset = .utf8) -> String {
    var canvas = Canvas(size: size, options: DrawingOptions(charset: charset))
    shell.draw(into: &canvas)
    return canvas.text
  }

  /// The picture at every recorded size.
  func pictures(_ charset: Charset) -> String {
    Snapshots.pictures(charset: charset) { canvas in
      let empty = canvas
      shell.draw(into: &canvas)
      guard shell.rest() else { return }
      canvas = empty
      shell.draw(into: &canvas)
    }
  }

  func drawsAtEverySize() {
    for size in Snapshots.everySize { _ = picture(size) }
  }
}
