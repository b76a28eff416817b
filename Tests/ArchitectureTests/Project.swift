import Foundation

/// The checkout that these tests stand in, read as text.
enum Project {
  /// The folder that holds `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The names in a folder that do not begin with a dot, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  /// Every text file under a folder that ends in one of the extensions, in order of path.
  static func files(under folder: String, endingIn extensions: Set<String>) throws -> [TextFile] {
    let start = root.appending(path: folder).path
    guard let walk = FileManager.default.enumerator(atPath: start) else { return [] }
    var found: [TextFile] = []
    while let path = walk.nextObject() as? String {
      let inside = path.split(separator: "/")
      guard !inside.contains(where: { $0.hasPrefix(".") }) else { continue }
      guard extensions.contains((path as NSString).pathExtension) else { continue }
      found.append(try file("\(folder)/\(path)"))
    }
    return found.sorted { $0.path < $1.path }
  }

  static func file(_ path: String) throws -> TextFile {
    TextFile(path: path, text: try String(contentsOf: root.appending(path: path), encoding: .utf8))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }
}
