import Foundation
package import TerminalUI

/// Recorded pictures of screens, compared as text.
///
/// Pictures are in the folder of the test target, as `Snapshots/NAME.txt`. They are written anew when the environment variable
/// `MATCHBOOK_RECORD_SNAPSHOTS` is set to 1; the change is then reviewed like any other.
package enum Snapshots {
  /// The sizes that every screen and widget is recorded at; at the last, screens ask for a larger window.
  package static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 60, height: 20), Size(width: 40, height: 10),
    Size(width: 39, height: 9),
  ]

  /// Every small size, and some of each larger one up to 200×60, in which everything must draw without a trap.
  package static let everySize: [Size] = {
    let widths = Array(1...12) + [20, 39, 40, 41, 60, 79, 80, 81, 109, 110, 120, 160, 200]
    let heights = Array(1...6) + [9, 10, 11, 20, 24, 40, 60]
    return widths.flatMap { width in heights.map { Size(width: width, height: $0) } }
  }()

  /// Draws at every size of `sizes` and returns the pictures one beneath the other.
  package static func pictures(
    charset: Charset = .utf8, sizes: [Size] = sizes, draw: (inout Canvas) -> Void
  ) -> String {
    sizes.map { size in
      var canvas = Canvas(size: size, options: DrawingOptions(charset: charset, words: .sample))
      draw(&canvas)
      return canvas.text
    }.joined(separator: "\n")
  }

  /// Compares a picture with the recorded one.
  ///
  /// - Returns: The first line that differs, told in words; nil when all are equal.
  package static func difference(_ picture: String, from name: String, testFile: String = #filePath) -> String? {
    var target = URL(fileURLWithPath: testFile).deletingLastPathComponent()
    while target.pathComponents.count > 2, target.deletingLastPathComponent().lastPathComponent != "Tests" {
      target = target.deletingLastPathComponent()
    }
    let file = target.appendingPathComponent("Snapshots").appendingPathComponent("\(name).txt")
    if ProcessInfo.processInfo.environment["MATCHBOOK_RECORD_SNAPSHOTS"] == "1" { return record(picture, in: file) }
    guard let recorded = try? String(contentsOf: file, encoding: .utf8) else {
      return "Snapshots/\(name).txt is missing; record it with MATCHBOOK_RECORD_SNAPSHOTS=1"
    }
    return firstDifference(picture, recorded, name: name)
  }

  private static func record(_ picture: String, in file: URL) -> String? {
    do {
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try picture.write(to: file, atomically: true, encoding: .utf8)
      return nil
    } catch {
      return "cannot record \(file.lastPathComponent): \(error)"
    }
  }

  private static func firstDifference(_ drawn: String, _ recorded: String, name: String) -> String? {
    guard drawn != recorded else { return nil }
    let drawn = drawn.split(separator: "\n", omittingEmptySubsequences: false)
    let recorded = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(drawn, recorded).enumerated().first { $1.0 != $1.1 }?.offset ?? min(drawn.count, recorded.count)
    func text(_ lines: [Substring]) -> String { line < lines.count ? "“\(lines[line])”" : "no line" }
    return "Snapshots/\(name).txt, line \(line + 1): recorded \(text(recorded)), drawn \(text(drawn))"
  }
}
