import Foundation

/// Where files are kept: the data, state and cache folders of the XDG Base Directory Specification.
struct Locations {
  /// The database that is opened when no option names one.
  var database: String {
    GateEnvironment.value(of: "MATCHBOOK_DATABASE") ?? folder("XDG_DATA_HOME", else: ".local/share")
      + "/matchbook.sqlite"
  }

  /// Logs and crash notes.
  var state: String { folder("XDG_STATE_HOME", else: ".local/state") }

  /// Demo databases, which can be built again.
  var cache: String { folder("XDG_CACHE_HOME", else: ".cache") }

  /// `matchbook` in a base folder; a relative base is ignored, as the specification asks.
  private func folder(_ variable: String, else fallback: String) -> String {
    if let base = GateEnvironment.value(of: variable), base.hasPrefix("/") { return base + "/matchbook" }
    let home = GateEnvironment.value(of: "HOME") ?? NSHomeDirectory()
    return home + "/" + fallback + "/matchbook"
  }

  /// Makes the folder of a file, for its owner alone.
  static func makeFolder(of file: String) throws {
    let folder = (file as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return }
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }
}
