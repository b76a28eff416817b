import Foundation

/// Finds the files that are installed with the program.
///
/// Looked for in this order:
/// 1. in the folder that `MATCHBOOK_RESOURCES` names, and when it is set nowhere else;
/// 2. in `<prefix>/share/matchbook`, where the running binary is `<prefix>/bin/matchbook`;
/// 3. in the folder that SwiftPM leaves beside a development build.
package struct ResourceLocator: Sendable {
  /// The folders searched, first one first. Some may not exist.
  package let folders: [String]

  /// - Parameters:
  ///   - environment: The variables of the process.
  ///   - executable: The path of the running binary, free of symbolic links; nil where the system does not tell.
  package init(
    environment: [String: String] = ProcessInfo.processInfo.environment,
    executable: String? = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  ) {
    if let chosen = environment["MATCHBOOK_RESOURCES"], !chosen.isEmpty {
      folders = [chosen]
      return
    }
    guard let executable else {
      folders = []
      return
    }
    let beside = URL(filePath: executable).deletingLastPathComponent()
    folders = [
      beside.deletingLastPathComponent().appending(path: "share/matchbook").path,
      beside.appending(path: "matchbook_AppResources.resources").path,
      beside.appending(path: "matchbook_AppResources.bundle").path,
    ]
  }

  /// The full path of an installed file, such as `Places/places.bin`; nil where it is not installed.
  package func file(_ relativePath: String) -> String? {
    folders.lazy.map { "\($0)/\(relativePath)" }.first { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }

  /// The full paths of the files in an installed folder whose names end in `suffix`, in order of name.
  ///
  /// They come from the first folder searched that has any; empty where none has.
  package func files(in relativePath: String, suffix: String) -> [String] {
    for folder in folders {
      let path = "\(folder)/\(relativePath)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let found = names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
      if !found.isEmpty { return found.map { "\(path)/\($0)" } }
    }
    return []
  }
}
