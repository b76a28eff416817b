package import TerminalUI

/// Plays a script to an application without a terminal, as `--script` does, so that a support case becomes a test.
@MainActor
package struct ScriptedSession {
  private let application: any TerminalApplication
  private let options: DrawingOptions
  private var size: Size

  package init(application: any TerminalApplication, size: Size, options: DrawingOptions = DrawingOptions()) {
    self.application = application
    self.size = size
    self.options = options
  }

  /// Gives every event once the work of the one before has settled, and draws after each, as a terminal would see it.
  ///
  /// - Returns: The last screen; the one before it ended, when the script makes the application quit.
  package mutating func play(_ script: InputScript) async -> Canvas {
    var screen = await frame()
    for event in script.events {
      if case .resize(let size) = event { self.size = size }
      if application.handle(event) == .quit { break }
      screen = await frame()
    }
    return screen
  }

  private func frame() async -> Canvas {
    await application.settle()
    var canvas = Canvas(size: size, options: options)
    application.draw(into: &canvas)
    while application.rest() {
      canvas = Canvas(size: size, options: options)
      application.draw(into: &canvas)
    }
    return canvas
  }
}
