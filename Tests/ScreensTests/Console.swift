import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// A console without a terminal, driven as a person drives it: keys go in, pictures come out.
///
/// A picture is what stands there once the screen has nothing left to do by itself.
final class Console {
  let shell: Shell
  private var size = Size(width: 80, height: 24)
  /// Held, as its files go with it.
  private let database: MatchDatabase?

  init(_ workspace: Workspace, tab: Tab = .today, holding database: MatchDatabase? = nil) {
    self.database = database
    shell = Shell(
      model: ConsoleViewModel(workspace: workspace, databaseName: "demo") { zip in
        zip == "02740" ? PostalPlace(town: "New Bedford", state: "MA", latitude: 41.6, longitude: -70.9) : nil
      }, tab: tab)
    _ = picture()
  }

  convenience init(_ role: Domain.Role = .supervisor, network: Network, tab: Tab = .intake) {
    self.init(network.workspace(role), tab: tab)
  }

  convenience init(_ database: MatchDatabase, as role: Domain.Role = .director, tab: Tab = .today) {
    self.init(database.network.workspace(role), tab: tab, holding: database)
  }

  /// Presses keys by their spelling, `Enter`, `Ctrl-S`, `l`, and waits after each.
  func press(_ spellings: String...) {
    for spelling in spellings {
      guard let key = Key(spelling: spelling) else {
        Issue.record("\(spelling) is no key")
        continue
      }
      send(.key(key))
      _ = picture()
    }
  }

  /// Types a text letter by letter; the window is drawn between them, as on a terminal.
  func type(_ text: String) {
    for character in text {
      send(.key(.character(character)))
      _ = frame(size)
    }
    _ = picture()
  }

  /// Types into a field and goes to the next.
  func fill(_ texts: String...) {
    for text in texts {
      type(text)
      press("Tab")
    }
  }

  /// Passes fields by.
  func skip(_ count: Int) {
    for _ in 0..<count { press("Tab") }
  }

  /// Clicks on the first place where a text is shown.
  func click(on text: String) throws {
    let lines = picture().split(separator: "\n", omittingEmptySubsequences: false)
    let y = try #require(lines.firstIndex { $0.contains(text) }, "\(text)")
    let place = try #require(lines[y].firstRange(of: text))
    let x = lines[y].distance(from: lines[y].startIndex, to: place.lowerBound)
    send(.mouse(MouseEvent(.press(.left), at: Point(x: x, y: y))))
    _ = picture()
  }

  func resize(to size: Size) { send(.resize(size)) }

  /// Sends any event, and neither draws after it nor waits.
  func send(_ event: InputEvent) {
    if case .resize(let size) = event { self.size = size }
    shell.handle(event)
  }

  /// What the window shows, at its own size or at another.
  func picture(_ size: Size? = nil) -> String { canvas(size).text }

  /// The pictures at every recorded size.
  func pictures(_ charset: Charset = .utf8) -> String {
    Snapshots.sizes.map { canvas($0, charset: charset).text }.joined(separator: "\n")
  }

  /// Draws until the screen has nothing left to do by itself.
  func canvas(_ size: Size? = nil, charset: Charset = .utf8) -> Canvas {
    let size = size ?? self.size
    var canvas = frame(size, charset)
    while shell.rest() { canvas = frame(size, charset) }
    return canvas
  }

  /// Draws once, whatever the screen is at.
  func frame() -> Canvas { frame(size) }

  /// Draws at sizes of every kind, with the cursor inside.
  func drawsAtEverySize() {
    let before = size
    for size in Snapshots.everySize {
      resize(to: size)
      if let cursor = canvas().cursor { #expect(Rect(origin: .zero, size: size).contains(cursor), "\(size)") }
    }
    resize(to: before)
  }

  private func frame(_ size: Size, _ charset: Charset = .utf8) -> Canvas {
    var canvas = Canvas(size: size, options: DrawingOptions(charset: charset))
    shell.draw(into: &canvas)
    return canvas
  }
}
