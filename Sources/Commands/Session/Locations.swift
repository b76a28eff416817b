import Domain
import Foundation
import Glibc
import Localization

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

  /// Makes the folder of a file, with those above it, for its owner alone.
  ///
  /// - Throws: `ExitCode` after a sentence.
  static func makeFolder(of file: String) throws {
    var path = file.hasPrefix("/") ? "" : "."
    for part in file.split(separator: "/").dropLast() {
      path += "/" + part
      guard mkdir(path, 0o700) != 0, case let number = errno, access(path, F_OK) != 0 else { continue }
      let isFull = number == ENOSPC || number == EDQUOT
      throw CommandSession.failure(
        isFull ? English.sentence(for: StoreError.diskFull(path: file)) : English.Session.cannotMakeFolder(file),
        .inputOutput)
    }
  }
}
