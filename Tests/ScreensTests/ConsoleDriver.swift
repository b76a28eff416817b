import Domain
import Repository
import Screens
import TerminalUI
import TestSupport
import Testing
import ViewModels

/// A console without a terminal: keys go in, pictures come out.
final class ConsoleDriver {
  let shell: Shell
  private var size = Size(width: 80, height: 24)
  /// Held, as its files go with it.
  private let database: MatchDatabase?

  convenience init(_ database: MatchDatabase, as role: Domain.Role = .director, tab: Tab = .today) {
    self.init(database.network.workspace(role), tab: tab, holding: database)
  }

  init(_ workspace: Workspace, tab: Tab = .today, holding database: MatchDatabase? = nil) {
    self.database = database
    shell = Shell(model: ConsoleViewModel(workspace: workspace, databaseName: "test"), tab: tab)
    _ = picture()
  }

  /// Presses keys by their spelling, `Enter`, `Ctrl-S`, `l`; between them the screen is drawn, as on a terminal.
  func press(_ spellings: String...) throws {
    for spelling in spellings {
      shell.handle(.key(try #require(Key(spelling: spelling), "\(spelling)")))
      _ = picture()
    }
  }

  /// Draws until the screen has done what it does by itself.
  func settle() {
    while shell.rest() { _ = picture() }
  }

  /// Types a text letter by letter.
  func type(_ text: String) {
    for character in text { shell.handle(.key(.character(character))) }
  }

  func resize(to size: Size) {
    self.size = size
    shell.handle(.resize(size))
  }

  /// Sends any event, without drawing after it.
  func send(_ event: InputEvent) {
    if case .resize(let size) = event { self.size = size }
    shell.handle(event)
  }

  /// What the window shows now.
  func picture() -> String { canvas().text }

  func canvas(_ size: Size? = nil, charset: Charset = .utf8) -> Canvas {
    var canvas = Canvas(size: size ?? self.size, options: DrawingOptions(charset: charset))
    shell.draw(into: &canvas)
    if shell.rest() {
      canvas = Canvas(size: size ?? self.size, options: DrawingOptions(charset: charset))
      shell.draw(into: &canvas)
    }
    return canvas
  }
}
